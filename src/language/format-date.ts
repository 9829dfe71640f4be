import { type DatePart } from './date-bounds.js';
import { dateWords } from './date-words.js';
import { type FactDate, BadDate, readDay } from './dates.js';
import { parse } from './edtf.js';
import { inEach, type Language } from './languages.js';
import { periodWords } from './period-words.js';
import { remembered } from './remembered.js';

export { languages, type Language } from './languages.js';

/** A date in words, as precise and as doubtful as it was written, a long interval as some time in it; English by British usage. Throws `BadDate`. */
export const formatDate = (date: FactDate, language: Language): string => inWords[language](date);

/** An interval in words that is a period from its start to its end, of whatever length. Throws `BadDate`. */
export const formatPeriod = (date: FactDate, language: Language): string => dateInWords(date, language, true);

const inWords = inEach((language) => remembered((date) => dateInWords(date, language, false)));

const dateInWords = (date: FactDate, language: Language, isPeriod: boolean): string => {
  const { start, end } = parse(date);
  const { by, from, between } = dateWords[language];
  if (start === null) return doubted(by(bare(end, language), end), end, language);
  if (end === null) return doubted(from(bare(start, language), start), start, language);
  if (start === end) return closed(start, language);
  if (areDaysOfOneMonth(start, end)) return daysOfOneMonth(start, end, language);
  const [first, last] = [closed(start, language), closed(end, language)];
  return !isPeriod && isWithin(start, end) ? between(first, last) : `${first} – ${last}`;
};

/** No meeting goes on for so many days: a longer interval is one of which nobody knows when in it something was. */
const LONGEST = 62;

const isWithin = (start: DatePart, end: DatePart): boolean => midnight(end) - midnight(start) > LONGEST * 86_400_000;

/** A single date as it stands after “since” or “until”, which some languages decline. Throws `BadDate`. */
export const formatAfter = (word: 'since' | 'until', date: FactDate, language: Language): string => {
  const { start, end } = parse(date);
  const decline = dateWords[language].after?.[word];
  if (!decline || start === null || start !== end || start.approximate || start.period !== undefined)
    return formatDate(date, language);
  return doubted(decline(bare(start, language), start), start, language);
};

const closed = (part: DatePart, language: Language): string => {
  const text = bare(part, language);
  return doubted(part.approximate ? dateWords[language].about(text, part) : text, part, language);
};

const doubted = (text: string, part: DatePart, language: Language): string =>
  part.uncertain ? dateWords[language].uncertain(text) : text;

const bare = (part: DatePart, language: Language): string => {
  const { year, month, day, period } = part;
  if (period !== undefined) return periodWords[language][period].replace('{year}', yearOf(part));
  if (month === undefined) return dateWords[language].year(year);
  return plainSpaces(formatter(language, day === undefined ? 'month' : 'day').format(midnight(part)));
};

/** A winter ends in the year after the one it is filed under. */
const yearOf = ({ year, period }: DatePart): string => (period === 24 ? `${year}–${year + 1}` : `${year}`);

const areDaysOfOneMonth = (start: DatePart, end: DatePart): boolean =>
  start.day !== undefined &&
  end.day !== undefined &&
  start.year === end.year &&
  start.month === end.month &&
  ![start, end].some(({ approximate, uncertain }) => approximate || uncertain);

/** `10–11 August 2021`: the day of the start in its language's order, with that of the end beside it. */
const daysOfOneMonth = (start: DatePart, end: DatePart, language: Language): string =>
  formatter(language, 'day')
    .formatToParts(midnight(start))
    .map(({ type, value }) => (type === 'day' ? `${start.day}–${end.day}` : plainSpaces(value)))
    .join('');

const midnight = ({ year, month = 1, day = 1 }: DatePart): number => Date.UTC(year, month - 1, day);

/** Many fonts lack the narrow no-break space that CLDR puts before "г." and "оны". */
const plainSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0');

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, precision: 'month' | 'day'): Intl.DateTimeFormat => {
  const key = `${language} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const day = precision === 'day' ? 'numeric' : undefined;
  const { locale } = dateWords[language];
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day });
  formatters.set(key, made);
  return made;
};

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** An instant (RFC 3339) as its day and time in UTC, to the minute. Throws `BadDate`. */
export const formatInstant = (instant: string, language: Language): string => {
  if (!INSTANT.test(instant)) throw new BadDate('date-unreadable', 'An instant is written as 2021-08-10T05:07:00Z');
  readDay(instant.slice(0, 10));
  const utc = new Date(instant).toISOString();
  return `${formatDate(utc.slice(0, 10), language)}${dateWords[language].beforeTime}${utc.slice(11, 16)} UTC`;
};
