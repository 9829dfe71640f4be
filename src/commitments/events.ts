import { type FactOf } from '../eventstore/facts.js';
import { date, evidence, flag, handle, id, list, object, oneOf, optional, sealed, texts } from '../language/nouns.js';
import { type Infer } from '../language/shape.js';

export const kinds = ['promise', 'invitation'] as const;
export type Kind = (typeof kinds)[number];

/** One side of a commitment: a government, the association by its secretariat, or somebody else who is named in words. */
export const party = object({
  government: optional(id),
  association: optional(flag),
  name: optional(sealed(200, 'K1')),
});
export type Party = Infer<typeof party>;

/** Promises and invitations, until they are kept or come to nothing. Streams are `commitment-<commitment>`. */
export const commitmentFacts = {
  /** Somebody promised something to others, or invited them. */
  CommitmentRecorded: object({
    commitment: id,
    handle: optional(handle),
    kind: oneOf(...kinds),
    by: party,
    to: list(party, 200),
    text: texts(2000),
    on: date,
    /** By when it is to be kept. */
    due: optional(date),
    /** The occasion. */
    meeting: optional(id),
    evidence,
  }),
  /** Another day was agreed by which it is to be kept. */
  CommitmentRenewed: object({
    commitment: id,
    on: date,
    due: date,
    because: optional(texts(1000)),
    meeting: optional(id),
    evidence,
  }),
  /** It was kept: by a meeting, a decision, another commitment, or as an item of coverage or words tell. */
  CommitmentFulfilled: object({
    commitment: id,
    on: date,
    /** The government that kept it, where it was one. */
    government: optional(id),
    meeting: optional(id),
    decision: optional(id),
    coverage: optional(id),
    /** Another commitment that took its place or kept it. */
    through: optional(id),
    text: optional(texts(2000)),
    evidence,
  }),
  /** It came to nothing. */
  CommitmentLapsed: object({ commitment: id, on: date, because: optional(texts(1000)), evidence }),
};
export type CommitmentEvent = FactOf<typeof commitmentFacts>;
