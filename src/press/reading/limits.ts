/** What the reading of one document may take. */
export interface Limits {
  /** Milliseconds until it is stopped. */
  time: number;
  /** Bytes of memory, those outside the heap of JavaScript included. */
  memory: number;
  /** Letters of the text that comes out. */
  letters: number;
}

/** Limits where nobody says otherwise. */
export const usualLimits: Limits = { time: 20_000, memory: 768 * 1_048_576, letters: 2_000_000 };

/** Bytes of a document. */
export const MOST_BYTES = 20 * 1_048_576;
