import * as fc from 'fast-check';
import { compareDates, isMoreExact, mayBeOneDay, sortKey } from '../../src/language/dates.js';
import { anyDate } from './dates.support.js';

/** How a database compares a column of days, nulls last. */
const column = (a: string | null, b: string | null) => (a ?? '9999').localeCompare(b ?? '9999', 'en');

it.each([
  ['2021-08-10', '2021-08', true],
  ['2021', '2021-08/..', true],
  ['../2021-08-10', '2021-08-10', true],
  ['2021-08-10', '2021-08-11', false],
  ['../2021-08-09', '2021-08-10', false],
])('%s and %s may be one day: %s', (one, other, may) =>
  expect([mayBeOneDay(one, other), mayBeOneDay(other, one)]).toEqual([may, may]),
);

describe('The order of dates', () => {
  it('is by first day, then last day, an open start by the first day of its end, undated last', () => {
    const inOrder = [
      '2020-12-31',
      '2021-01-01',
      '2021-40',
      '2021',
      '2021/..',
      '2021-03-01',
      '2021-03',
      '2021-21',
      '2021-03-02',
      '../2021-03-29',
      '2021-03-30',
      '2021-08-10',
      '2021-08-10/2021-08-11',
      undefined,
    ];
    expect(inOrder.toReversed().toSorted(compareDates)).toEqual(inOrder);
    // Array sort puts undefined last by itself, null it asks about.
    expect([null, '2021', null, '2020'].toSorted(compareDates)).toEqual(['2020', '2021', null, null]);
  });

  it('leaves equal bounds to the position', () => {
    expect(compareDates('../2021-03-29', '2021-03-29')).toBe(0);
    expect(compareDates('../2008-09', '2008-09')).toBe(0);
    expect(compareDates('2021-03~', '2021-03')).toBe(0);
    expect(compareDates(null, undefined)).toBe(0);
  });

  const maybeDate = fc.option(anyDate, { freq: 9 });

  it('is total: reflexive, antisymmetric, transitive', () => {
    fc.assert(
      fc.property(maybeDate, maybeDate, maybeDate, (a, b, c) => {
        expect(compareDates(a, a)).toBe(0);
        expect(compareDates(a, b)).toBe(0 - compareDates(b, a));
        const [first, second, third] = [a, b, c].toSorted(compareDates);
        expect(compareDates(first, second)).toBeLessThanOrEqual(0);
        expect(compareDates(second, third)).toBeLessThanOrEqual(0);
        expect(compareDates(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is that of the two sort columns, nulls last', () => {
    fc.assert(
      fc.property(maybeDate, maybeDate, (a, b) => {
        const [one, other] = [sortKey(a), sortKey(b)];
        expect(compareDates(a, b)).toBe(column(one.first, other.first) || column(one.last, other.last));
      }),
    );
  });
});

it.each([
  ['../2021-04-12', '../2021-08-10', true],
  ['2021-03', '../2021-04-12', true],
  ['2016-09-27', '2016-09', true],
  ['2016-09', '2016-09-27', false],
  ['../2021-08-10', '../2021-04-12', false],
  ['2016-09', '2016-09', false],
  // Another day is no more exact one.
  ['2017-01-01', '2016', false],
  ['2016-12-31/2017-01-01', '2016', false],
])('%s says more exactly than %s: %s', (one, other, does) => expect(isMoreExact(one, other)).toBe(does));
