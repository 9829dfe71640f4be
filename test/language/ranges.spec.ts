import fc from 'fast-check';
import { areRanges, rangesOf, spansIn } from '../../src/language/ranges.js';

describe('numbers in a row', () => {
  it('are a text of spans', () => {
    expect(rangesOf([4, 6, 5, 9])).toBe('4-6,9');
    expect(rangesOf([])).toBe('');
    expect(spansIn('4-6,9')).toEqual([
      [4, 6],
      [9, 9],
    ]);
  });

  it('end with the last span that fits', () => {
    const odd = Array.from({ length: 2000 }, (_, n) => 2 * n + 1);
    expect(areRanges(rangesOf(odd))).toBe(true);
    expect(rangesOf(odd)).toMatch(/^1,3,5,.*\d$/);
  });

  it('come back from their text, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        const back = spansIn(rangesOf(numbers)).flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, n) => first + n),
        );
        expect(back).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });

  it.each(['', '4-', 'a', '1,,2', '12345678', 4])('are not %j', (text) => expect(areRanges(text)).toBe(false));
});
