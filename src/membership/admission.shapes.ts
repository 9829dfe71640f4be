import { category, date, evidence, id, object, oneOf, optional, word } from '../language/nouns.js';

/** What a body did: which, at which meeting, by which decision, and the version of the rules it was judged by. */
export const byABody = {
  decision: optional(id),
  meeting: optional(id),
  body: optional(word(80)),
  rules: optional(word(80)),
};
/** Whether a body is known to have done it; `reported` where no source says who. */
export const basis = oneOf('decision', 'reported');

/** How a government comes to belong. */
export const admissionFacts = {
  /** It was let in as an observer. */
  ObserverAdmitted: object({ government: id, on: date, meeting: optional(id), decision: optional(id), evidence }),
  /** It handed in its application, signed by its head. */
  MembershipApplied: object({ government: id, category, on: date, evidence }),
  /** It took its application back. */
  ApplicationWithdrawn: object({ government: id, category, on: date, evidence }),
  /** Its application was put off and stays open. */
  MembershipDeferred: object({ government: id, category, on: date, basis, ...byABody, evidence }),
  /** Its application was refused, which closes it. */
  MembershipRejected: object({ government: id, category, on: date, basis, ...byABody, evidence }),
  /**
   * It was admitted: by a body's decision, as a founder, by an act of its own such as a ratification, or, where no source says
   * who decided, as reported.
   */
  MembershipApproved: object({
    government: id,
    category,
    on: date,
    basis: oneOf('decision', 'founding', 'accession', 'reported'),
    ...byABody,
    evidence,
  }),
  /** It took the place of a member that ceased to exist, and the membership goes on in it. */
  MembershipContinued: object({ government: id, predecessor: id, category, on: date, evidence }),
};
