import { compareDates, holdsOn, readDate } from '../../language/dates.js';
import { type Bounds } from '../../language/figures.js';
import { type RosterEntry } from './roster.entity.js';

type Spell = Pick<RosterEntry, 'since' | 'until'> & { country: string | null };

/** How many there were in a span of time: at its end, and between which figures in all of it. */
export interface Total {
  value: number;
  bounds: Bounds;
}

/** The days on which the count may be another: the one before the span, its first, its last, and those of each change in it. */
const daysOf = (on: string, spells: Spell[]): { before: string; days: string[]; last: string } => {
  const { earliest, latest } = readDate(on);
  const first = earliest ?? latest ?? on;
  const last = latest ?? first;
  const changes = spells
    .flatMap(({ since, until }) => [since, ...(until === null ? [] : [until])])
    .flatMap((date) => Object.values(readDate(date)))
    .filter((day): day is string => typeof day === 'string' && day > first && day < last);
  return { before: dayBefore(first), days: [...new Set([first, ...changes, last])], last };
};

/** The day before; the calendar is UTC's. */
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/**
 * What spells count on a day or in a longer time. A day that changed the count has two figures, of which `when` names one. Who
 * may have belonged is counted in the upper bound alone.
 */
export const totalOf = (
  on: string,
  spells: Spell[],
  of: 'members' | 'countries',
  when?: 'before-vote' | 'after-vote',
): Total => {
  const { before, days, last } = daysOf(on, spells);
  const count = (holding: (spell: Spell) => boolean): number => {
    const there = spells.filter(holding);
    return of === 'members' ? there.length : new Set(there.map(({ country }) => country)).size;
  };
  const surely = (day: string) => count(({ since, until }) => holdsOn(day, since, until) === 'surely');
  const perhaps = (day: string) => count(({ since, until }) => holdsOn(day, since, until) !== 'no');
  const meant = when === 'before-vote' ? [before] : when === 'after-vote' ? [last] : [before, ...days];
  return {
    value: surely(when === 'before-vote' ? before : last),
    bounds: [Math.min(...meant.map(surely)), Math.max(...meant.map(perhaps))],
  };
};

/**
 * Whether all members may be taken to be in the record: not where nobody founded it or joined by an act of its own, and of some it is not
 * known since when they belong. Counts are then the least that it can be, and nobody has a number.
 */
export const isWhole = (spells: Pick<RosterEntry, 'since' | 'basis'>[]): boolean =>
  spells.some(({ basis }) => basis === 'founding' || basis === 'accession') ||
  spells.every(({ since }) => readDate(since).earliest !== null);

/** The founders, and the day on which they founded it; nothing where nobody is recorded as one. */
export const foundingOf = <T extends Spell & { basis: string }>(spells: T[]): { founders: T[]; on: string } | null => {
  const founders = spells
    .filter(({ basis }) => basis === 'founding')
    .toSorted((a, b) => compareDates(a.since, b.since));
  return founders.length === 0 ? null : { founders, on: founders[0]!.since };
};
