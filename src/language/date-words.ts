import { type DatePart } from './date-bounds.js';
import { type Language } from './languages.js';

/**
 * How a language says of a date what `Intl` cannot. `text` is the bare date, `part` its precision and whether it is approximate:
 * Russian and Mongolian decline the date for both.
 */
export interface DateWords {
  /** What `Intl` writes the bare date by. */
  locale: string;
  year: (year: number) => string;
  /** Around that time. */
  about: (text: string, part: DatePart) => string;
  /** Some time up to then, its last day included. */
  by: (text: string, part: DatePart) => string;
  /** Some time from then on. */
  from: (text: string, part: DatePart) => string;
  /** Some time between the two. */
  between: (from: string, to: string) => string;
  /** The date as it stands after “since” and “until”, where the language declines it there. */
  after?: Record<'since' | 'until', (text: string, part: DatePart) => string>;
  /** The source is not sure of it. */
  uncertain: (text: string) => string;
  /** What stands between a day and a time of day. */
  beforeTime: string;
}

const near = (part: DatePart, word: string): string => (part.approximate ? word : '');

const ko: DateWords = {
  locale: 'ko',
  year: (year) => `${year}년`,
  about: (text) => `${text}경`,
  by: (text, part) => `${text}${near(part, '경')}까지`,
  from: (text, part) => `${text}${near(part, '경')}부터`,
  between: (from, to) => `${from}에서 ${to} 사이`,
  uncertain: (text) => `${text} (추정)`,
  beforeTime: ' ',
};

const en: DateWords = {
  locale: 'en-GB',
  year: (year) => `${year}`,
  about: (text) => `about ${text}`,
  // "By 2006" may leave the year itself out, so an exact month or year says that it is meant to its end.
  by: (text, part) =>
    part.day === undefined && !part.approximate ? `by the end of ${text}` : `by ${near(part, 'about ')}${text}`,
  from: (text, part) => `from ${near(part, 'about ')}${text}`,
  between: (from, to) => `between ${from} and ${to}`,
  uncertain: (text) => `${text} (uncertain)`,
  beforeTime: ', ',
};

const zhHans: DateWords = {
  locale: 'zh-Hans',
  year: (year) => `${year}年`,
  about: (text) => `${text}左右`,
  by: (text, part) => `${text}${near(part, '左右')}或之前`,
  from: (text, part) => `${text}${near(part, '左右')}起`,
  between: (from, to) => `${from}至${to}之间`,
  uncertain: (text) => `${text}（存疑）`,
  beforeTime: ' ',
};

const ja: DateWords = {
  locale: 'ja',
  year: (year) => `${year}年`,
  about: (text) => `${text}頃`,
  by: (text, part) => `${text}${near(part, '頃')}まで`,
  from: (text, part) => `${text}${near(part, '頃')}から`,
  between: (from, to) => `${from}から${to}までの間`,
  uncertain: (text) => `${text}（推定）`,
  beforeTime: ' ',
};

const ru: DateWords = {
  locale: 'ru',
  year: (year) => `${year}\u00a0г.`,
  about: (text) => `около ${ofMonth(text)}`,
  by: (text, part) => `не позднее ${near(part, 'примерно ')}${ofMonth(text)}`,
  from: (text, part) => {
    if (part.approximate) return `примерно с ${ofMonth(text)}`;
    return `${part.day === 2 ? 'со' : 'с'} ${ofMonth(text)}`;
  },
  after: { since: (text) => ofMonth(text), until: (text) => ofMonth(text) },
  between: (from, to) => `в промежутке ${from} – ${to}`,
  uncertain: (text) => `${text} (предположительно)`,
  beforeTime: ', ',
};

/** The genitive of a month that opens the text (август, май, июнь); days and years stand in it already. */
const ofMonth = (text: string): string =>
  text.replace(/^\p{L}+/u, (month) => (/[ьй]$/.test(month) ? `${month.slice(0, -1)}я` : `${month}а`));

const mn: DateWords = {
  locale: 'mn',
  year: (year) => `${year} он`,
  about: (text, part) => `${ofDate(text, part)} орчим`,
  by: (text, part) => {
    if (part.approximate) return `${ofDate(text, part)} орчим хүртэл`;
    return part.day === undefined ? `${ofDate(text, part)} эцэс хүртэл` : `${ofDate(text, part)} өдөр хүртэл`;
  },
  from: (text, part) => (part.approximate ? `${ofDate(text, part)} орчмоос` : fromDate(text, part)),
  after: { since: (text, part) => fromDate(text, part), until: (text, part) => ofDate(text, part) },
  between: (from, to) => `${from} – ${to} хооронд`,
  uncertain: (text) => `${text} (тодорхой бус)`,
  beforeTime: ', ',
};

const fromDate = (text: string, part: DatePart): string => {
  if (part.day !== undefined) return `${ofDate(text, part)} өдрөөс`;
  return part.month === undefined ? text.replace(/он$/, 'оноос') : `${text}аас`;
};

/** The genitive; after a day its vowel follows the spoken numeral: нэг, дөрөв and ес take -ний. */
const ofDate = (text: string, part: DatePart): string => {
  if (part.day !== undefined) return `${text}-${/[149]$/.test(text) ? 'ний' : 'ны'}`;
  return part.month === undefined ? text.replace(/он$/, 'оны') : `${text}ын`;
};

export const dateWords: Record<Language, DateWords> = { ko, en, 'zh-Hans': zhHans, ja, ru, mn };
