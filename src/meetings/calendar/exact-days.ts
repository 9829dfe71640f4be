import { firstDay, lastDay } from '../../language/date-bounds.js';
import { type FactDate } from '../../language/dates.js';
import { parse } from '../../language/edtf.js';

/** The days on which something took place, both included; `doubt` where they are given as about or as uncertain. */
export interface ExactDays {
  from: string;
  to: string;
  doubt: boolean;
}

/** The days that a date names; nothing where it names but a month, a year, or one end of a time, of which no day may be made up. */
export const exactDays = (on: FactDate): ExactDays | undefined => {
  const { start, end } = parse(on);
  if (start?.day === undefined || end?.day === undefined) return undefined;
  const doubt = [start, end].some(({ approximate, uncertain }) => approximate || uncertain);
  return { from: firstDay(start), to: lastDay(end), doubt };
};
