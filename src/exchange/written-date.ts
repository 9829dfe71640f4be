import { isDate } from '../language/dates.js';

/** A date as written in a document, read as EDTF; `weekday` is what the document calls that day, 0 for Sunday, where it does. */
export interface WrittenDate {
  date: string;
  weekday?: number;
}

/** The year before the first of the Republic of China's count. */
const REPUBLIC = 1911;
const CHINESE = /(民國|民国|中華民國)?\s*(\d{1,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const KOREAN = /(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/u;
const PLAIN = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?$/;
const WEEKDAYS = '日一二三四五六';

/** Reads a date; years below 1000 before 年 count from 1912 (99年 is 2010). None where the text holds no date. */
export const readWritten = (text: string): WrittenDate | undefined => {
  const written = text.normalize('NFKC').trim();
  if (isDate(written)) return { date: written };
  const chinese = CHINESE.exec(written);
  const [, , year, month, day] = chinese ?? ['', '', ...(KOREAN.exec(written) ?? PLAIN.exec(written) ?? []).slice(1)];
  if (year === undefined) return undefined;
  const inRepublic = chinese !== null && (chinese[1] !== undefined || Number(year) < 1000);
  const date = `${Number(year) + (inRepublic ? REPUBLIC : 0)}-${pad(month!)}-${pad(day!)}`;
  if (!isDate(date)) return undefined;
  const said = /(?:星期|週|周|禮拜)\s*([日天一二三四五六])/u.exec(written)?.[1]?.replace('天', '日');
  return { date, ...(said !== undefined && { weekday: WEEKDAYS.indexOf(said) }) };
};

/** Whether the day is called by another weekday's name, which tells of a slip in one of the two. */
export const weekdayDiffers = ({ date, weekday }: WrittenDate): boolean =>
  weekday !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday;

const pad = (number: string): string => number.padStart(2, '0');
