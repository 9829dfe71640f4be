import { dayIn } from '../../src/cli/chairs.js';
import { align, harmless } from '../../src/cli/page.js';
import { waitingText } from '../../src/cli/requests.js';
import { cut, pad, widthOf, wrap } from '../../src/cli/width.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['Liaoning', 8],
    ['랴오닝성', 8],
    ['辽宁省', 6],
    ['遼寧省（案）', 12],
    ['ｶﾅ', 2],
    ['Лаошань', 7],
    ['e\u0301te\u0301', 3],
    ['한'.normalize('NFD'), 2],
    ['👩‍🚀 🇰🇷', 5],
    ['a\u200bb', 2],
  ])('of %j is %i columns', (text, width) => expect(widthOf(text)).toBe(width));
});

it('fills up and cuts off to a width, never through a wide letter', () => {
  expect(pad('울산', 6)).toBe('울산  ');
  expect(cut('울산광역시', 10)).toBe('울산광역시');
  expect(cut('울산광역시', 8)).toBe('울산광…');
  expect(cut('Liaoning', 5)).toBe('Liao…');
});

describe('wrapping', () => {
  it('breaks between words', () => expect(wrap('Became a full member', 10)).toEqual(['Became a', 'full', 'member']));
  it('breaks Korean between words, Chinese where the line ends', () => {
    expect(wrap('제13차 총회에서 가입 승인', 12)).toEqual(['제13차', '총회에서', '가입 승인']);
    expect(wrap('A 辽宁省人民政府外事办公室', 12)).toEqual(['A 辽宁省人民', '政府外事办公', '室']);
  });
  it('breaks a word that fits no line', () => expect(wrap('ab abcdefghij', 4)).toEqual(['ab a', 'bcde', 'fghi', 'j']));
  it('keeps an empty text as a line', () => expect(wrap('', 10)).toEqual(['']));
});

it('aligns columns by what is seen, and leaves out those that are empty', () =>
  expect(
    align([
      ['辽宁省', '', 'full'],
      ['Ulsan', '', 'full'],
    ]).rows.flat(),
  ).toEqual(['辽宁省  full', 'Ulsan   full']));

it('lets no text steer the terminal', () =>
  expect(harmless({ title: 'a\u001b[31mb\u0007\u202ec', list: ['\u009b2J'], n: 1, none: null })).toEqual({
    title: 'a [31mb c',
    list: ['2J'],
    n: 1,
    none: null,
  }));

it('says of a day that it lies between two, or brackets these, so that it is not read as lasting that long', () => {
  expect(dayIn('1998-10-21/2000-09', 'en')).toBe('between 21 October 1998 and September 2000');
  expect(dayIn('2018-10-30/2018-11-02', 'en')).toBe('(30 October 2018 – 2 November 2018)');
  expect(dayIn('2025-06-11/2025-06-12', 'en')).toBe('11–12 June 2025');
  expect(dayIn('../1998-10-21', 'en')).not.toContain('(');
});

it('keeps the id and the instant of what waits whole, also where a terminal is narrow', () => {
  const [id, askedBy] = ['0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13', '0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b14'];
  const asked = { id, act: 'CorrectFact', askedBy, askedAt: new Date('2026-11-26T23:31:29.578Z') };
  const { columns } = process.stdout;
  process.stdout.columns = 60;
  try {
    const lines = waitingText([asked], 'en');
    expect(lines).toEqual([id, expect.stringContaining('26 November 2026'), expect.stringContaining(askedBy)]);
    expect(lines[1]).toContain('23:31 UTC');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
  } finally {
    process.stdout.columns = columns;
  }
});
