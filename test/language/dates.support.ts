import * as fc from 'fast-check';
import { BadDate, isDate } from '../../src/language/dates.js';

/** A day of the calendar between 1000 and 2999, mostly of our time. */
export const aDay = fc
  .oneof(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
    fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
  )
  .map((date) => date.toISOString().slice(0, 10));

const qualifier = fc.constantFrom('', '', '~', '?', '%');
const single = fc.tuple(aDay, fc.constantFrom(4, 7, 10), qualifier).map(([day, length, q]) => day.slice(0, length) + q);
const period = fc
  .tuple(aDay, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
  .map(([day, number]) => `${day.slice(0, 4)}-${number}`);
const closed = fc
  .tuple(single, single)
  .map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`))
  .filter(isDate);
const open = fc.tuple(single, fc.boolean()).map(([date, start]) => (start ? `../${date}` : `${date}/..`));

/** A date of every kind the record keeps. */
export const anyDate = fc.oneof(single, period, closed, open);

/** The code that `read` is refused with, or `read`. */
export const refusal = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof BadDate) return error.code;
    throw error;
  }
};
