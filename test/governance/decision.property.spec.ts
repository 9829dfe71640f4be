import fc from 'fast-check';
import { fold, judge } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { decision as decider } from '../../src/governance/decision.decider.js';
import { type DecisionEvent } from '../../src/governance/decision.shapes.js';
import { readDate } from '../../src/language/dates.js';
import { idOf } from '../support/facts.js';
import { reading } from '../support/given.js';
import { adopted, decided, rulesStream, superseded } from './facts.js';

const ids = ['one', 'two', 'three'].map((name) => idOf(name));
const on = fc.constantFrom('2018', '2018-10-29', '2021-08-10', '2021', '../2021-08-10', '2023-10');
const which = fc.constantFrom(...ids);
const outcome = fc.constantFrom('adopted' as const, 'deferred' as const, 'rejected' as const);
const taken = fc.record({ decision: which, on, outcome, follows: fc.option(which, { nil: undefined }) }).map(decided);
const replaced = fc.record({ decision: which, by: which, on }).map(superseded);
const anything: fc.Arbitrary<DecisionEvent> = fc.oneof(taken, replaced);

/** Tries facts in order, each against its stream and those beside it as they stand; answers what was recorded. */
const playAll = async (tried: DecisionEvent[]): Promise<DecisionEvent[]> => {
  const streams: Record<string, DecisionEvent[]> = {};
  const recorded: DecisionEvent[] = [];
  for (const fact of tried) {
    const stream = `decision-${fact.data.decision}`;
    const history = streams[stream] ?? [];
    try {
      await judge(
        decider,
        fold(decider as never, history),
        [fact],
        reading({ ...streams, [rulesStream]: [adopted({})] }),
      );
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      continue;
    }
    streams[stream] = [...history, fact];
    recorded.push(fact);
  }
  return recorded;
};

describe('whatever is decided and superseded, in whatever order', () => {
  const always = (holds: (facts: DecisionEvent[]) => void) =>
    fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 4, maxLength: 20 }), async (tried) =>
        holds(await playAll(tried)),
      ),
      { numRuns: 300 },
    );
  const takenIn = (facts: DecisionEvent[]) =>
    facts.flatMap((each) => (each.type === 'DecisionTaken' ? [each.data] : []));
  const replacedIn = (facts: DecisionEvent[]) =>
    facts.flatMap((each) => (each.type === 'DecisionSuperseded' ? [each.data] : []));

  it('each is taken once and gives its place once, to one that was adopted and may have come later', () =>
    always((facts) => {
      const all = takenIn(facts);
      expect(new Set(all.map((each) => each.decision)).size).toBe(all.length);
      const gone = replacedIn(facts);
      expect(new Set(gone.map((each) => each.decision)).size).toBe(gone.length);
      for (const { decision: earlier, by } of gone) {
        const pair = [earlier, by].map((id) => all.find((each) => each.decision === id)!);
        expect(pair.map((each) => each.outcome)).toEqual(['adopted', 'adopted']);
        const [before, after] = pair.map((each) => readDate(each.on));
        expect((before!.earliest ?? '') <= (after!.latest ?? '9999')).toBe(true);
      }
    }));

  it('none comes to stand in the place of itself', () =>
    always((facts) => {
      const next = new Map(replacedIn(facts).map((each) => [each.decision, each.by]));
      for (const id of ids) {
        let at = next.get(id);
        for (let steps = 0; at !== undefined && steps < 5; steps += 1) {
          expect(at).not.toBe(id);
          at = next.get(at);
        }
      }
    }));

  it('what follows another follows one that was recorded before it', () =>
    always((facts) => {
      const order = takenIn(facts).map((each) => each.decision);
      for (const { decision: id, follows } of takenIn(facts))
        if (follows !== undefined) expect(order.slice(0, order.indexOf(id))).toContain(follows);
    }));
});
