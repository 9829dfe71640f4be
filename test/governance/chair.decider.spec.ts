import { chairmanship, electChair, startTerm } from '../../src/governance/chair.decider.js';
import { type ChairEvent } from '../../src/governance/events.js';
import {
  approved,
  liaoning,
  registered,
  restored,
  restricted,
  succeeded,
  tookOffice,
  ulsan,
} from '../membership/facts.js';
import { type Beside, given } from '../support/given.js';
import {
  admission,
  amended,
  assembly,
  adopted,
  decided,
  elected,
  election,
  electsUlsan,
  ended,
  handedOver,
  rulesStream,
  started,
  stood,
  stoodBack,
} from './facts.js';

const full = (government: string, on: string, ...more: object[]) => ({
  [`membership-${government}`]: [registered({ government }), approved({ government, on, basis: 'founding' }), ...more],
});
const beside = { ...full(ulsan, '2008-09'), ...full(liaoning, '2021-08-10') } as Beside;
const associated = {
  [`membership-${ulsan}`]: [
    registered({ government: ulsan }),
    approved({ government: ulsan, category: 'associate', on: '2015' }),
  ],
} as Beside;
const lettingAssociates = amended({
  bodies: [assembly],
  categories: [
    { category: 'full', votes: true, chairs: true },
    { category: 'associate', votes: false, chairs: true },
  ],
});
const asked = (...history: ChairEvent[]) => given(chairmanship, history, beside);
const next = elected({ government: liaoning, term: 15, on: '2023-10-25' });
const nextStart = { government: liaoning, term: 15, on: '2023-10' };

describe('a candidacy', () => {
  it('is for a term, whichever runs', () =>
    asked(elected({}), started({}))
      .when(stood({ term: 17, on: '2025-03' }))
      .then());
  it('may come from several members', () =>
    asked(stood({}))
      .when(stood({ government: liaoning, on: '2021-09' }))
      .then());
  it('is one of a member for a term', () =>
    asked(stood({}))
      .when(stood({ on: '2021-04' }))
      .thenRejected('OneCandidacyPerTerm'));
  it('may come again after it was withdrawn', () =>
    asked(stood({}), stoodBack({}))
      .when(stood({ on: '2021-07' }))
      .then());
  it('may be recorded after the election that it came before', () => asked(elected({})).when(stood({})).then());
  it('comes before the election', () =>
    asked(elected({}))
      .when(stood({ on: '2021-09' }))
      .thenRejected('CandidacyPrecedesElection'));
  it('is of a member', () =>
    asked()
      .when(stood({ government: liaoning }))
      .thenRejected('CandidateMayChair'));
  it('is not of an associate, where the rules say nothing', () =>
    given(chairmanship, [], associated).when(stood({})).thenRejected('CandidateMayChair'));
  it('is of whom the rules of the day let hold the chair', () =>
    given(chairmanship, [], { ...associated, [rulesStream]: [adopted({}), lettingAssociates] })
      .when(stood({}))
      .then());
  it('is not of whom the rules let hold it only later', () =>
    given(chairmanship, [], { ...associated, [rulesStream]: [adopted({}), lettingAssociates] })
      .when(stood({ on: '2017-09-25' }))
      .thenRejected('CandidateMayChair'));
  const barred = (...facts: object[]) =>
    given(chairmanship, [], {
      [`membership-${ulsan}`]: [
        registered({ government: ulsan }),
        approved({ government: ulsan, on: '2008-09' }),
        ...facts,
      ],
    } as Beside).when(stood({}));
  const withoutRight = (right: 'stand-for-chair' | 'all' | 'vote') =>
    restricted({ government: ulsan, rights: [right], on: '2020-05' });
  it.each(['stand-for-chair', 'all'] as const)('is not of one whose right is restricted (%s)', (right) =>
    barred(withoutRight(right)).thenRejected('CandidateMayStand'),
  );
  it('is of one that only may not vote', () => barred(withoutRight('vote')).then());
  it('is of one whose right was restored', () =>
    barred(
      withoutRight('stand-for-chair'),
      restored({ government: ulsan, rights: ['stand-for-chair'], on: '2021-01' }),
    ).then());
  it('is not of one of whose rights another was restored', () =>
    barred(
      restricted({ government: ulsan, rights: ['vote', 'stand-for-chair'], on: '2020-05' }),
      restored({ government: ulsan, rights: ['vote'], on: '2021-01' }),
    ).thenRejected('CandidateMayStand'));
  it('is not of one whose right was restored later', () =>
    barred(withoutRight('all'), restored({ government: ulsan, rights: ['all'], on: '2022' })).thenRejected(
      'CandidateMayStand',
    ));
  it('is withdrawn', () => asked(stood({})).when(stoodBack({})).then());
  it.each([
    ['where there is none', []],
    ['twice', [stood({}), stoodBack({})]],
    ['before it came', [stood({ on: '2021-07' })]],
    ['for another term', [stood({ term: 15 })]],
  ] as [string, ChairEvent[]][])('is not withdrawn %s', (_, history) =>
    asked(...history)
      .when(stoodBack({}))
      .thenRejected('WithdrawalFollowsCandidacy'),
  );
});

describe('an election', () => {
  it('chooses a member for a term', () => asked().when(elected({})).then());
  it('may choose for terms to come while another runs', () => asked(elected({}), started({})).when(next).then());
  it('is one for a term', () =>
    asked(elected({}))
      .when(elected({ government: liaoning }))
      .thenRejected('OneChairPerTerm'));

  const byDecision = (decision: object) =>
    given(chairmanship, [], { ...beside, [`decision-${election}`]: [decision] } as Beside).when(
      elected({ decision: election }),
    );
  it('is what the decision says', () => byDecision(electsUlsan).then());
  it.each([
    ['of another member', { electsChair: { government: liaoning, term: 14 } }],
    ['to another term', { electsChair: { government: ulsan, term: 13 } }],
    ['of nobody', {}],
    ['that failed', { outcome: 'rejected' as const, electsChair: { government: ulsan, term: 14 } }],
  ])('is not what a decision says %s', (_, said) => byDecision(decided(said)).thenRejected('DecisionElects'));
});

describe('an election (invariant 5: it names a government, the person is whoever holds its office)', () => {
  it('is of no person', () =>
    asked()
      .when(elected({ government: tookOffice({}).data.person }))
      .thenRejected('ChairIsAGovernment'));
  it('is of a government that need not be a member yet', () =>
    given(chairmanship, [], { [`membership-${liaoning}`]: [registered({ government: liaoning })] })
      .when(next)
      .then());
});

describe('an election that a decision led to', () => {
  const cited = elected({ decision: election });
  const again = (before: ChairEvent, data = cited.data, asked: Parameters<typeof electChair>[2] = {}) =>
    given(chairmanship, [before], { ...beside, [`decision-${election}`]: [electsUlsan] }).when((state) =>
      electChair(state, data, asked),
    );

  it('is nothing new when it is asked for again', () => again(cited).then([]));
  it('is nothing new where the same day is named', () => again(cited, cited.data, { day: cited.data.on }).then([]));
  it('is refused where another day is named', () =>
    again(cited, elected({ decision: election, on: '2021-08-11' }).data, { day: '2021-08-11' }).thenRejected(
      'OneChairPerTerm',
    ));
  it('is refused where it was recorded without a decision', () => again(elected({})).thenRejected('OneChairPerTerm'));
  it('is one for a term, where it is another', () =>
    again(elected({ government: liaoning })).thenRejected('OneChairPerTerm'));
  it('is not known where another decision led to it', () =>
    again(elected({ decision: admission })).thenRejected('OneChairPerTerm'));
  it('is refused twice without a decision', () => again(cited, elected({}).data).thenRejected('OneChairPerTerm'));

  describe('and that follows by itself', () => {
    const led = (before: ChairEvent) => again(before, cited.data, { led: true });
    it('is nothing new, whatever day was recorded', () =>
      led(elected({ decision: election, on: '2021-08-11' })).then([]));
    it.each(['2021-08-10', '2021-08', '../2021'])('is nothing new where it was recorded by hand, of %s', (on) =>
      led(elected({ on })).then([]),
    );
    it.each(['2021-08-09', '2021-09', '2022'])('is not known where that is not its day, but %s', (on) =>
      led(elected({ on })).thenRejected('OneChairPerTerm'),
    );
    it('is nothing new where another decision led to it on that day', async () => {
      await led(elected({ decision: admission })).then([]);
      await led(elected({ decision: admission, on: '2021-08-09' })).thenRejected('OneChairPerTerm');
    });
    it('is not known where another member was elected', () =>
      led(elected({ government: liaoning })).thenRejected('OneChairPerTerm'));
  });
});

describe('a handover', () => {
  it('follows the election and begins no term', () =>
    asked(elected({}), started({}), next)
      .when(handedOver({ government: liaoning, term: 15, on: '2023-10-26', by: ulsan }))
      .then());
  it('needs an election', () => asked().when(handedOver({})).thenRejected('HandoverFollowsElection'));
  it('does not come before the election', () =>
    asked(elected({}))
      .when(handedOver({ on: '2021-07' }))
      .thenRejected('HandoverFollowsElection'));
  it('is to the member that was elected', () =>
    asked(elected({}))
      .when(handedOver({ government: liaoning }))
      .thenRejected('HandoverFollowsElection'));
  it('is one for a term', () =>
    asked(elected({}), handedOver({}))
      .when(handedOver({ on: '2021-09' }))
      .thenRejected('HandedOverOnce'));
});

describe('a term (invariant 4: one chair at a time, a full member when its term starts)', () => {
  it('begins after an election', () => asked(elected({})).when(started({})).then());
  it('needs an election', () => asked().when(started({})).thenRejected('TermFollowsElection'));
  it('does not begin before the election', () =>
    asked(elected({}))
      .when(started({ on: '2021-07' }))
      .thenRejected('TermFollowsElection'));
  it('is of the member that was elected', () =>
    asked(elected({}))
      .when(started({ government: liaoning }))
      .thenRejected('TermFollowsElection'));
  it('does not begin while another runs', () =>
    asked(elected({}), started({}), next).when(started(nextStart)).thenRejected('OneChairAtATime'));
  it('does not begin before another ended', () =>
    asked(elected({}), started({}), ended({}), next)
      .when(started({ ...nextStart, on: '2023-09-30' }))
      .thenRejected('OneChairAtATime'));
  it('does not begin while one was surely held, however little is known of the one between', () =>
    asked(
      elected({}),
      started({ on: '2021' }),
      ended({ on: '2023-10' }),
      next,
      started({ ...nextStart, on: '2020/2024' }),
      ended({ ...nextStart, on: '2021/2025' }),
      elected({ term: 16, on: '2021' }),
    )
      .when(started({ term: 16, on: '2022-06' }))
      .thenRejected('OneChairAtATime'));
  it('runs once', () =>
    asked(elected({}), started({}), ended({}))
      .when(started({ on: '2024' }))
      .thenRejected('TermsRunOnce'));
  it('ends once it runs', () => asked(elected({})).when(ended({})).thenRejected('OnlyARunningTermEnds'));
  it('ends for the member that holds it', () =>
    asked(elected({}), started({}))
      .when(ended({ government: liaoning }))
      .thenRejected('OnlyARunningTermEnds'));
  it('ends after it began', () =>
    asked(elected({}), started({}))
      .when(ended({ on: '2021-07' }))
      .thenRejected('TermEndsAfterItStarts'));
});

describe('the chair is a full member', () => {
  const starting = (membership: object[], on: string) =>
    given(chairmanship, [elected({ on: '2008' })], { [`membership-${ulsan}`]: membership } as Beside).when(
      started({ on }),
    );
  const admitted = [registered({ government: ulsan }), approved({ government: ulsan, on: '2008-09-15' })];
  const associate = approved({ government: ulsan, category: 'associate', on: '2015-01-01' });

  it('on the day its term starts', () => starting(admitted, '2008-09-15').then());
  it('perhaps on that day', () => starting(admitted, '2008-09').then());
  it('not before its admission', () => starting(admitted, '2008-09-14').thenRejected('ChairIsAFullMember'));
  it('not as an associate', () => starting([associate], '2021').thenRejected('ChairIsAFullMember'));
  it('not after it became an associate', () =>
    starting([...admitted, associate], '2015-01-01').thenRejected('ChairIsAFullMember'));
  it('as it was before it became an associate', () => starting([...admitted, associate], '2014-12-31').then());
  it('not once another took its place', () =>
    starting([...admitted, succeeded({ government: ulsan, on: '2020' })], '2021').thenRejected('ChairIsAFullMember'));
  it('as soon as it was admitted again', () =>
    starting(
      [...admitted, succeeded({ government: ulsan, on: '2010' }), approved({ government: ulsan, on: '2020' })],
      '2021',
    ).then());
});

describe('a term that starts', () => {
  const start = { ...nextStart, evidence: [{ url: 'https://example.org/ga14' }] };
  it('ends the one before with it', () =>
    asked(elected({}), started({}), next)
      .when((state) => startTerm(state, start))
      .then([
        ended({ on: '2023-10', next: 15, evidence: start.evidence }),
        started({ ...start, ends: { government: ulsan, term: 14 } }),
      ]));
  it('names no other as the one that ends with it', () =>
    asked(elected({}), started({}), ended({ on: '2023-10', next: 15 }), next)
      .when(started({ ...nextStart, ends: { government: ulsan, term: 13 } }))
      .thenRejected('OnlyARunningTermEnds'));
  it('names none that had ended before', () =>
    asked(elected({}), started({}), ended({}), next)
      .when(started({ ...nextStart, ends: { government: ulsan, term: 14 } }))
      .thenRejected('OnlyARunningTermEnds'));
  const after = { ...nextStart, term: 16, on: '2025-06' };
  const twoAhead = [next, elected({ government: liaoning, term: 16, on: '2023-10' })];
  it('passes over no term that has a chair and has not begun', () =>
    asked(elected({}), started({}), ...twoAhead)
      .when((state) => startTerm(state, after))
      .thenRejected('NoTermIsPassedOver'));
  it('may follow where the one that ran was ended by a fact of its own', () =>
    asked(elected({}), started({}), ended({}), ...twoAhead)
      .when((state) => startTerm(state, after))
      .then([started(after)]));
  it('ends the one that goes on where the start of the next was taken back', () =>
    asked(elected({}), started({}), ended({ next: 15 }), next)
      .when((state) => startTerm(state, nextStart))
      .then([ended({ on: '2023-10', next: 15 }), started({ ...nextStart, ends: { government: ulsan, term: 14 } })]));
  it('ends none where none runs', () =>
    asked(elected({}))
      .when((state) => startTerm(state, started({}).data))
      .then([started({})]));
  it('does not end one that it would precede', () =>
    asked(elected({}), started({}), next)
      .when((state) => startTerm(state, { ...start, on: '2021-08-09' }))
      .thenRejected('TermEndsAfterItStarts'));
});
