import { firstDay, lastDay } from './date-bounds.js';
import { BadDate, parse } from './edtf.js';
import { remembered } from './remembered.js';

export { BadDate, type BadDateCode } from './edtf.js';

/** A date as precise as its source: the EDTF text as it was written. */
export type FactDate = string;

/** The widest reading of a date. Days are `YYYY-MM-DD`, both included; `null` is an open end. Qualifiers do not widen. */
export interface DateBounds {
  earliest: string | null;
  latest: string | null;
  approximate: boolean;
  uncertain: boolean;
}

/** The days a date may mean. Throws `BadDate` for a text that is no date of ours. */
export const readDate: (text: string) => DateBounds = remembered((text) => {
  const { start, end } = parse(text);
  return {
    earliest: start && firstDay(start),
    latest: end && lastDay(end),
    approximate: Boolean(start?.approximate || end?.approximate),
    uncertain: Boolean(start?.uncertain || end?.uncertain),
  };
});

/** Whether a value is a date that `readDate` takes. */
export const isDate = (text: unknown): text is FactDate => {
  if (typeof text !== 'string') return false;
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof BadDate) return false;
    throw error;
  }
};

/** A plain day `YYYY-MM-DD` of the calendar, as `trueOn` takes it. Throws `BadDate` for anything wider or in doubt. */
export const readDay: (text: string) => string = remembered((text) => {
  const { start, end } = parse(text);
  if (start !== end || start?.day === undefined || start.approximate || start.uncertain)
    throw new BadDate('date-unreadable', `${JSON.stringify(text)} is not a day written as 1996-09-12`);
  return text;
});

/**
 * A date's place in time as two columns: ascending with nulls last they give the order of `compareDates`. An open start stands
 * where its written end begins, so that what happened by 2008-09 comes before what happened in 2008-09.
 */
export const sortKey = (date: FactDate | null | undefined): { first: string | null; last: string | null } => {
  if (date === null || date === undefined) return { first: null, last: null };
  return keyOf(date);
};

const keyOf = remembered((date): { first: string | null; last: string | null } => {
  const { earliest, latest } = readDate(date);
  return { first: earliest ?? readDate(date.slice('../'.length)).earliest, last: latest };
});

/**
 * Orders dates by the first day they may mean, where the start is open by the first day of their end; then by their last day, an
 * open end after all; undated last. So a month stands after its first day and before its second. Throws `BadDate`.
 */
export const compareDates = (a: FactDate | null | undefined, b: FactDate | null | undefined): number => {
  const [one, other] = [sortKey(a), sortKey(b)];
  return compareDays(one.first, other.first) || compareDays(one.last, other.last);
};

const compareDays = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};

/** Whether the first may have happened before the second or on its day, as far as both say. */
export const mayPrecede = (first: FactDate, second: FactDate): boolean => {
  const { earliest } = readDate(first);
  const { latest } = readDate(second);
  return earliest === null || latest === null || earliest <= latest;
};

/** Whether both may mean one day, as far as they say. */
export const mayBeOneDay = (one: FactDate, other: FactDate): boolean =>
  mayPrecede(one, other) && mayPrecede(other, one);

/** Whether one date says less of the days that another may mean, and none besides. Throws `BadDate`. */
export const isMoreExact = (one: FactDate, other: FactDate): boolean => {
  const [own, wide] = [readDate(one), readDate(other)];
  const starts = wide.earliest === null || (own.earliest !== null && own.earliest >= wide.earliest);
  const ends = wide.latest === null || (own.latest !== null && own.latest <= wide.latest);
  return starts && ends && (own.earliest !== wide.earliest || own.latest !== wide.latest);
};

/** Whether what took place on a date, or from its start to its end, had surely begun by the end of `day`; never without a date. */
export const hasBegun = (day: string, date: FactDate | null | undefined): boolean => {
  if (date === null || date === undefined) return false;
  const { start, end } = parse(date);
  return lastDay(start ?? end) <= day;
};

export type Holding = 'surely' | 'perhaps' | 'no';

/**
 * Whether a fact that began `from` and ended `until` holds at the end of `day`: surely when its latest possible start is on or
 * before the day and its earliest possible end after it, perhaps when only the widest reading holds. An interval means some time
 * between its ends. Without `from` the start is unknown, so the fact holds perhaps at most; without `until` it has not ended.
 * Throws `BadDate`.
 */
export const holdsOn = (day: string, from: FactDate | null | undefined, until?: FactDate | null): Holding => {
  const on = readDay(day);
  const start = from === null || from === undefined ? ANY_TIME : readDate(from);
  const end = until === null || until === undefined ? NOT_YET : readDate(until);
  if ((start.earliest ?? BEFORE_ALL) > on || (end.latest ?? AFTER_ALL) <= on) return 'no';
  const begun = (start.latest ?? AFTER_ALL) <= on;
  const stillHolds = (end.earliest ?? BEFORE_ALL) > on;
  return begun && stillHolds ? 'surely' : 'perhaps';
};

const BEFORE_ALL = '0000-01-01';
const AFTER_ALL = '9999-12-31';
const ANY_TIME = { earliest: null, latest: null };
const NOT_YET = { earliest: AFTER_ALL, latest: AFTER_ALL };
