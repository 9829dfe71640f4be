import { holdsOn, readDate } from '../../language/dates.js';
import { type Category } from '../../language/nouns.js';
import { type Expected } from './attendance.entity.js';

/** The governments that surely belonged to the association on the last day of a meeting, with their category. */
export const expectedAt = (spells: Expected[], on: string): Map<string, Category> => {
  const { earliest, latest } = readDate(on);
  const day = latest ?? earliest ?? '2999-12-31';
  return new Map(
    spells
      .filter(({ since, until }) => holdsOn(day, since, until) === 'surely')
      .map(({ government, category }) => [government, category]),
  );
};

/** Whether all members are called to a meeting: to those that a body numbers. A working meeting concerns those who came. */
export const callsAll = ({ ordinal }: { ordinal: number | null }): boolean => ordinal !== null;
