import { compareDates, readDate } from '../../language/dates.js';
import { remembered } from '../../language/remembered.js';
import { groupBy } from '../../web/group-by.js';
import { type RosterEntry } from './roster.entity.js';

/** The number of a membership; a range where the order inside a day, or a day itself, is not known. */
export interface Ordinal {
  category: string;
  /** The day of the admission that is numbered. */
  on: string;
  /** Its place among those who belonged when it was admitted, itself counted: what is called the 79th member. */
  from: number;
  to: number;
  /** Its place among all who were ever admitted, those who have left meanwhile too. */
  ever: { from: number; to: number };
}

type Spell = Pick<RosterEntry, 'government' | 'category' | 'since' | 'until' | 'predecessor'>;

/** The number of one spell of membership among all spells of its category; observers have none. */
export const ordinalOf = (spell: Spell, all: Spell[]): Ordinal | null => numbersAmong(all)(spell);

/** Tells the number of each of these spells. */
export const numbersAmong = <S extends Spell>(all: S[]): ((spell: S) => Ordinal | null) => {
  const categories = groupBy(all, ({ category }) => category);
  const members = remembered((category) => lines(categories.get(category as S['category']) ?? []));
  return (spell) => (spell.category === 'observer' ? null : among(members(spell.category), spell));
};

const among = (members: Spell[][], spell: Spell): Ordinal => {
  const own = members.find((line) => line.includes(spell)) ?? [spell];
  // Who goes on in the place of another has its number.
  const { since: on } = spell.predecessor === null ? spell : own[0]!;
  const others = members.filter((line) => line !== own);
  const before = others.filter(([first]) => surelyBefore(first!.since, on)).length;
  const perhaps = others.filter(([first]) => perhapsBefore(first!.since, on)).length;
  const there = others.filter((line) => line.some((each) => surelyBefore(each.since, on) && surelyAfter(each, on)));
  const perhapsThere = others.filter((line) =>
    line.some((each) => perhapsBefore(each.since, on) && perhapsAfter(each, on)),
  );
  return {
    category: spell.category,
    on,
    from: there.length + 1,
    to: perhapsThere.length + 1,
    ever: { from: before + 1, to: perhaps + 1 },
  };
};

/** The spells of each member in order; a government that goes on in the place of another is the same member. */
const lines = (spells: Spell[]): Spell[][] => {
  const predecessors = new Map(
    spells.flatMap(({ government, predecessor }) => (predecessor === null ? [] : [[government, predecessor] as const])),
  );
  const root = (government: string, seen: string[] = []): string => {
    const before = predecessors.get(government);
    return before === undefined || seen.includes(before) ? government : root(before, [...seen, government]);
  };
  return [...groupBy(spells, ({ government }) => root(government)).values()].map((line) =>
    line.toSorted((a, b) => compareDates(a.since, b.since)),
  );
};

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const earliest = (date: string): string => readDate(date).earliest ?? FIRST;
const latest = (date: string): string => readDate(date).latest ?? LAST;

const surelyBefore = (one: string, other: string): boolean => latest(one) < earliest(other);
const perhapsBefore = (one: string, other: string): boolean => earliest(one) <= latest(other);
const surelyAfter = ({ until }: Spell, on: string): boolean => until === null || earliest(until) > latest(on);
const perhapsAfter = ({ until }: Spell, on: string): boolean => until === null || latest(until) > earliest(on);
