const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  两: 2,
  兩: 2,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scores: Record<string, number> = { 廿: 20, 卅: 30 };
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 백: 100, 천: 1000 };
const myriads: Record<string, number> = { 万: 1e4, 萬: 1e4, 만: 1e4, 亿: 1e8, 億: 1e8, 억: 1e8 };

/** Arabic digits, grouped or not, with the multiples of ten that East Asian texts put behind and between: 2,500 6.6万 6万6千 2천500. */
export const westernDigits = '\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,3})?';
const mixed = (multiples: string) => `(?:${westernDigits})(?:[${multiples}](?:\\d{1,4}[${multiples}]?)?)?`;

/** How a figure is written among Han characters: 79, 七十九, 二〇二一, 廿五, 两百, 3万. */
export const hanNumeral = `(?<![\\d.第〇零一二三四五六七八九十百千万萬两兩廿卅])(?:${mixed('百千万萬亿億')}|[〇零一二三四五六七八九十百千万萬两兩廿卅]{1,12})`;
export const mixedHangul = mixed('백천만억');

/** The number that Han characters, Arabic digits or both together say; nothing where they say none (a lone 千 or 万 is a word). */
export const readHan = (written: string): number | undefined => {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  const plain = written.replaceAll(',', '');
  if (/^[千万萬亿億천만억]/.test(plain)) return undefined;
  for (const [token] of plain.matchAll(/\d+(?:\.\d+)?|./gu)) {
    if (/^\d/.test(token)) current = Number(token);
    else if (token in digits) current = (current ?? 0) * 10 + digits[token]!;
    else if (token in scores) section += scores[token]!;
    else if (token in units) {
      section += (current ?? 1) * units[token]!;
      current = undefined;
    } else if (token in myriads) {
      total += (section + (current ?? 0)) * myriads[token]!;
      section = 0;
      current = undefined;
    } else return undefined;
  }
  return Math.round(total + section + (current ?? 0));
};
