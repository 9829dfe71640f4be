import * as fc from 'fast-check';
import { hasBegun, holdsOn } from '../../src/language/dates.js';
import { aDay, anyDate, refusal } from './dates.support.js';

const certainty = (day: string, from?: string, until?: string) =>
  ['no', 'perhaps', 'surely'].indexOf(holdsOn(day, from, until));

describe('A fact', () => {
  it.each([
    ['2021-08-09', '2021-08-10', undefined, 'no'],
    ['2021-08-10', '2021-08-10', undefined, 'surely'],
    ['2021-08-11', '2021-08-10', undefined, 'surely'],
    ['2006-08-31', '2006-09', undefined, 'no'],
    ['2006-09-01', '2006-09', undefined, 'perhaps'],
    ['2006-09-29', '2006-09', undefined, 'perhaps'],
    ['2006-09-30', '2006-09', undefined, 'surely'],
    ['2006-09-15', '2006-09-10?', undefined, 'surely'],
    ['2006-09-09', '2006-09-10~', undefined, 'no'],
    ['2022-02-27', '2021-24', undefined, 'perhaps'],
    ['2022-02-28', '2021-24', undefined, 'surely'],
    ['2001-01-01', '1998-10/2004', undefined, 'perhaps'],
    ['2004-12-31', '1998-10/2004', undefined, 'surely'],
    ['1000-01-01', '../2021-03-29', undefined, 'perhaps'],
    ['2021-03-28', '../2021-03-29', undefined, 'perhaps'],
    ['2021-03-29', '../2021-03-29', undefined, 'surely'],
    ['2013-12-31', '2014/..', undefined, 'no'],
    ['2900-01-01', '2014/..', undefined, 'perhaps'],
    ['2021-08-10', undefined, undefined, 'perhaps'],
    ['2021-08-10', null, null, 'perhaps'],
    ['2021-08-10', undefined, '2021-08-11', 'perhaps'],
    ['2021-08-11', undefined, '2021-08-11', 'no'],
    ['2023-10-23', '2021-08-10', '2023-10-24', 'surely'],
    ['2023-10-24', '2021-08-10', '2023-10-24', 'no'],
    ['2023-09-30', '2021-08-10', '2023-10', 'surely'],
    ['2023-10-01', '2021-08-10', '2023-10', 'perhaps'],
    ['2023-10-31', '2021-08-10', '2023-10', 'no'],
    ['2022-01-01', '2021-08-10', '../2023-10', 'perhaps'],
    ['2023-10-31', '2021-08-10', '../2023-10', 'no'],
    ['2022-12-31', '2021-08-10', '2023/..', 'surely'],
    ['2023-01-01', '2021-08-10', '2023/..', 'perhaps'],
    ['2021-06-15', '2021', '2021', 'perhaps'],
  ])('on %s, begun %s and ended %s, holds: %s', (day, from, until, holding) => {
    expect(holdsOn(day, from, until)).toBe(holding);
  });

  it('is asked of a real day, with real dates', () => {
    expect(refusal(() => holdsOn('2021-08', '2021'))).toBe('date-unreadable');
    expect(refusal(() => holdsOn('2021-08-10', ''))).toBe('date-unreadable');
    expect(refusal(() => holdsOn('2021-08-10', '2021', '2020-13'))).toBe('date-impossible');
  });

  const maybeDate = fc.option(anyDate, { nil: undefined });

  it('holds ever more surely from its start on, and ever less until its end', () => {
    fc.assert(
      fc.property(aDay, aDay, maybeDate, (a, b, date) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(certainty(earlier, date)).toBeLessThanOrEqual(certainty(later, date));
        expect(certainty(earlier, '1000-01-01', date)).toBeGreaterThanOrEqual(certainty(later, '1000-01-01', date));
      }),
    );
  });

  it('holds surely when every reading of its dates says so, perhaps when one does', () => {
    const calendar = ['26', '27', '28', '29']
      .map((d) => `2024-02-${d}`)
      .concat(['01', '02', '03', '04'].map((d) => `2024-03-${d}`));
    const span = fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const text = ([a, b]: readonly [number, number]) => (a === b ? calendar[a]! : `${calendar[a]}/${calendar[b]}`);
    fc.assert(
      fc.property(fc.nat(7), span, span, (on, start, end) => {
        const readings = calendar.flatMap((_from, s) =>
          calendar.flatMap((_until, e) =>
            s >= start[0] && s <= start[1] && e >= end[0] && e <= end[1] ? [s <= on && on < e] : [],
          ),
        );
        const expected = readings.every(Boolean) ? 'surely' : readings.some(Boolean) ? 'perhaps' : 'no';
        expect(holdsOn(calendar[on]!, text(start), text(end))).toBe(expected);
      }),
    );
  });
});

describe('What took place on a date', () => {
  it.each([
    ['2024-06', '2024-06-29', false],
    ['2024-06', '2024-06-30', true],
    ['2021-08-10/2021-08-11', '2021-08-09', false],
    ['2021-08-10/2021-08-11', '2021-08-10', true],
    ['../2021-08', '2021-08-30', false],
    ['../2021-08', '2021-08-31', true],
    ['2021-08-10/..', '2021-08-10', true],
  ])('on %s had on %s begun: %s', (date, day, begun) => expect(hasBegun(day, date)).toBe(begun));

  it('has not surely begun where no date is known', () => expect(hasBegun('2999-12-31', null)).toBe(false));
});
