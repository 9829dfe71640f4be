import { Rejected } from './errors.js';
import { type AnyFact, type FactOf, type Facts, type Recorded } from './facts.js';

/** What a check may know of other streams, read without a lock: rules change rarely and a fact keeps what it was judged by. */
export interface Neighbours {
  association: string;
  fold<S, F extends Facts>(view: View<S, F>, id: string): Promise<S>;
  /** The id behind a reserved key such as a code or a handle. */
  holder(key: string): Promise<string | undefined>;
}

/** A stream of a neighbour as one needs to know it: the events that matter there; others change nothing. */
export interface View<S, F extends Facts> {
  /** The first part of the stream's name: `membership` of `membership-<id>`. */
  category: string;
  /** The shapes of its events, which reading alone does not need. */
  facts?: F;
  initial: S;
  evolve: { [T in keyof F & string]?: Step<S, F, T> };
}

type Step<S, F extends Facts, T extends string> = (
  state: S,
  data: Extract<FactOf<F>, { type: T }>['data'],
  fact: Recorded,
) => S;

/**
 * What may happen in one kind of stream. `check` holds the rules a fact must satisfy against the state before it: it runs for
 * every new fact and again for the facts that follow a corrected one, so that both are refused by the same rules.
 */
export interface Decider<S, F extends Facts, N = unknown> extends View<S, F> {
  facts: F;
  evolve: { [T in keyof F & string]: Step<S, F, T> };
  check?: {
    [T in keyof F & string]?: (state: S, data: Extract<FactOf<F>, { type: T }>['data'], neighbours: N) => void;
  };
  /** Reads what `check` needs of other streams for this fact. */
  neighbours?: (read: Neighbours, fact: FactOf<F>) => Promise<N>;
  /** Facts that stand for ever as they were recorded: throws the rule that keeps them from being corrected or taken back. */
  stands?: { [T in keyof F & string]?: () => never };
  /** Keys that this fact takes for its stream alone, across the association. */
  reserves?: (fact: FactOf<F>) => string[];
}

export const evolve = <S, F extends Facts>(decider: View<S, F>, state: S, fact: AnyFact): S => {
  const step = decider.evolve[fact.type as keyof F & string];
  return step ? step(state, fact.data as never, fact as Recorded) : state;
};

export const fold = <S, F extends Facts>(decider: View<S, F>, facts: AnyFact[]): S =>
  facts.reduce((state, fact) => evolve(decider, state, fact), decider.initial);

/** Judges facts in order against the state before each and answers the state after them; throws `Rejected`. */
export const judge = async <S, F extends Facts, N>(
  decider: Decider<S, F, N>,
  before: S,
  facts: AnyFact[],
  read: Neighbours,
): Promise<S> => {
  let state = before;
  for (const [nth, fact] of facts.entries()) {
    const rule = decider.check?.[fact.type as keyof F & string];
    if (rule) {
      const neighbours = (await decider.neighbours?.(read, fact as FactOf<F>)) as N;
      try {
        rule(state, fact.data as never, neighbours);
      } catch (error) {
        if (error instanceof Rejected) error.nth = nth;
        throw error;
      }
    }
    state = evolve(decider as Decider<S, F>, state, fact);
  }
  return state;
};
