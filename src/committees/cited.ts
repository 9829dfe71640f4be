import { maybe, ref, type Refs } from '../access/refs.js';
import { type EventStore } from '../eventstore/store.js';
import { evidence, type Evidence, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { taken } from './neighbours.js';

/** What a command says stands behind it. */
export class Citing {
  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

/** What a body did: as a command names it, and as a fact keeps it. */
export interface Cited {
  on?: string;
  body?: string;
  decision?: string;
  meeting?: string;
}

/** Looks up what a command cites: what it leaves out, the decision says. */
export const cited = async (store: EventStore, refs: Refs, citing: Cited): Promise<Cited> => {
  const decision = await maybe(refs.decision, citing.decision);
  const decided = decision === undefined ? undefined : await store.neighbours().fold(taken, decision);
  return {
    on: citing.on ?? decided?.on,
    body: citing.body ?? decided?.body,
    decision,
    meeting: (await maybe(refs.meeting, citing.meeting)) ?? decided?.meeting,
  };
};
