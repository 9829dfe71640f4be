import { indexOf } from '../../src/search/lexemes.js';
import { marksOf, markProbe } from '../../src/search/marks.js';

const association = '01890a5d-ac96-774b-bcce-b302099a8057';
const [liaoning, ulsan, assembly] = ['0001', '0002', '0003'] as const;
const row = {
  ...{ type: 'coverage' as const, governments: [liaoning], meeting: assembly },
  ...{ first: '2020-12-30', last: '2021-01-02' },
};

/** Whether a row that bears these marks is found by what finds a filter's. */
const isFound = (marks: string[], filter: Parameters<typeof markProbe>[1]): boolean =>
  markProbe(association, filter)!
    .split(' & ')
    .every((some) => some.match(/>[^']+/g)!.some((mark) => marks.includes(mark)));

describe('the marks of what is found', () => {
  it.each([
    [{ type: 'coverage' }, true],
    [{ type: 'decision' }, false],
    [{ member: liaoning }, true],
    [{ member: liaoning, type: 'meeting' }, false],
    [{ member: ulsan }, false],
    [{ meeting: assembly }, true],
    [{ from: '2021-01-01', to: '2021-06-30' }, true],
    [{ from: '2015-01-01', to: '2020-12-31' }, true],
    [{ from: '2022-01-01', to: '2022-01-01' }, false],
  ] as const)('let through by %j: %s', (filter, expected) => {
    expect(isFound(marksOf(row), filter)).toBe(expected);
  });

  it.each([
    ['spans decades', { first: '1990-01-01', last: '2030-12-31' }],
    ['is open to this day', { first: '1990-01-01', last: null }],
  ])('are one for all years of what %s', (_, days) => {
    expect(isFound(marksOf({ ...row, ...days }), { from: '2021-01-01', to: '2021-12-31' })).toBe(true);
  });

  it('are asked for nothing where a filter says no end, or leaves decades', () => {
    for (const filter of [{}, { language: 'ko' }, { from: '2021-01-01' }, { from: '1990-01-01', to: '2026-01-01' }])
      expect(markProbe(association, filter)).toBeUndefined();
  });

  it('are there also of a text with more in it than an index takes', () => {
    const form = ` ${Array.from({ length: 150_000 }, (_, n) => `w${n}`).join(' ')}`;
    const { words, whole } = indexOf(association, form, [], marksOf(row));
    expect([whole, words.match(/>[^']+/g)]).toEqual([false, marksOf(row).toSorted()]);
  });
});
