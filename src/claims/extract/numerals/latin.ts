import { westernDigits } from './han.js';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const smallOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const tensOrdinals = tens.map((ten) => ten.replace(/y$/, 'ieth'));
const longestFirst = (words: string[]) => words.toSorted((a, b) => b.length - a.length).join('|');

const below = `(?:${tens.join('|')})(?:[- ](?:${longestFirst(small.slice(1, 10))}))?|${longestFirst(small)}`;
const words = `(?:(?:(?:${below}|a)[ -])?hundred(?: and (?:${below}))?|${below})`;
/** How a figure is written in English: 2,500, twenty-nine, a hundred and two, 66 thousand. */
export const latinNumeral = `(?<![\\p{L}\\d.,$€£-])(?:(?:${westernDigits})(?: (?:thousand|million))?|${words})(?![\\p{L}\\d])`;
/** A place in an order: 13th, thirteenth, twenty-first, XV. */
export const latinOrdinal = `(?<![\\p{L}\\d.,-])(?:\\d{1,4}(?:st|nd|rd|th)|(?:(?:${tens.join('|')})[- ])?(?:${longestFirst(smallOrdinals)})|${tensOrdinals.join('|')}|[IVXL]{1,7})(?![\\p{L}\\d])`;

const values = new Map<string, number>([
  ...small.map((word, n) => [word, n] as const),
  ...smallOrdinals.map((word, n) => [word, n] as const),
  ...tens.map((word, n) => [word, (n + 2) * 10] as const),
  ...tensOrdinals.map((word, n) => [word, (n + 2) * 10] as const),
]);
const romans: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The number that a Roman numeral says. */
export const readRoman = (written: string): number | undefined => {
  let total = 0;
  let before = Infinity;
  for (const letter of written) {
    const value = romans[letter];
    if (value === undefined) return undefined;
    total += value > before ? value - 2 * before : value;
    before = value;
  }
  return total;
};

/** The number that English words or digits say, as a count or in an order. */
export const readLatin = (written: string): number | undefined => {
  if (/^[IVXL]+$/.test(written)) return readRoman(written);
  const [, digits, multiple] = /^([\d,.]*\d)(?:st|nd|rd|th)? ?(thousand|million)?$/i.exec(written) ?? [];
  if (digits !== undefined) {
    const factor = multiple === undefined ? 1 : multiple.toLowerCase() === 'million' ? 1e6 : 1e3;
    return Math.round(Number(digits.replaceAll(',', '')) * factor);
  }
  let total = 0;
  for (const word of written.toLowerCase().split(/[- ]/)) {
    if (word === 'and' || word === 'a') continue;
    if (word === 'hundred') total = (total || 1) * 100;
    else if (values.has(word)) total += values.get(word)!;
    else return undefined;
  }
  return total;
};
