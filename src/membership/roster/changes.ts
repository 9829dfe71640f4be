import { readDate } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { type Member } from '../../timeline/labels.js';
import { type RosterEntry } from './roster.entity.js';

/** A government that came or went on the very day, and the position of the event that says so. */
export interface DayChange extends Member {
  change: 'joined' | 'left';
  category: Category;
  /** The type of the event by which it left. */
  ending?: string;
  position: number;
}

/** What the day itself changed: what is dated to it alone. A month that ends with it changes nothing. */
export const changesOn = (day: string, entries: RosterEntry[], named: (government: string) => Member): DayChange[] =>
  entries.flatMap(({ government, category, since, until, position, ending, endedAt }): DayChange[] => {
    const who = { ...named(government), category };
    const went = { ...who, change: 'left' as const, ...(ending !== null && { ending }), position: endedAt ?? position };
    return [
      ...(isDay(since, day) ? [{ ...who, change: 'joined' as const, position }] : []),
      ...(until !== null && isDay(until, day) ? [went] : []),
    ];
  });

/** Whether an entry began or ended on the very day. */
export const isOfDay = (day: string, { since, until }: Pick<RosterEntry, 'since' | 'until'>): boolean =>
  isDay(since, day) || (until !== null && isDay(until, day));

const isDay = (date: string, day: string): boolean => {
  const { earliest, latest } = readDate(date);
  return earliest === day && latest === day;
};

/** How many there were before what the day changed. */
export const countBefore = (count: number, changes: DayChange[]): number =>
  changes.reduce((sum, { change }) => (change === 'joined' ? sum - 1 : sum + 1), count);
