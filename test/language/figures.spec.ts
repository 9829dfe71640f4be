import fc from 'fast-check';
import { boundsOf, comparators, fit } from '../../src/language/figures.js';

const bounds = (comparator: string, value: number, upTo: number | null = null) => boundsOf({ comparator, value, upTo });

describe('what a published figure may mean', () => {
  it.each([
    ['exactly', 79, null, [79, 79]],
    ['about', 210, null, [189, 231]],
    ['about', 5, null, [4, 6]],
    ['at-least', 240, null, [240, Infinity]],
    ['more-than', 200, null, [200, Infinity]],
    ['at-most', 30, null, [0, 30]],
    ['less-than', 80, null, [72, 79]],
    ['less-than', 3, null, [2, 2]],
    ['less-than', 1, null, [0, 0]],
    ['between', 130, 150, [130, 150]],
  ])('%s %s (%s)', (comparator, value, upTo, expected) => expect(bounds(comparator, value, upTo)).toEqual(expected));

  it('has a least and a most in order, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...comparators),
        fc.integer({ min: 1, max: 1e9 }),
        fc.nat(9),
        (comparator, value, more) => {
          const [least, most] = bounds(comparator, value, value + more);
          expect(least).toBeLessThanOrEqual(most);
          expect(least).toBeGreaterThanOrEqual(0);
        },
      ),
    ));

  it('about a figure is that figure too, and just under it never is', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (value) => {
        expect(fit(bounds('about', value), [value, value])).toBe(true);
        expect(fit(bounds('less-than', value), [value, value])).toBe(false);
      }),
    ));
});

describe('two figures of the same thing', () => {
  it.each([
    [bounds('exactly', 73), bounds('exactly', 73), true],
    [bounds('exactly', 76), bounds('exactly', 79), false],
    [bounds('more-than', 200), bounds('exactly', 240), true],
    [bounds('more-than', 240), bounds('exactly', 240), true],
    [bounds('more-than', 240), bounds('exactly', 239), false],
    [bounds('at-least', 240), bounds('about', 230), true],
    [bounds('between', 130, 150), bounds('at-most', 130), true],
    [bounds('less-than', 80), bounds('exactly', 76), true],
  ] as const)('%j and %j fit: %s', (one, other, expected) => {
    expect(fit([...one], [...other])).toBe(expected);
    expect(fit([...other], [...one])).toBe(expected);
  });
});
