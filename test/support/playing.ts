import { type Decider, judge } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { type FactOf, type Facts } from '../../src/eventstore/facts.js';
import { type Beside, reading } from './given.js';

/** Tries facts one after another, each on what became of those before; answers those that no rule refused. */
export const play = async <S, F extends Facts, N>(
  decider: Decider<S, F, N>,
  facts: FactOf<F>[],
  beside: Beside = {},
): Promise<FactOf<F>[]> => {
  const happened: FactOf<F>[] = [];
  let state = decider.initial;
  for (const fact of facts)
    try {
      state = await judge(decider, state, [fact], reading(beside));
      happened.push(fact);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
    }
  return happened;
};
