import { foldInPlace, foldText } from '../../language/fold.js';

/** How many letters are compared at once. */
export const SHINGLE = 5;
/** Of an item, at most so many letters are compared; a press item that is longer is a book. */
const MOST_LETTERS = 20_000;
/** What the index keeps: of each window of so many runs of so many letters, one. Texts that share a passage of 35 letters meet there. */
const RUN = 12;
const WINDOW = 24;

/** The letters and digits of a text, folded, and where in the text as written each stands (and, last, where it ends). */
export interface Letters {
  text: string;
  at: number[];
}

/** A text as it is compared: folded, letters and digits alone. */
export const plainLettersOf = (written: string): string => {
  const letters = foldText(written.slice(0, MOST_LETTERS * 2)).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return letters.slice(0, MOST_LETTERS);
};

/** The same with the places of its letters, which takes ten times as long. */
export const lettersOf = (written: string): Letters => {
  const { text, at } = foldInPlace(written.slice(0, MOST_LETTERS * 2));
  const kept: string[] = [];
  const places: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}\p{M}]/gu)) {
    if (places.length >= MOST_LETTERS) break;
    kept.push(letter);
    for (let n = 0; n < letter.length; n += 1) places.push(at[index + n]!);
  }
  return { text: kept.join(''), at: [...places, written.length] };
};

/** All runs of five letters. */
export const shinglesOf = (letters: string): Set<string> => {
  const found = new Set<string>();
  for (let n = 0; n + SHINGLE <= letters.length; n += 1) found.add(letters.slice(n, n + SHINGLE));
  return found;
};

/**
 * The sample of a text by which an index finds others that share a passage with it (winnowing): of each window of runs, the least
 * hash. The hashes are of one association alone: the same passage has others elsewhere.
 */
export const fingerprintsOf = (letters: string, association: string): number[] => {
  const seed = hash(association, 0, association.length, 0x811c9dc5);
  const hashes: number[] = [];
  for (let n = 0; n + RUN <= letters.length; n += 1) hashes.push(hash(letters, n, n + RUN, seed));
  const sample = new Set<number>();
  for (let n = 0; n === 0 || n + WINDOW <= hashes.length; n += 1) {
    const least = Math.min(...hashes.slice(n, n + WINDOW));
    if (Number.isFinite(least)) sample.add(least);
  }
  return [...sample].toSorted((a, b) => a - b);
};

/** FNV-1a over UTF-16 units, stirred, as PostgreSQL's integer. */
const hash = (text: string, from: number, to: number, seed: number): number => {
  let value = seed;
  for (let n = from; n < to; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return value ^ (value >>> 13);
};
