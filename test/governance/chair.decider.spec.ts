import { chairmanship, startTerm } from '../../src/governance/chair.decider.js';
import { type ChairEvent } from '../../src/governance/events.js';
import { approved, liaoning, registered, succeeded, ulsan } from '../membership/facts.js';
import { type Beside, given } from '../support/given.js';
import { decided, elected, election, electsUlsan, ended, started } from './facts.js';

const full = (government: string, on: string, ...more: object[]) => ({
  [`membership-${government}`]: [registered({ government }), approved({ government, on, basis: 'founding' }), ...more],
});
const beside = { ...full(ulsan, '2008-09'), ...full(liaoning, '2021-08-10') } as Beside;
const asked = (...history: ChairEvent[]) => given(chairmanship, history, beside);
const next = elected({ government: liaoning, term: 15, on: '2023-10-25' });
const nextStart = { government: liaoning, term: 15, on: '2023-10' };

describe('an election', () => {
  it('chooses a member for a term', () => asked().when(elected({})).then());
  it('may choose for terms to come while another runs', () => asked(elected({}), started({})).when(next).then());
  it('is one for a term', () =>
    asked(elected({}))
      .when(elected({ government: liaoning }))
      .thenRejected('OneChairPerTerm'));

  const byDecision = (decision: object) =>
    given(chairmanship, [], { [`decision-${election}`]: [decision] } as Beside).when(elected({ decision: election }));
  it('is what the decision says', () => byDecision(electsUlsan).then());
  it.each([
    ['of another member', { electsChair: { government: liaoning, term: 14 } }],
    ['to another term', { electsChair: { government: ulsan, term: 13 } }],
    ['of nobody', {}],
    ['that failed', { outcome: 'rejected' as const, electsChair: { government: ulsan, term: 14 } }],
  ])('is not what a decision says %s', (_, said) => byDecision(decided(said)).thenRejected('DecisionElects'));
});

describe('a term (invariant 4: one chair at a time, a full member when its term starts)', () => {
  it('begins after an election', () => asked(elected({})).when(started({})).then());
  it('needs an election', () => asked().when(started({})).thenRejected('TermFollowsElection'));
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
      elected({ term: 16 }),
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
    given(chairmanship, [elected({})], { [`membership-${ulsan}`]: membership } as Beside).when(started({ on }));
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
      .then([ended({ on: '2023-10', evidence: start.evidence }), started(start)]));
  it('ends none where none runs', () =>
    asked(elected({}))
      .when((state) => startTerm(state, started({}).data))
      .then([started({})]));
  it('does not end one that it would precede', () =>
    asked(elected({}), started({}), next)
      .when((state) => startTerm(state, { ...start, on: '2021-08-09' }))
      .thenRejected('TermEndsAfterItStarts'));
});
