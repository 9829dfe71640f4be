import { westernDigits } from './han.js';
import { readRoman } from './latin.js';

/** Russian numerals in all their cases; what is ambiguous in an order (пятая, пяти) is read alike. */
const cardinals: [number, string][] = [
  [200, 'двести|двухсот|двумстам|двумястами'],
  [300, 'триста|тр[её]хсот|тремстам|тремястами'],
  [400, 'четыреста|четыр[её]хсот'],
  [500, 'пятьсот|пятисот'],
  [100, 'сто|ста'],
  [90, 'девяносто|девяноста'],
  [80, 'восемьдесят|восьмидесяти'],
  [70, 'семьдесят|семидесяти'],
  [60, 'шестьдесят|шестидесяти'],
  [50, 'пятьдесят|пятидесяти'],
  [40, 'сорок|сорока'],
  [30, 'тридцат(?:ью|ь|и)'],
  [20, 'двадцат(?:ью|ь|и)'],
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((stem, n): [number, string] => [
    n + 11,
    `${stem}надцат(?:ью|ь|и)`,
  ]),
  [10, 'десят(?:ью|ь|и)'],
  [9, 'девят(?:ью|ь|и)'],
  [8, 'восемь|восьми|восемью|восьмью'],
  [7, 'сем(?:ью|ь|и)'],
  [6, 'шест(?:ью|ь|и)'],
  [5, 'пят(?:ью|ь|и)'],
  [4, 'четыре|четыр[её]х|четыр[её]м|четырьмя'],
  [3, 'три|тр[её]х|тр[её]м|тремя'],
  [2, 'два|две|двух|двум|двумя'],
  [1, 'один|одна|одно|одного|одной|одним'],
];
const stems: [number, string][] = [
  [90, 'девяност'],
  [80, 'восьмидесят'],
  [70, 'семидесят'],
  [60, 'шестидесят'],
  [50, 'пятидесят'],
  [40, 'сороков'],
  [30, 'тридцат'],
  [20, 'двадцат'],
  [19, 'девятнадцат'],
  [18, 'восемнадцат'],
  [17, 'семнадцат'],
  [16, 'шестнадцат'],
  [15, 'пятнадцат'],
  [14, 'четырнадцат'],
  [13, 'тринадцат'],
  [12, 'двенадцат'],
  [11, 'одиннадцат'],
  [10, 'десят'],
  [9, 'девят'],
  [8, 'восьм'],
  [7, 'седьм'],
  [6, 'шест'],
  [5, 'пят'],
  [4, 'четв[её]рт'],
  [2, 'втор'],
  [1, 'перв'],
];
const ENDING = '(?:ый|ой|ий|ая|ое|ого|ому|ым|ом|ую|ые|ых)';
const ordinals: [number, string][] = [
  ...stems.map(([n, stem]): [number, string] => [n, stem + ENDING]),
  [3, 'треть(?:его|ему|им|ем|ей|ю|я|е)|третий'],
];

const any = (list: [number, string][]) => list.map(([, source]) => source).join('|');
const word = `(?:${any(cardinals)})(?![а-яё])`;
const words = `${word}(?: ${word}){0,2}`;
/** How a figure is written in Russian: 2500, 2 500, 66 тысяч, двадцатью девятью. */
export const cyrillicNumeral = `(?<![\\p{L}\\d.,-])(?:(?:\\d{1,3}(?: \\d{3}){1,2}(?!\\d)|${westernDigits})(?: (?:тысяч[аиу]?|тыс\\.|миллион(?:а|ов)?))?(?![-–]?[\\p{L}\\d])|${words})`;
/** A place in an order: 13-я, тринадцатой, восемьдесят вторым, XV. */
export const cyrillicOrdinal = `(?<![\\p{L}\\d.,-])(?:\\d{1,4}-?(?:ый|ой|ий|ая|ое|го|му|ым|ом|ую|я|й|е|м|ю)|(?:(?:${any(cardinals)}) )?(?:${any(ordinals)})|[IVXL]{1,7})(?![\\p{L}\\d])`;

const reader = (list: [number, string][]) =>
  list.map(([n, source]) => [n, new RegExp(`^(?:${source})$`, 'iu')] as const);
const readers = [...reader(cardinals), ...reader(ordinals)];

/** The number that Russian words, digits or Roman numerals say, as a count or in an order. */
export const readCyrillic = (written: string): number | undefined => {
  if (/^[IVXL]+$/.test(written)) return readRoman(written);
  const [, digits, multiple] = /^(\d[\d ,.]*?)(?:-?[а-я]{1,2})?(?: (тыс|миллион)\S*)?$/iu.exec(written.trim()) ?? [];
  if (digits !== undefined) {
    const factor = multiple === undefined ? 1 : /тыс/i.test(multiple) ? 1e3 : 1e6;
    return Math.round(Number(digits.replaceAll(/[ ,](?=\d{3})/g, '').replace(',', '.')) * factor);
  }
  const values = written
    .trim()
    .split(' ')
    .map((each) => readers.find(([, pattern]) => pattern.test(each))?.[0]);
  return values.every((value) => value !== undefined) ? values.reduce((sum, value) => sum + value, 0) : undefined;
};
