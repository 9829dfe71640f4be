/**
 * The parts of a year that EDTF numbers like months: first month and count of months. EDTF leaves the seasons to the place; these
 * are those of North-East Asia. A winter begins in December and ends in February of the next year.
 */
export const periods = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
} as const;
export type Period = keyof typeof periods;

/** One date as it was written: a year, or also its month, its month and day, or its season, quarter or half. */
export interface DatePart {
  year: number;
  month?: number;
  day?: number;
  period?: Period;
  approximate: boolean;
  uncertain: boolean;
}

/** The first day a part may mean, `YYYY-MM-DD`. */
export const firstDay = (part: DatePart): string => iso(part.year, span(part)[0], part.day ?? 1);

/** The last day a part may mean, `YYYY-MM-DD`. */
export const lastDay = (part: DatePart): string => {
  if (part.day !== undefined) return firstDay(part);
  const [month, months] = span(part);
  const last = month + months - 1;
  return last > 12 ? endOf(part.year + 1, last - 12) : endOf(part.year, last);
};

const span = ({ period, month }: DatePart): readonly [month: number, months: number] => {
  if (period !== undefined) return periods[period];
  return month === undefined ? [1, 12] : [month, 1];
};

const endOf = (year: number, month: number): string => iso(year, month, monthLength(year, month));

/** How many days a month (1-12) of a year has. */
export const monthLength = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const iso = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`;

const pad = (number: number): string => (number < 10 ? `0${number}` : `${number}`);
