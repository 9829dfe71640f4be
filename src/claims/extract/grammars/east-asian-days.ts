import { type WrittenDay } from '../grammar.js';
import { readHan } from '../numerals/han.js';

const NUMBER = '[〇零一二三四五六七八九十廿卅]';

/** Dates as Chinese, Japanese and Korean write them: 2021年8月10日, 二〇二一年, 8月10日, 2021년 8월, 2021.8.11. */
export const eastAsianDays = (year: string, month: string, day: string): string[] => [
  // A day behind a year is a slip of the pen, and no date of the calendar.
  `(?<!\\d)(?<y>\\d{4})${year}(?<d>\\d{1,2})${day}`,
  `(?<![\\d第])(?:(?<y>\\d{4}|${NUMBER}{4})${year})(?:(?<m>\\d{1,2}|${NUMBER}{1,3})${month}(?:(?<d>\\d{1,2}|${NUMBER}{1,3})${day})?)?(?![度间間])`,
  `(?<![\\d.])(?<y>\\d{4})[.-](?<m>\\d{1,2})[.-](?<d>\\d{1,2})(?![\\d.]?\\d)`,
  `(?<![\\d.年년])(?<m>\\d{1,2}|${NUMBER}{1,3})${month}(?:(?<d>\\d{1,2}|${NUMBER}{1,3})${day})?`,
  `(?<![\\d第제])(?<d>\\d{1,2})${day}(?=[,、(에~]|上午|下午|午前|午後|在|오전|오후|$)`,
];

/** Reads the parts of a date that are there. */
export const readEastAsianDay = ({ y, m, d }: Partial<Record<'y' | 'm' | 'd', string>>): WrittenDay => ({
  y: y === undefined ? undefined : readHan(y),
  m: m === undefined ? undefined : readHan(m),
  d: d === undefined ? undefined : readHan(d),
});
