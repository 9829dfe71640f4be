import { type AnyFact, type Recorded } from './facts.js';

/** Says which commands an event leads to, in the order they are given; it must not read, wait or look at the clock. */
export type Answer<D = never> = (fact: Recorded<{ type: string; data: D }>) => object[];

/**
 * What events lead to. It hears each as it was recorded, in the order of the log, at least once; its commands are given once. A
 * correction is an event of its own, `Corrected`.
 */
export interface Reaction {
  /** The name of its file. It stays for ever: its checkpoint and the keys of its commands are under it. */
  name: string;
  /** Whether it hears a log from the beginning; else a reaction that is new hears what comes after its first start. */
  fromBeginning?: boolean;
  on: Record<string, Answer>;
}

/** The answers to a room's events with their data typed: `on: answers<GovernanceEvent>({ … })`. */
export const answers = <F extends AnyFact>(on: {
  [T in F['type']]?: Answer<Extract<F, { type: T }>['data']>;
}): Record<string, Answer> => on as Record<string, Answer>;
