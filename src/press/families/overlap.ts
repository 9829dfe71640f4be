import { SHINGLE, shinglesOf } from './shingles.js';

/** One text is a reprint of another from this share of the shorter on, where the shorter has so many letters. */
const REPRINT = 0.85;
const LEAST_LETTERS = 100;
/**
 * One text was made of the other, or both of a third, from this weighted share on, where half of the shorter stands in the other: a
 * description that few others have yet would weigh too much.
 */
const REWORKED = 0.35;
const HALF = 0.5;
/** So many of the reprints of one text count when it is asked how many texts say something: thirty would make its words common. */
const MOST_TIMES = 2;

export type Kind = 'reprint' | 'reworked';

/** How much of the shorter of two texts stands in the other, from 0 to 1. */
export interface Overlap {
  containment: number;
  /** The same, where what many texts say, such as the description of the association, counts little. */
  weighted: number;
}

/** Texts by id, each as its letters, that are compared with each other. */
export class Texts {
  private readonly shingles = new Map<string, Set<string>>();
  /** In how many texts a shingle stands. */
  private readonly spread = new Map<string, number>();

  /** `sameAs` says of which text another is known or taken to be a reprint. */
  constructor(
    private readonly letters: ReadonlyMap<string, string>,
    sameAs: ReadonlyMap<string, string> = new Map(),
  ) {
    const told = new Map<string, number>();
    for (const [id, text] of letters) {
      const own = shinglesOf(text);
      this.shingles.set(id, own);
      const of = sameAs.get(id) ?? id;
      const times = (told.get(of) ?? 0) + 1;
      told.set(of, times);
      if (times > MOST_TIMES) continue;
      for (const shingle of own) this.spread.set(shingle, (this.spread.get(shingle) ?? 0) + 1);
    }
  }

  /** How far two of the texts overlap. */
  overlap(one: string, other: string): Overlap {
    const [short, long] = [this.shingles.get(one)!, this.shingles.get(other)!].toSorted((a, b) => a.size - b.size);
    let [shared, all, sharedWeight, weight] = [0, 0, 0, 0];
    for (const shingle of short!) {
      const counts = 1 / Math.max(1, this.spread.get(shingle)! - 1);
      all += 1;
      weight += counts;
      if (!long!.has(shingle)) continue;
      shared += 1;
      sharedWeight += counts;
    }
    return all === 0 ? { containment: 0, weighted: 0 } : { containment: shared / all, weighted: sharedWeight / weight };
  }

  /** What two of the texts are to each other; nothing where they only tell of the same. */
  kindOf(one: string, other: string, { containment, weighted }: Overlap): Kind | undefined {
    const least = Math.min(this.letters.get(one)!.length, this.letters.get(other)!.length);
    if (least < LEAST_LETTERS) return undefined;
    if (containment >= REPRINT) return 'reprint';
    return weighted >= REWORKED && containment >= HALF ? 'reworked' : undefined;
  }
}

/** Fewer letters than this share nothing. */
export const LEAST = SHINGLE;
