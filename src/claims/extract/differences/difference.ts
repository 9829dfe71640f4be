import { type Compiled } from '../compiled.js';
import { type FoundClaim, type FoundMeasure } from '../found-claim.js';

/** Words of one of two texts, and where they stand there, in UTF-16 units. */
export interface Words {
  quote: string;
  from: number;
  to: number;
}

/** Where a summary or translation does not say what its original says. */
export interface Difference {
  kind: 'figure' | 'date' | 'name' | 'added' | 'lost';
  /** What a differing figure counts. */
  measure?: FoundMeasure;
  original?: Words;
  summary?: Words;
  /** Both sides in a few signs, the original's first: `79 → 76`, `2000-09 → 2000`. What is added or lost stands alone. */
  detail: string;
}

/** One side of a comparison. */
export interface Side {
  text: string;
  language: string;
  /** When it was published (EDTF), for dates without a year. */
  published?: string;
}

/** A side as it was read. */
export interface ReadSide {
  /** The text as patterns read it, and the way back. */
  text: string;
  words: (from: number, to: number) => Words;
  grammar: Compiled;
  claims: FoundClaim[];
  language: string;
  published?: string | undefined;
}
