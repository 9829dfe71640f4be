import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { Expected } from './attendance.entity.js';

const SPELL = ['government', 'category', 'since', 'until'] as const;
type Spell = Pick<Expected, (typeof SPELL)[number]>;

/** Who belonged from when to when, as known at a position. */
export const expectedIn = (dataSource: DataSource, asOf: AsOf): Promise<Spell[]> =>
  known(dataSource, Expected, asOf)
    .select(SPELL.map((column) => `row.${column}`))
    .getMany();

/**
 * Which governments surely belonged to the association on a day, with their category. Dates are read once, since a matrix asks of
 * every meeting.
 */
export class Expectation {
  private readonly spells: { government: string; category: Category; from: string; until: string }[];

  constructor(spells: Spell[]) {
    this.spells = spells.map(({ government, category, since, until }) => ({
      government,
      category,
      from: readDate(since).latest ?? NEVER,
      until: until === null ? NEVER : (readDate(until).earliest ?? ''),
    }));
  }

  /** On the last day of a meeting. */
  at(on: string): Map<string, Category> {
    const day = lastDayOf(on);
    const there = new Map<string, Category>();
    for (const { government, category, from, until } of this.spells)
      if (from <= day && until > day) there.set(government, category);
    return there;
  }

  /** Those of whom a meeting may expect that they come: observers may come or not. */
  membersAt(on: string): Map<string, Category> {
    const there = this.at(on);
    for (const [government, category] of there) if (category === 'observer') there.delete(government);
    return there;
  }
}

const NEVER = '9999-12-31';

/** The last day that a date may mean; of one that has no end, the first. */
export const lastDayOf = (on: string): string => {
  const { earliest, latest } = readDate(on);
  return latest ?? earliest ?? '2999-12-31';
};

/** Whether all members are called to a meeting: to those that a body numbers. A working meeting concerns those who came. */
export const callsAll = ({ ordinal }: { ordinal: number | null }): boolean => ordinal !== null;

/** Whether a meeting without a number is one of all members: its roll tells of each of them, as that of a council does. */
export const isFullRoll = (members: ReadonlyMap<string, Category>, told: string[]): boolean => {
  const those = new Set(told);
  return members.size > 0 && [...members.keys()].every((member) => those.has(member));
};
