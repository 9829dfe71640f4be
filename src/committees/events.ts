import { type FactOf } from '../eventstore/facts.js';
import { date, evidence, handle, id, names, object, optional, word } from '../language/nouns.js';

/** What stands behind a fact: the decision, and the meeting at which it came about. */
const cited = { decision: optional(id), meeting: optional(id) };

/** Committees for one field of work, each led by coordinators. Streams are `committee-<committee>`. */
export const committeeFacts = {
  /** It was set up. When it first met, and when that was reported to the body that approves it, are facts of their own. */
  CommitteeEstablished: object({
    committee: id,
    handle,
    names,
    on: date,
    /** Who set it up, and the version of the rules in force on that day, as the record knew them. */
    body: optional(handle),
    rules: optional(word(80)),
    ...cited,
    evidence,
  }),
  /** It met for the first time. */
  CommitteeConvened: object({ committee: id, on: date, meeting: optional(id), evidence }),
  /** That it had been set up was reported to a body, where the rules let that come afterwards. */
  CommitteeReported: object({ committee: id, on: date, body: optional(handle), ...cited, evidence }),
  /** It is called otherwise from a day on. */
  CommitteeRenamed: object({ committee: id, names, on: date, ...cited, evidence }),
  /** A member leads its work from a day on; several may. */
  CoordinatorAppointed: object({
    committee: id,
    government: id,
    from: date,
    until: optional(date),
    /** The period that the association named, where it is another. */
    named: optional(date),
    ...cited,
    evidence,
  }),
  /** A coordinator ceased to be one. */
  CoordinatorReleased: object({ committee: id, government: id, on: date, ...cited, evidence }),
  /** It went into another committee and ended by that; where several went into one, each tells its own end. */
  CommitteeMerged: object({ committee: id, into: id, on: date, ...cited, evidence }),
  /** It was dissolved; no other took its place. */
  CommitteeDissolved: object({ committee: id, on: date, ...cited, evidence }),
};
export type CommitteeEvent = FactOf<typeof committeeFacts>;
