import fc from 'fast-check';
import { inOffice, monthsOf, spansOf, type ToldTerm } from '../../src/governance/chairs/in-office.js';
import { endByRules, type Met } from '../../src/governance/chairs/when-terms-end.js';
import { type RulesVersion } from '../../src/governance/events.js';
import { mayPrecede } from '../../src/language/dates.js';
import { adopted } from './facts.js';

const untilTheNext = { chairTerm: { ends: 'next-meeting' as const, body: 'general-assembly' } };
const charter = adopted(untilTheNext).data;
const forTwoYears = adopted({ chairTerm: { ends: 'after-months', months: 24 } }).data;
const met = (meeting: string, on: string, said: Partial<Met> = {}): Met => {
  const [opened, closed = opened] = on.split('/') as [string, string?];
  return { meeting, body: 'general-assembly', on, opened, closed, off: false, ...said };
};
const planned = { opened: null, closed: null };
const fourteenth = met('14', '2023-10-24/2023-10-26');
const fifteenth = met('15', '2025-06-11/2025-06-12');

describe('a term that ends with the next meeting of a body', () => {
  const end = (since: string, meetings: Met[], versions: RulesVersion[] = [charter]) =>
    endByRules(since, meetings, versions);

  it('ends on the days of the first that comes after it began', () =>
    expect(end('2023-10', [fifteenth, fourteenth])).toEqual({
      on: '2025-06-11/2025-06-12',
      rules: 'charter-1996',
      meeting: '15',
    }));
  it('does not end with the one at which it began', () => expect(end('2023-10-25', [fourteenth])).toBeUndefined());
  it('does not end with a meeting of another body', () =>
    expect(end('2023-10', [{ ...fifteenth, body: 'working-committee' }])).toBeUndefined());
  it('does not end with one that was called off', () =>
    expect(end('2023-10', [{ ...fifteenth, ...planned, off: true }])).toBeUndefined());
  it('may end from its planned day on with one that is not known to have been held', () =>
    expect(end('2023-10', [{ ...fifteenth, ...planned }])?.on).toBe('2025-06-11/..'));
  it('ends nowhere without rules', () => expect(end('2023-10', [fifteenth], [])).toBeUndefined());
  it('ends by the rules in force on the day of the meeting', () => {
    const later = { ...charter, version: 'charter-2025', inForce: '2025-01-01' };
    const before = adopted({ version: 'charter-1996' }).data;
    expect(end('2023-10', [fifteenth], [before, later])?.rules).toBe('charter-2025');
    expect(
      end('2023-10', [fifteenth], [charter, adopted({ version: 'x', inForce: '2025-01-01' }).data]),
    ).toBeUndefined();
  });
});

describe('a term that ends after some months', () => {
  const end = (since: string) => endByRules(since, [fifteenth], [forTwoYears]);
  it.each([
    ['2023-10-25', '2025-10-25'],
    ['2024-02-29', '2026-02-28'],
    ['2023-10', '2025-10-01/2025-10-31'],
  ])('that began %s ends %s', (since, on) => expect(end(since)).toEqual({ on, rules: 'charter-1996', meeting: null }));
  it('has no end where its beginning is open', () => expect(end('2023-10/..')).toBeUndefined());
});

const term = (number: number, said: Partial<ToldTerm> = {}): ToldTerm => ({
  term: number,
  government: `government ${number}`,
  elected: '2023-10-25',
  started: null,
  ended: null,
  ...said,
});
const fifteen = term(15, { started: '2023-10' });
const sixteen = term(16, { elected: '2025-06-11/2025-06-12' });
const ga15 = { on: '2025-06-11/2025-06-12', rules: 'charter-1996', meeting: '15' };

describe('the terms that were held', () => {
  const held = (terms: ToldTerm[], meetings = [fourteenth, fifteenth], versions = [charter]) =>
    spansOf(terms, meetings, versions);

  it('begin by the rules where no fact says so, and end the one before', () =>
    expect(held([sixteen, fifteen])).toEqual([
      { ...span(fifteen), from: '2023-10', until: ga15.on, endRule: ga15 },
      { ...span(sixteen), from: ga15.on, until: null, startRule: ga15 },
    ]));
  it('begin by their facts where there are any', () =>
    expect(held([fifteen, { ...sixteen, started: '2025-07-01' }])).toMatchObject([
      { until: '2025-07-01', endRule: null },
      { from: '2025-07-01', startRule: null },
    ]));
  it('go on where nobody was elected to follow', () => {
    expect(held([fifteen])).toMatchObject([{ term: 15, until: null, outlived: ga15 }]);
    expect(held([fifteen, { ...sixteen, elected: '2025-07' }])).toMatchObject([{ term: 15, outlived: ga15 }]);
  });
  it('do not begin before the election', () => {
    const from = (elected: string, meetings: Met[]) => held([fifteen, { ...sixteen, elected }], meetings)[1]?.from;
    expect(from('2025-06-12', [fifteenth])).toBe('2025-06-12');
    expect(from('2025-06', [fifteenth])).toBe('2025-06-11/2025-06-12');
    expect(from('2025-09-01', [{ ...fifteenth, ...planned }])).toBe('2025-09-01/..');
  });
  it('follow one after the other, each with the next meeting', () =>
    expect(
      held([fifteen, sixteen, term(17)], [fourteenth, fifteenth, met('16', '2027-05-01')]).map(({ from }) => from),
    ).toEqual(['2023-10', ga15.on, '2027-05-01']));
  it('do not begin with the end of one that a fact ended on another day', () =>
    expect(held([{ ...fifteen, ended: '2024-01-01' }, sixteen])).toHaveLength(1));
  it('begin with the end that a fact gives, where that is what the rules say', () =>
    expect(held([{ ...fifteen, ended: '2025-06-12' }, sixteen])).toMatchObject([
      { until: '2025-06-12' },
      { from: '2025-06-12', startRule: { meeting: '15' } },
    ]));
  it('leave out one that was passed over', () =>
    expect(held([term(14), fifteen]).map((each) => each.term)).toEqual([15]));
  it('are none before the first began', () => expect(held([sixteen])).toEqual([]));

  it('have one holder on a day, or several where dates leave it open', () => {
    const on = (day: string) => inOffice(held([fifteen, sixteen]), day).map((each) => [each.term, each.holds]);
    expect(on('2023-09-30')).toEqual([]);
    expect(on('2023-10-15')).toEqual([[15, 'perhaps']]);
    expect(on('2025-06-10')).toEqual([[15, 'surely']]);
    expect(on('2025-06-11')).toEqual([
      [15, 'perhaps'],
      [16, 'perhaps'],
    ]);
    expect(on('2025-06-12')).toEqual([[16, 'surely']]);
  });
});

const span = ({ term, government }: ToldTerm) => ({
  ...{ term, government, startRule: null, endRule: null, outlived: null },
});

describe('the length of a term', () => {
  it.each([
    ['2018-11', '2021-08-10', { least: 33, most: 33 }],
    ['2021-08-10', '2023-10', { least: 26, most: 26 }],
    ['1996-09-12/1998-10-21', '1998-10-21/2000-09', { least: 0, most: 48 }],
    ['2025-06-11/..', '2025-07-01', null],
  ])('from %s to %s', (from, until, months) => expect(monthsOf(from, until)).toEqual(months));
});

describe('whatever meetings and elections there are', () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10));
  const date = fc.oneof(
    day,
    day.map((each) => each.slice(0, 7)),
    day.map((each) => each.slice(0, 4)),
  );
  const meetings = fc.array(
    fc
      .record({ on: date, held: fc.boolean(), off: fc.boolean() })
      .map(({ on, held, off }) => met(on, on, { off, ...(!held && planned) })),
    { maxLength: 6 },
  );
  const elections = fc.array(date, { maxLength: 5 });
  const first = fc.record({ started: date, ended: fc.option(day, { freq: 3 }) });
  const rules = fc.constantFrom<RulesVersion[][]>([charter], [forTwoYears], []);

  it('there is never surely a second chair, each ends as the next begins, and none before it began', () =>
    fc.assert(
      fc.property(first, elections, meetings, rules, day, ({ started, ended }, elected, held, versions, asked) => {
        fc.pre(ended === null || mayPrecede(started, ended));
        const terms = elected.map((on, n) => term(n + 2, { elected: on }));
        const spans = spansOf([term(1, { started, ended }), ...terms], held, versions);
        expect(inOffice(spans, asked).filter(({ holds }) => holds === 'surely').length).toBeLessThanOrEqual(1);
        for (const [n, { from, until }] of spans.entries()) {
          if (spans[n + 1]) expect(until).toBe(spans[n + 1]!.from);
          if (until !== null) expect(mayPrecede(from, until)).toBe(true);
        }
      }),
      { numRuns: 500 },
    ));
});
