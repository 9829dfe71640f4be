import { decision } from '../../src/governance/decision.decider.js';
import { liaoning, ulsan } from '../membership/facts.js';
import { given } from '../support/given.js';
import { adopted, decided, rulesStream } from './facts.js';

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
