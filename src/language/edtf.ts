import { firstDay, monthLength, periods, type DatePart, type Period } from './date-bounds.js';

export type BadDateCode =
  'date-too-long' | 'date-unreadable' | 'date-impossible' | 'date-out-of-range' | 'date-open-ends' | 'date-reversed';

/** A text that is no date as the record keeps dates; `code` names what is wrong with it. */
export class BadDate extends Error {
  override readonly name = 'BadDate';

  constructor(
    readonly code: BadDateCode,
    detail: string,
  ) {
    super(detail);
  }
}

/** What was written: a single date is its own start and end, and an open end is `null`. */
export type WrittenDate =
  { start: DatePart; end: DatePart } | { start: null; end: DatePart } | { start: DatePart; end: null };

const LONGEST = 64;

/**
 * Reads the subset of EDTF (Library of Congress, 2019; ISO 8601-2) that the record keeps: year, month or day, each with `~`, `?` or
 * `%` at its end; intervals `a/b`, `../b`, `a/..` of them; and a season 21-24, quarter 33-36 or half 40-41, which by the standard
 * stands alone. What could be kept only in other words is refused. Throws `BadDate`.
 */
export const parse = (text: string): WrittenDate => {
  if (text.length > LONGEST) throw new BadDate('date-too-long', `A date has at most ${LONGEST} characters`);
  const [from, to, ...more] = text.split('/');
  if (from === undefined || more.length > 0) throw unreadable(text);
  if (to === undefined) {
    const only = readPart(from);
    return { start: only, end: only };
  }
  return interval(text, from, to);
};

const interval = (text: string, from: string, to: string): WrittenDate => {
  const start = readEnd(from);
  const end = readEnd(to);
  if (start?.period || end?.period) throw unreadable(text);
  if (start && end) {
    if (firstDay(end) <= firstDay(start))
      throw new BadDate('date-reversed', `The end of ${quoted(text)} must begin after its start`);
    return { start, end };
  }
  if (start) return { start, end: null };
  if (end) return { start: null, end };
  throw new BadDate('date-open-ends', 'An interval needs a date on one side at least');
};

const readEnd = (text: string): DatePart | null => {
  if (text === '') throw new BadDate('date-open-ends', 'The open end of an interval is written ".."');
  return text === '..' ? null : readPart(text);
};

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

const readPart = (text: string): DatePart => {
  const [, years, months, days, qualifier] = PART.exec(text) ?? [];
  if (years === undefined) throw unreadable(text);
  const year = Number(years);
  if (year < 1000 || year > 2999)
    throw new BadDate('date-out-of-range', `${quoted(text)} is outside the years 1000 to 2999`);
  const doubt = { approximate: /[~%]/.test(qualifier ?? ''), uncertain: /[?%]/.test(qualifier ?? '') };
  if (months === undefined) return { year, ...doubt };
  const month = Number(months);
  if (isPeriod(month)) {
    if (days !== undefined || qualifier !== undefined) throw unreadable(text);
    return { year, period: month, ...doubt };
  }
  if (month < 1 || month > 12) throw impossible(text);
  if (days === undefined) return { year, month, ...doubt };
  const day = Number(days);
  if (day < 1 || day > monthLength(year, month)) throw impossible(text);
  return { year, month, day, ...doubt };
};

const isPeriod = (number: number): number is Period => Object.hasOwn(periods, number);

const impossible = (text: string) => new BadDate('date-impossible', `The calendar has no ${quoted(text)}`);
const unreadable = (text: string) =>
  new BadDate(
    'date-unreadable',
    `${quoted(text)} is not written as 2006, 2000-09, 1996-09-12, 2021-23, 2014/2016, ../2016 or 2014/..`,
  );

/** Escaped, because a refused text may hold anything. */
const quoted = (text: string) => JSON.stringify(text);
