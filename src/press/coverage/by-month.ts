import { readDate } from '../../language/dates.js';
import { type Published } from './coverage-part.query.js';

/** How many items were published in each month, and of how many no month is known. */
export interface Months {
  months: { month: string; count: number }[];
  vague: number;
  /** How many are older than the first month that is drawn. */
  older: number;
}

/** So many months are drawn, the last ones. */
const MOST_MONTHS = 120;

/** Counts items by the month of their publication, months without any between them. */
export const byMonth = (all: Published[]): Months => {
  const counts = new Map<string, number>();
  let vague = 0;
  for (const { published, count } of all) {
    const month = monthIn(published);
    if (month === undefined) vague += count;
    else counts.set(month, (counts.get(month) ?? 0) + count);
  }
  if (counts.size === 0) return { months: [], vague, older: 0 };
  const known = [...counts.keys()].toSorted();
  const last = numberOf(known.at(-1)!);
  const first = Math.max(numberOf(known[0]!), last - MOST_MONTHS + 1);
  const months = Array.from({ length: last - first + 1 }, (_, n) => monthOf(first + n));
  const older = known.filter((month) => numberOf(month) < first).reduce((sum, month) => sum + counts.get(month)!, 0);
  return { months: months.map((month) => ({ month, count: counts.get(month) ?? 0 })), vague, older };
};

/** The month of a date, where all days that it may mean are of one. */
const monthIn = (date: string): string | undefined => {
  if (/^\d{4}-(0\d|1[0-2])(-\d\d)?$/.test(date)) return date.slice(0, 7);
  const { earliest, latest, approximate, uncertain } = readDate(date);
  const month = earliest?.slice(0, 7);
  return month !== latest?.slice(0, 7) || approximate || uncertain ? undefined : month;
};

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
