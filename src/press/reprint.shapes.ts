import { endOf } from '../language/chains.js';
import { evidence, id, object, oneOf, optional } from '../language/nouns.js';
import { value } from '../language/shape.js';

/** How much of the shorter of two texts stands in the other. */
export const share = value('share', (given): given is number => typeof given === 'number' && given >= 0 && given <= 1, {
  type: 'number',
  minimum: 0,
  maximum: 1,
});
/** The same text printed again, or the same text made into another. */
export const sameness = oneOf('reprint', 'reworked');
export type Sameness = 'reprint' | 'reworked';

/** What a person said of two items, in the stream of the one that came second. */
export const reprintFacts = {
  /** A person said that this item prints the text of another again, or one made of it. */
  MarkedReprintOf: object({
    coverage: id,
    of: id,
    kind: sameness,
    /** The share by which it was suggested, as it was then. */
    score: optional(share),
    evidence,
  }),
  /** A person said that two items are not of one text, however alike they are. */
  MarkedNoReprintOf: object({ coverage: id, of: id, score: optional(share), evidence }),
};

/** Of which item each item is marked as a reprint: what a reader of `MarkedReprintOf` keeps. */
export type Reprints = ReadonlyMap<string, string>;

/** The original of an item's family: where the marks lead from it. An item that is marked as nobody's reprint is its own. */
// Two people who mark each other's item at the same moment close a ring; its members agree on one of them.
export const originalOf = (reprints: Reprints, coverage: string): string => endOf(reprints, coverage);

/** Items by the original of their family. */
export const familiesOf = (coverage: Iterable<string>, reprints: Reprints): Map<string, string[]> => {
  const families = new Map<string, string[]>();
  for (const item of coverage) {
    const original = originalOf(reprints, item);
    const family = families.get(original);
    if (family) family.push(item);
    else families.set(original, [item]);
  }
  return families;
};

/** How many independent witnesses some items are: a text is one, however often it was printed. */
export const witnesses = (coverage: Iterable<string>, reprints: Reprints): number =>
  familiesOf(coverage, reprints).size;
