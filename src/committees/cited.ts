import { maybe, type Refs } from '../access/refs.js';
import { type EventStore } from '../eventstore/store.js';
import { taken } from './neighbours.js';

/** What a command says stands behind it, by whatever names it gave. */
export interface Citing {
  on?: string;
  body?: string;
  decision?: string;
  meeting?: string;
}

/** Looks up what a command cites: what it leaves out, the decision says. */
export const cited = async (store: EventStore, refs: Refs, citing: Citing): Promise<Citing> => {
  const decision = await maybe(refs.decision, citing.decision);
  const decided = decision === undefined ? undefined : await store.neighbours().fold(taken, decision);
  return {
    on: citing.on ?? decided?.on,
    body: citing.body ?? decided?.body,
    decision,
    meeting: (await maybe(refs.meeting, citing.meeting)) ?? decided?.meeting,
  };
};
