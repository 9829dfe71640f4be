import { edtfDay, type Hint } from './document.js';

/** A day as it is written in a line: what it is, and where it stands. */
export interface WrittenDay {
  /** EDTF; undefined where the year is not said, or there is no such day. */
  day?: string;
  /** 08-10, where there is such a day. */
  monthDay?: string;
  from: number;
  to: number;
}

const MONTHS = [
  'jan(?:uary)?|янв(?:аря)?',
  'feb(?:ruary)?|фев(?:раля)?',
  'mar(?:ch)?|мар(?:та)?',
  'apr(?:il)?|апр(?:еля)?',
  'may|мая',
  'june?|июня',
  'july?|июля',
  'aug(?:ust)?|авг(?:уста)?',
  'sept?(?:ember)?|сен(?:т(?:ября)?)?',
  'oct(?:ober)?|окт(?:ября)?',
  'nov(?:ember)?|ноя(?:бря)?',
  'dec(?:ember)?|дек(?:абря)?',
];
const NAME = `(?:${MONTHS.join('|')})`;
/** Year, month, day in their order by what stands between them; then by the name of a month. */
const WHOLE = [
  /(?<!\d)(?<y>(?:19|20)\d{2})\s?[.\-/년年]\s?(?<m>\d{1,2})\s?[.\-/월月]\s?(?<d>\d{1,2})(?!\d)\s?[일日号]?\.?/u,
  new RegExp(
    String.raw`(?<!\d)(?<d>\d{1,2})\.?\s(?<n>${NAME})\.?,?\s(?<y>(?:19|20)\d{2})(?!\d)(?:\s?г(?:ода|\.))?`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})(?<n>${NAME})\.?\s(?<d>\d{1,2}),?\s(?<y>(?:19|20)\d{2})(?!\d)`, 'iu'),
  /(?<!\d)(?<d>\d{2})\.(?<m>\d{2})\.(?<y>(?:19|20)\d{2})(?!\d)/u,
];
const SHORT = /(?<![\d.])(?<m>\d{1,2})\s?[.월月/]\s?(?<d>\d{1,2})(?![\d.]*\d)\s?[일日]?\.?/u;

/** A day of a month that is named, without its year. */
const NAMED = [
  new RegExp(String.raw`(?<!\d)(?<d>\d{1,2})\s(?<n>${NAME})(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})(?<n>${NAME})\s(?<d>\d{1,2})(?!\d)`, 'iu'),
];

/** The first whole day that a text of one line writes. */
export const wholeDay = (text: string): WrittenDay | undefined => dayBy(WHOLE, text, {});

/** The first day of a line, whole or without its year; `dated` is the document's own day, which no item is younger than. */
export const anyDay = (text: string, hint: Hint, dated?: string): WrittenDay | undefined =>
  wholeDay(text) ?? dayBy([SHORT], text, hint, dated);

/** The first day of a sentence, whole or without its year, which then is the one that is known. */
export const dayInSentence = (text: string, hint: Hint): WrittenDay | undefined =>
  anyDay(text, hint) ?? dayBy(NAMED, text, hint);

const dayBy = (patterns: RegExp[], text: string, hint: Hint, dated?: string): WrittenDay | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { y, m, n, d } = found.groups as Partial<Record<string, string>>;
    const month =
      n === undefined ? Number(m) : 1 + MONTHS.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(n));
    const monthDay = edtfDay(2000, month, Number(d))?.slice(5);
    if (y === undefined && !monthDay) continue;
    const year = y === undefined ? yearOf(monthDay!, hint, dated) : Number(y);
    const day = year === undefined ? undefined : edtfDay(year, month, Number(d));
    return { day, monthDay, from: found.index, to: found.index + found[0].length };
  }
  return undefined;
};

/** A digest of January tells of December: what comes after its own day in the year was in the year before. */
const yearOf = (monthDay: string, hint: Hint, dated?: string): number | undefined => {
  const [year, own] = [Number(dated?.slice(0, 4)), dated?.slice(5)];
  if (own) return monthDay > own ? year - 1 : year;
  return hint.year;
};
