import { count, date, id, object, oneOf, optional, sealed, url, word } from '../../language/nouns.js';

/**
 * What became of a link: it answers; the page is gone; it leads elsewhere; or the answer does not tell, as of a host that turns programs
 * away or has a bad day.
 */
export const linkOutcomes = ['alive', 'dead', 'moved', 'unclear'] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

/** What a call to an item's address brought, in the stream of the item. */
export const linkFacts = {
  /** What stood at the address of an item on a day was kept. It is beside the item's texts, and never in the place of one. */
  SnapshotTaken: object({
    coverage: id,
    /** The item's address, and the one that it led to, where that is another. */
    url,
    answeredBy: optional(url),
    on: date,
    /** Of the bytes that came, unpacked. */
    sha256: word(64),
    bytes: count,
    status: count,
    contentType: word(130),
    text: sealed(2_000_000),
  }),
  /** An address of an item was called on a day, to see whether it still answers. It says nothing of any day before. */
  LinkChecked: object({
    coverage: id,
    url,
    on: date,
    outcome: oneOf(...linkOutcomes),
    status: optional(count),
    /** Why no answer came, or none that tells. */
    reason: optional(word(80)),
    /** Where it leads. */
    to: optional(url),
  }),
};
