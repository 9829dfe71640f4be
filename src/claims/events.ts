import { type FactOf } from '../eventstore/facts.js';
import { count, date, evidence, id, object, oneOf, optional } from '../language/nouns.js';

/** What a published figure counts. */
export const measures = [
  'countries-present',
  'governments-present',
  'members-present',
  'people-present',
  'members-total',
  'member-countries',
] as const;
export const comparators = ['exactly', 'about', 'at-least', 'more-than', 'at-most', 'between'] as const;

/** Figures that others published. They stand beside what the record counts and never in its place. Streams are `claim-<claim>`. */
export const claimFacts = {
  /** A source says a figure. `value` is the figure as written; `upTo` the other end of `between`. */
  ClaimRecorded: object({
    claim: id,
    measure: oneOf(...measures),
    comparator: oneOf(...comparators),
    value: count,
    upTo: optional(count),
    meeting: optional(id),
    /** The day the figure is about, where it is about no meeting. */
    asOf: optional(date),
    evidence,
  }),
};
export type ClaimEvent = FactOf<typeof claimFacts>;
