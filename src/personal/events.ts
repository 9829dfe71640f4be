import { type FactOf } from '../eventstore/facts.js';
import { count, flag, object, oneOf, optional, unlistedId } from '../language/nouns.js';

/**
 * Why personal data is erased: the person asked for it, the time for which it may be kept is over, it should never have been kept, or
 * an authority ordered it.
 */
export const bases = ['request', 'retention', 'unlawful', 'order'] as const;
export type Basis = (typeof bases)[number];

/** What was erased, in ids and numbers alone. Streams are `erasure-<request>`. */
export const personalFacts = {
  /** Texts of a person, or texts about some other thing in which a person was named, were erased with their keys. */
  PersonalDataErased: object({
    request: unlistedId,
    /** A person, or what the texts belonged to, such as an item of coverage. */
    subject: unlistedId,
    slotCount: count,
    basis: oneOf(...bases),
    /** Whether it is a person, of whom nothing is kept under this id any more. */
    person: optional(flag),
    /** How many texts went that were kept beside the log, such as documents that were not taken in yet. */
    besideCount: optional(count),
  }),
};
export type PersonalEvent = FactOf<typeof personalFacts>;
