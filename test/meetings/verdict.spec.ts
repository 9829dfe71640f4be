import fc from 'fast-check';
import { boundsOf, verdict } from '../../src/meetings/figures/verdict.js';

const bounds = (comparator: string, value: number, upTo: number | null = null) => boundsOf({ comparator, value, upTo });

describe('what a published figure may mean', () => {
  it.each([
    ['exactly', 79, null, [79, 79]],
    ['about', 210, null, [189, 231]],
    ['about', 5, null, [4, 6]],
    ['at-least', 240, null, [240, Infinity]],
    ['more-than', 200, null, [201, Infinity]],
    ['at-most', 30, null, [0, 30]],
    ['between', 130, 150, [130, 150]],
  ])('%s %s (%s)', (comparator, value, upTo, expected) => expect(bounds(comparator, value, upTo)).toEqual(expected));

  it('about a figure is that figure too', () =>
    fc.assert(
      fc.property(fc.nat(1e9), (value) => {
        const [least, most] = bounds('about', value);
        expect(least).toBeLessThanOrEqual(value);
        expect(most).toBeGreaterThanOrEqual(value);
      }),
    ));
});

describe('two figures of the same thing', () => {
  it.each([
    [bounds('exactly', 73), bounds('exactly', 73), 'compatible'],
    [bounds('exactly', 73), bounds('exactly', 70), 'contradictory'],
    [bounds('more-than', 240), bounds('exactly', 240), 'contradictory'],
    [bounds('at-least', 240), bounds('about', 230), 'compatible'],
    [bounds('between', 130, 150), bounds('at-most', 130), 'compatible'],
  ] as const)('%j and %j are %s', (one, other, expected) => {
    expect(verdict([...one], [...other])).toBe(expected);
    expect(verdict([...other], [...one])).toBe(expected);
  });
});
