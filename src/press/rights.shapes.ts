import { date, evidence, id, object, oneOf, optional, word } from '../language/nouns.js';

/** How much of an item may be handed on, from the least: only where it stands, a part of its text, or all of it. */
const kinds = ['link-only', 'excerpt', 'full'] as const;
export const rights = oneOf(...kinds);
export type Rights = (typeof kinds)[number];

/** The less of two rights. */
export const narrower = (one: Rights, other: Rights): Rights =>
  kinds.indexOf(one) < kinds.indexOf(other) ? one : other;

/** What a person said may be handed on of an item. */
export const rightsFacts = {
  /** How much of an item's text pages, answers and documents may show. Until it is said the default holds, or else all is shown. */
  CoverageRightsSet: object({ coverage: id, rights, evidence }),
};

/** What may be handed on of all items of which nothing else is said. Streams are `rights-<association>`. */
export const rightsDefaultFacts = {
  /** From a day on so much of the items may be shown: of those of an outlet, by any of its names, or of all. */
  RightsDefaultSet: object({ outlet: optional(word(200)), rights, since: date, evidence }),
};
