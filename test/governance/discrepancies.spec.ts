import { discrepanciesOf, isReached, missingOf } from '../../src/governance/decisions/discrepancies.js';
import { type Bodies } from '../../src/governance/events.js';
import { liaoning, ulsan } from '../membership/facts.js';
import { admission, assembly, committee, election } from './facts.js';

type Judged = Parameters<typeof discrepanciesOf>[0];
const taken: Judged = {
  decision: admission,
  on: '2021-08-10',
  body: 'general-assembly',
  method: 'show-of-hands',
  outcome: 'adopted',
  matter: null,
  votes: null,
  admits: [],
  electsChair: null,
};
const admits: Judged['admits'] = [{ government: liaoning, category: 'full' }];
const electsChair = { government: ulsan, term: 14 };
const under =
  (bodies: Bodies) =>
  (said: Partial<Judged>): string[] =>
    discrepanciesOf({ ...taken, ...said }, { bodies }, []).map(({ code }) => code);

describe('a decision and the rules of its day', () => {
  const judged = under([assembly, committee]);

  it('agree', () => expect(judged({ admits, electsChair })).toEqual([]));
  it('may not be known', () => expect(discrepanciesOf(taken, undefined, [])).toEqual([{ code: 'no-rules-known' }]));
  it.each<[string, Partial<Judged>, string[]]>([
    ['the body is none of theirs', { body: 'secretariat' }, ['body-unknown']],
    ['the body admits nobody', { body: 'working-committee', admits }, ['body-may-not-admit']],
    ['the body elects nobody', { body: 'working-committee', electsChair }, ['body-does-not-elect']],
    ['nobody votes in writing', { method: 'written' }, ['written-procedure-not-allowed']],
    [
      'several things at once',
      { body: 'working-committee', admits, electsChair, method: 'written' },
      ['body-may-not-admit', 'body-does-not-elect', 'written-procedure-not-allowed'],
    ],
  ])('disagree where %s', (_, said, codes) => expect(judged(said)).toEqual(codes));

  it('disagree where a decision was taken at a meeting of another body', () => {
    const rules = { bodies: [assembly, committee] };
    expect(discrepanciesOf(taken, rules, [], 'general-assembly')).toEqual([]);
    expect(discrepanciesOf(taken, rules, [], 'working-committee')).toEqual([
      { code: 'meeting-of-another-body', body: 'working-committee' },
    ]);
  });

  it('agree on any matter where nothing is said of matters', () => expect(judged({ matter: 'fees' })).toEqual([]));
  it('disagree on a matter that is not the body’s', () => {
    const bounded = under([{ ...assembly, decides: ['rules'] }]);
    expect([bounded({ matter: 'rules' }), bounded({ matter: 'fees' })]).toEqual([[], ['body-may-not-decide']]);
  });
});

describe('a count of votes', () => {
  const judged = under([
    {
      ...assembly,
      quorum: [{ of: 'voters', share: '1/2' }],
      majority: [{ of: 'votes', share: '2/3', orEqual: true }],
    },
  ]);
  const votes = (yes: number, against: number, abstained = 0, eligible?: number): Partial<Judged> => ({
    votes: { for: yes, against, abstained, ...(eligible !== undefined && { eligible }) },
  });

  it('is enough', () => expect(judged(votes(20, 10, 1, 60))).toEqual([]));
  it('is one short', () => expect(judged(votes(19, 10, 2, 60))).toEqual(['majority-not-reached']));
  it('is of too few', () => expect(judged(votes(20, 10, 0, 60))).toEqual(['quorum-not-reached']));
  it('tells nothing of a quorum where the voters are not counted', () => expect(judged(votes(2, 1))).toEqual([]));
  it('needs no majority to reject', () => expect(judged({ ...votes(1, 40, 0, 60), outcome: 'rejected' })).toEqual([]));
  it('tells nothing where there is none', () => expect(judged({})).toEqual([]));

  it.each([
    ['1/2', false, 1, 2, false],
    ['1/2', true, 1, 2, true],
    ['1/2', false, 2, 3, true],
    ['3/4', true, 3, 4, true],
    ['3/4', true, 2, 3, false],
  ])('of %s (or equal: %s): %i of %i is %s', (share, orEqual, given, of, reached) =>
    expect(isReached({ of: 'votes', share, orEqual }, given, of)).toBe(reached),
  );
});

describe('a count by countries', () => {
  const countries = [{ of: 'countries' as const, share: '1/2' }];
  const votes = { for: 20, against: 1, abstained: 0 };
  it.each([
    ['is enough', { for: 4, present: 5, eligible: 6 }, []],
    ['is of too few', { for: 3, present: 3, eligible: 6 }, ['quorum-not-reached', 'majority-not-reached']],
    ['is one short', { for: 3, present: 4, eligible: 6 }, ['majority-not-reached']],
    ['tells nothing where the countries that have voters are not counted', { for: 1, present: 1 }, []],
    ['tells nothing of a majority where those for it are not counted', { present: 4, eligible: 6 }, []],
  ])('%s', (_, counted, codes) =>
    expect(
      under([{ ...assembly, quorum: countries, majority: countries }])({ votes: { ...votes, countries: counted } }),
    ).toEqual(codes),
  );
  it('stands beside that of the voters', () =>
    expect(
      under([{ ...assembly, majority: [{ of: 'votes', share: '1/2' }, ...countries] }])({
        votes: { ...votes, countries: { for: 1, eligible: 6 } },
      }),
    ).toEqual(['majority-not-reached']));
});

describe('effects', () => {
  const cited = { decision: admission, on: '2021-08-10' };
  const admitted = { ...cited, kind: 'admission' as const, government: liaoning, category: 'full', term: null };
  const elected = { ...cited, kind: 'election' as const, government: ulsan, category: null, term: 14 };
  const rules = { bodies: [assembly] };

  it('follow from the decision they cite', () => {
    const said = { ...taken, admits, electsChair };
    expect(discrepanciesOf(said, rules, [admitted, elected])).toEqual([]);
    expect(missingOf(said, [admitted, elected])).toEqual([]);
  });
  it.each([
    ['was rejected', { ...taken, outcome: 'rejected', admits }, admitted],
    ['admits another', { ...taken, admits: [{ government: ulsan, category: 'full' as const }] }, admitted],
    [
      'admits to another category',
      { ...taken, admits: [{ government: liaoning, category: 'special' as const }] },
      admitted,
    ],
    ['elects for another term', { ...taken, electsChair: { ...electsChair, term: 15 } }, elected],
  ])('are seen to lack it where it %s', (_, said, effect) => {
    const found = discrepanciesOf(said, { bodies: [{ ...assembly, admits: ['full', 'special'] }] }, [effect]);
    expect(found).toEqual([{ code: 'effect-without-decision', kind: effect.kind, government: effect.government }]);
  });
  it('are missed', () => {
    const said = { ...taken, admits, electsChair };
    const due = ({ decision: _, on: __, ...each }: typeof admitted | typeof elected) => each;
    expect(missingOf(said, [admitted])).toEqual([due(elected)]);
    expect(missingOf(said, [])).toEqual([due(admitted), due(elected)]);
  });
  it('are not missed of what was not adopted', () =>
    expect(missingOf({ ...taken, outcome: 'deferred' }, [])).toEqual([]));
  it.each(['2021-08-10', '2021-08', '../2021-09'])('may be told of another decision, of %s', (on) => {
    const said = { ...taken, admits, electsChair };
    const others = [admitted, elected].map((effect) => ({ ...effect, decision: election, on }));
    expect(missingOf(said, others)).toEqual([]);
    expect(discrepanciesOf(said, rules, others)).toEqual([
      { code: 'effect-under-another-decision', kind: 'admission', government: liaoning, decision: election },
      { code: 'effect-under-another-decision', kind: 'election', government: ulsan, decision: election },
    ]);
  });
  it('are missed where another decision had them on another day, or they are no such effects', () => {
    const said = { ...taken, admits };
    const other = { ...admitted, decision: election };
    for (const effect of [
      { ...other, on: '2021-08-09' },
      { ...other, kind: 'rejection' as const },
    ]) {
      expect(missingOf(said, [effect])).toHaveLength(1);
      expect(discrepanciesOf(said, rules, [effect])).toEqual([]);
    }
  });
  it('are looked for as what they are: an observer does not become a member', () =>
    expect(missingOf({ ...taken, admits: [{ government: liaoning, category: 'observer' }] }, [])).toMatchObject([
      { kind: 'observer' },
    ]));
});
