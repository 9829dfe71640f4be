import { type Decider, fold, judge, type Neighbours } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { type AnyFact, type DataShape, type FactOf, type Facts } from '../../src/eventstore/facts.js';
import { type AnyDecider } from '../../src/eventstore/registry.js';
import { idFor } from '../../src/language/ids.js';

/** The association whose streams stand beside the one under test. */
export const association = idFor('test', 'association');

/** What is recorded in other streams, by their names. */
export type Beside = Record<string, AnyFact[]>;

/** A stream's history, in order, and what stands beside it. `when` takes facts, or a decision that answers them. */
export const given = <S, F extends Facts, N>(
  decider: Decider<S, F, N>,
  history: FactOf<F>[] = [],
  beside: Beside = {},
) => ({
  when: (step: FactOf<F> | FactOf<F>[] | ((state: S) => FactOf<F>[])) => {
    const state = fold(decider as Decider<S, F>, history);
    const decide = async (): Promise<AnyFact[]> => {
      const facts = typeof step === 'function' ? step(state) : [step].flat();
      for (const { type, data } of [...history, ...facts]) (decider.facts[type] as DataShape).check(data, '');
      await judge(decider, state, facts, reading(beside));
      return facts;
    };
    return outcome(decide, typeof step === 'function' ? undefined : [step].flat());
  },
});

const outcome = (decide: () => Promise<AnyFact[]>, asked?: AnyFact[]) => ({
  /** These facts are what happens; where facts were given, that they pass all rules. */
  // The house's tests read as sentences; nobody awaits this object.
  // oxlint-disable-next-line unicorn/no-thenable
  then: async (facts = asked) => expect(await decide()).toEqual(facts),
  thenRejected: async (rule: string) => {
    const error: unknown = await decide().then(
      () => new Error('No rule refused it'),
      (refusal: unknown) => refusal,
    );
    if (!(error instanceof Rejected)) throw error;
    expect(error.rule).toBe(rule);
  },
});

/** Other streams as a check reads them, from facts in memory. */
export const reading = (beside: Beside): Neighbours => ({
  association,
  fold: async (decider, id) => fold(decider as AnyDecider, beside[`${decider.category}-${id}`] ?? []),
  holder: async () => undefined,
});
