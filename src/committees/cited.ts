import { type Cited, citedBy } from '../access/citing.js';
import { ref, type Refs } from '../access/refs.js';
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

/** Looks up what a command cites: what it leaves out, the decision says. */
export const cited = (store: EventStore, refs: Refs, citing: Cited): Promise<Cited> =>
  citedBy(refs, citing, (decision) => store.neighbours().fold(taken, decision));
