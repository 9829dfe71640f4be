import { decision } from '../../src/governance/decision.decider.js';
import { liaoning, ulsan } from '../membership/facts.js';
import { given } from '../support/given.js';
import { admission, adopted, decided, election, rulesStream, superseded } from './facts.js';

const beside = { [rulesStream]: [adopted({})] };
const asked = given(decision, [], beside);

describe('a decision', () => {
  it('is taken', () => asked.when(decided({})).then());
  it('is taken once', () =>
    given(decision, [decided({})], beside)
      .when(decided({}))
      .thenRejected('DecidedOnce'));
  it('says what was decided', () => asked.when(decided({ text: {} })).thenRejected('DecisionHasAText'));
  it('is of a body that the rules know', () =>
    asked.when(decided({ body: 'secretariat' })).thenRejected('BodyIsKnown'));
  it('takes its handle for itself', () => {
    expect(decision.reserves?.(decided({ handle: 'ga13-admission' }))).toEqual(['decision:ga13-admission']);
    expect(decision.reserves?.(decided({}))).toEqual([]);
  });
});

describe('a decision (invariant 6: at a meeting, or in writing)', () => {
  it('is not taken anywhere', () => asked.when(decided({ meeting: undefined })).thenRejected('DecidedAtAMeeting'));
  it.each(['consensus', 'ballot'] as const)('is not taken anywhere by %s', (method) =>
    asked.when(decided({ meeting: undefined, method })).thenRejected('DecidedAtAMeeting'),
  );
  it('is taken in writing', () => asked.when(decided({ meeting: undefined, method: 'written' })).then());
});

describe('what was not adopted', () => {
  const outcomes = ['rejected', 'deferred', 'withdrawn'] as const;
  it.each(outcomes)('is recorded: %s', (outcome) => asked.when(decided({ outcome })).then());
  it.each(outcomes)('admits nobody: %s', (outcome) =>
    asked
      .when(decided({ outcome, admits: [{ government: liaoning, category: 'full' }] }))
      .thenRejected('OnlyAdoptedDecisionsHaveEffects'),
  );
  it.each(outcomes)('elects nobody: %s', (outcome) =>
    asked
      .when(decided({ outcome, electsChair: { government: ulsan, term: 14 } }))
      .thenRejected('OnlyAdoptedDecisionsHaveEffects'),
  );
});

describe('a decision that the rules as known did not allow', () => {
  it('is recorded all the same, to be seen', () =>
    asked.when(decided({ body: 'working-committee', admits: [{ government: liaoning, category: 'full' }] })).then());
});

describe('a written procedure (invariant 6: with a closing date of its own)', () => {
  const written = { meeting: undefined, method: 'written' as const };
  it('closed before it was decided, or on that day', () =>
    asked.when(decided({ ...written, closed: '2021-08-10' })).then());
  it('did not close after it was decided', () =>
    asked.when(decided({ ...written, closed: '2021-08-11' })).thenRejected('DecidedOnceClosed'));
  it('is apart from meetings', () =>
    asked.when(decided({ method: 'written', closed: '2021-08-10' })).thenRejected('ClosedInWriting'));
  it('is in writing', () => asked.when(decided({ closed: '2021-08-10' })).thenRejected('ClosedInWriting'));
});

describe('votes', () => {
  const votes = { for: 30, against: 10, abstained: 5 };
  it('are counted', () => asked.when(decided({ votes, method: 'ballot' })).then());
  it('are no more than the voters', () =>
    asked.when(decided({ votes: { ...votes, eligible: 44 } })).thenRejected('NoMoreVotesThanVoters'));
  it('may be of all voters', () => asked.when(decided({ votes: { ...votes, eligible: 45 } })).then());
  it.each([[{ for: 4, present: 3 }], [{ for: 4, eligible: 3 }], [{ present: 4, eligible: 3 }]])(
    'are of no more countries than took part and have voters: %j',
    (countries) => asked.when(decided({ votes: { ...votes, countries } })).thenRejected('NoMoreVotesThanVoters'),
  );
  it('may be counted by countries too', () =>
    asked.when(decided({ votes: { ...votes, countries: { for: 3, present: 4, eligible: 6 } } })).then());
  it('are unanimous where nobody is against', () =>
    asked.when(decided({ votes, method: 'unanimous' })).thenRejected('UnanimousIsWithoutDissent'));
});

describe('a decision that follows another', () => {
  const deferral = decided({ decision: election, on: '2019', outcome: 'deferred' });
  const after = given(decision, [], { ...beside, [`decision-${election}`]: [deferral] });
  it('is taken after it', () => after.when(decided({ follows: election })).then());
  it('is not taken before it', () =>
    after.when(decided({ follows: election, on: '2018' })).thenRejected('FollowsAnEarlierDecision'));
  it('does not follow what nobody decided', () =>
    asked.when(decided({ follows: election })).thenRejected('FollowsAnEarlierDecision'));
  it('does not follow itself', () =>
    asked.when(decided({ follows: admission })).thenRejected('FollowsAnEarlierDecision'));
});

describe('a decision is superseded', () => {
  const later = decided({ decision: election, on: '2023-10' });
  const by = (fact = later, ...more: ReturnType<typeof superseded>[]) => ({
    [`decision-${election}`]: [fact, ...more],
  });
  const before = (outcome: 'adopted' | 'deferred' = 'adopted') => [decided({ outcome })];

  it('by a later one', () => given(decision, before(), by()).when(superseded({})).then());
  it('once', () =>
    given(decision, [...before(), superseded({})], by())
      .when(superseded({}))
      .thenRejected('SupersededOnce'));
  it('not before it was taken', () =>
    given(decision, [], by()).when(superseded({})).thenRejected('DecisionIsRecorded'));
  it('not by what nobody decided', () =>
    given(decision, before()).when(superseded({})).thenRejected('DecisionIsRecorded'));
  it('not by an earlier one', () =>
    given(decision, before(), by(decided({ decision: election, on: '2020' })))
      .when(superseded({}))
      .thenRejected('SupersededByALaterDecision'));
  it('not before the later one was taken', () =>
    given(decision, before(), by())
      .when(superseded({ on: '2022' }))
      .thenRejected('SupersededByALaterDecision'));
  it('not by itself', () =>
    given(decision, before(), { [`decision-${admission}`]: before() })
      .when(superseded({ by: admission }))
      .thenRejected('SupersededByALaterDecision'));
  it('not by one whose place it took', () =>
    given(decision, before(), by(decided({ decision: election }), superseded({ decision: election, by: admission })))
      .when(superseded({}))
      .thenRejected('SupersededByALaterDecision'));
  it('not where it was not adopted, nor by what was not', async () => {
    await given(decision, before('deferred'), by()).when(superseded({})).thenRejected('OnlyAdoptedDecisionsSupersede');
    await given(decision, before(), by(decided({ decision: election, on: '2023', outcome: 'rejected' })))
      .when(superseded({}))
      .thenRejected('OnlyAdoptedDecisionsSupersede');
  });
});
