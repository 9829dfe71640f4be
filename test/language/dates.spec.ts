import * as fc from 'fast-check';
// @ts-expect-error edtf comes without types
import edtf from 'edtf';
import { isDate, readDate, readDay } from '../../src/language/dates.js';
import { aDay, refusal } from './dates.support.js';

const oracle: (text: string) => { min: number; max: number } = edtf;

const iso = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null);

const bounds = (text: string) => (isDate(text) ? [readDate(text).earliest, readDate(text).latest] : null);
const bySomebodyElse = (text: string) => {
  try {
    const { min, max } = oracle(text);
    return [iso(min), iso(max)];
  } catch {
    return null;
  }
};

const digits = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));

describe('A date', () => {
  it.each([
    ['2006', '2006-01-01', '2006-12-31'],
    ['2000-09', '2000-09-01', '2000-09-30'],
    ['1996-09-12', '1996-09-12', '1996-09-12'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['1000', '1000-01-01', '1000-12-31'],
    ['2999-12-31', '2999-12-31', '2999-12-31'],
    ['2021-21', '2021-03-01', '2021-05-31'],
    ['2021-22', '2021-06-01', '2021-08-31'],
    ['2021-23', '2021-09-01', '2021-11-30'],
    ['2021-24', '2021-12-01', '2022-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2099-24', '2099-12-01', '2100-02-28'],
    ['2021-33', '2021-01-01', '2021-03-31'],
    ['2021-34', '2021-04-01', '2021-06-30'],
    ['2021-35', '2021-07-01', '2021-09-30'],
    ['2021-36', '2021-10-01', '2021-12-31'],
    ['2021-40', '2021-01-01', '2021-06-30'],
    ['2021-41', '2021-07-01', '2021-12-31'],
    ['2021-08-10/2021-08-11', '2021-08-10', '2021-08-11'],
    ['1998-10/2004', '1998-10-01', '2004-12-31'],
    ['2021-08/2021-08-10', '2021-08-01', '2021-08-10'],
    ['../2021-04-12', null, '2021-04-12'],
    ['../2021-02', null, '2021-02-28'],
    ['2014/..', '2014-01-01', null],
  ])('%s lasts from %s to %s', (text, earliest, latest) => {
    expect(readDate(text)).toEqual({ earliest, latest, approximate: false, uncertain: false });
    expect(isDate(text)).toBe(true);
  });

  it.each([
    ['2017-09-26~', true, false],
    ['2006-09?', false, true],
    ['2002%', true, true],
    ['2021-08-10~/2021-08-11?', true, true],
    ['../2021-03-29~', true, false],
    ['2014?/..', false, true],
  ])('%s is approximate: %s, uncertain: %s, and no wider for it', (text, approximate, uncertain) => {
    const { earliest, latest } = readDate(text.replace(/[~?%]/g, ''));
    expect(readDate(text)).toEqual({ earliest, latest, approximate, uncertain });
  });

  it.each([
    ['2021-02-29', 'date-impossible'],
    ['1900-02-29', 'date-impossible'],
    ['2021-04-31', 'date-impossible'],
    ['2021-08-00', 'date-impossible'],
    ['2021-08-32', 'date-impossible'],
    ['2021-00', 'date-impossible'],
    ['2021-13', 'date-impossible'],
    ['2021-20', 'date-impossible'],
    ['2021-25', 'date-impossible'],
    ['2021-32', 'date-impossible'],
    ['2021-37', 'date-impossible'],
    ['2021-42', 'date-impossible'],
    ['0999', 'date-out-of-range'],
    ['3000-01-01', 'date-out-of-range'],
    ['0000', 'date-out-of-range'],
    ['2021/2020', 'date-reversed'],
    ['2021-08-11/2021-08-10', 'date-reversed'],
    ['2021-08-10/2021-08-10', 'date-reversed'],
    ['2021-08-10/2021-08', 'date-reversed'],
    ['2021/2021', 'date-reversed'],
    ['/2021', 'date-open-ends'],
    ['2021/', 'date-open-ends'],
    ['/', 'date-open-ends'],
    ['../..', 'date-open-ends'],
    ['../', 'date-open-ends'],
    ['', 'date-unreadable'],
    ['..', 'date-unreadable'],
    ['20210810', 'date-unreadable'],
    ['202108', 'date-unreadable'],
    ['21-08-10', 'date-unreadable'],
    ['2021-8-11', 'date-unreadable'],
    ['2021-08-1', 'date-unreadable'],
    ['2021/08/10', 'date-unreadable'],
    ['2021.08.10', 'date-unreadable'],
    ['10.08.2021', 'date-unreadable'],
    ['２０２１-08-10', 'date-unreadable'],
    ['2021－08－10', 'date-unreadable'],
    ['٢٠٢١', 'date-unreadable'],
    [' 2021', 'date-unreadable'],
    ['2021 ', 'date-unreadable'],
    ['2021\n', 'date-unreadable'],
    ['2021 / 2022', 'date-unreadable'],
    ['2021-08-10T17:45', 'date-unreadable'],
    ['2021-08-10T17:45+08:00', 'date-unreadable'],
    ['2021-08-10Z', 'date-unreadable'],
    ['199X', 'date-unreadable'],
    ['2021-08-1X', 'date-unreadable'],
    ['2021-XX', 'date-unreadable'],
    ['[2020,2021]', 'date-unreadable'],
    ['{2020,2021}', 'date-unreadable'],
    ['2020..2021', 'date-unreadable'],
    ['~2021', 'date-unreadable'],
    ['2021~-08', 'date-unreadable'],
    ['2021?~', 'date-unreadable'],
    ['2021-08?/~2022', 'date-unreadable'],
    ['-2021', 'date-unreadable'],
    ['+2021', 'date-unreadable'],
    ['Y12021', 'date-unreadable'],
    ['12021', 'date-unreadable'],
    ['2021S2', 'date-unreadable'],
    ['2021-W32', 'date-unreadable'],
    ['2021-222', 'date-unreadable'],
    ['2021-21-01', 'date-unreadable'],
    ['2021-21~', 'date-unreadable'],
    ['2021-21/2021-23', 'date-unreadable'],
    ['../2021-40', 'date-unreadable'],
    ['2021/2022/2023', 'date-unreadable'],
    ['unknown', 'date-unreadable'],
    ['August 2021', 'date-unreadable'],
    ['2021년 8월', 'date-unreadable'],
    [`${'2021-08-10/'.repeat(6)}2021`, 'date-too-long'],
  ])('%j is refused: %s', (text, code) => {
    expect(refusal(() => readDate(text))).toBe(code);
    expect(isDate(text)).toBe(false);
  });

  it.each([2021, null, undefined, {}, ['2021'], new Date(0)])('%p is no date', (value) => {
    expect(isDate(value)).toBe(false);
  });

  it('lasts as long as the EDTF library says, for the days of the calendar and no others', () => {
    const date = fc.tuple(digits(1000, 2999), digits(0, 13), digits(0, 32)).map((fields) => fields.join('-'));
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'), (day, length, qualifier) => {
        const text = day.slice(0, length);
        const expected = bySomebodyElse(text + qualifier);
        // The library rolls a 29th of February that was none over to March.
        const rolledOver = length === 10 && expected?.[0] !== text;
        expect(bounds(text + qualifier)).toEqual(rolledOver ? null : expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the intervals that the EDTF library takes, with its ends', () => {
    const plain = fc.tuple(aDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
    const end = fc.oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom('..', '') });
    fc.assert(
      fc.property(end, end, (from, to) => {
        // To the library an empty end is unknown and both may be open; the record has no use for either.
        const unbounded = from === '' || to === '' || (from === '..' && to === '..');
        expect(bounds(`${from}/${to}`)).toEqual(unbounded ? null : bySomebodyElse(`${from}/${to}`));
      }),
      { numRuns: 1000 },
    );
  });

  it('is read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129-/.~?%X'.split('')) })), (text) => {
        expect(isDate(text)).toBe(refusal(() => readDate(text)) === 'read');
      }),
    );
  });
});

describe('A day', () => {
  it('is a plain day of the calendar', () => {
    expect(readDay('2021-08-10')).toBe('2021-08-10');
    fc.assert(fc.property(aDay, (day) => readDay(day) === day));
  });

  it.each(['2021', '2021-08', '2021-08-10~', '2021-08-10/2021-08-11', '../2021-08-10', '2021-21', '', 'today'])(
    '%j is none',
    (text) => expect(refusal(() => readDay(text))).toBe('date-unreadable'),
  );

  it('must exist', () => expect(refusal(() => readDay('2021-02-29'))).toBe('date-impossible'));
});
