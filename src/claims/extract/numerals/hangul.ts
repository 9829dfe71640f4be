import { mixedHangul, readHan } from './han.js';

const tens: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const ones: Record<string, number> = {
  하나: 1,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const native = `(?:${Object.keys(tens).join('|')})(?:${Object.keys(ones).join('|')})?|${Object.keys(ones).join('|')}`;

/** How a figure is written among Hangul: 79, 2천500, 24만, 여섯, 일흔아홉. */
export const hangulNumeral = `(?:(?<![\\d.,])(?:${mixedHangul})|(?<![가-힣])(?:${native}))`;
/** After 제 and before 번째 a numeral stands inside a word. */
export const hangulOrdinal = `(?:(?<![\\d.,])(?:${mixedHangul})|${native})`;

/** The number that Arabic digits with 백 천 만 or a native Korean numeral say. */
export const readHangul = (written: string): number | undefined => {
  if (/^\d/.test(written)) return readHan(written);
  const ten = Object.keys(tens).find((each) => written.startsWith(each));
  const rest = written.slice(ten?.length ?? 0);
  const one = rest === '' ? 0 : ones[rest];
  return one === undefined ? undefined : (ten === undefined ? 0 : tens[ten]!) + one;
};
