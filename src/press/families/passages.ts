import { type Letters, SHINGLE } from './shingles.js';

/** Words that stand in two texts: as the one writes them, and where, in UTF-16 units. */
export interface Passage {
  text: string;
  from: number;
  to: number;
}

const LEAST_LETTERS = 20;

/** The longest passages of one text that stand in another, at most `most` of them, in the order of the text. */
export const passagesOf = (written: string, one: Letters, other: string, most = 3): Passage[] => {
  const places = placesIn(other);
  const found: { from: number; length: number }[] = [];
  for (let n = 0; n + SHINGLE <= one.text.length;) {
    const length = longestAt(one.text, n, other, places);
    if (length >= LEAST_LETTERS) found.push({ from: n, length });
    n += Math.max(1, length);
  }
  return found
    .toSorted((a, b) => b.length - a.length)
    .slice(0, most)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, length }) => passage(written, one.at[from]!, one.at[from + length]!));
};

const passage = (written: string, from: number, until: number): Passage => {
  const text = written.slice(from, until).trimEnd();
  return { text, from, to: from + text.length };
};

const placesIn = (text: string): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (let n = 0; n + SHINGLE <= text.length; n += 1) {
    const shingle = text.slice(n, n + SHINGLE);
    const known = places.get(shingle);
    if (known) known.push(n);
    else places.set(shingle, [n]);
  }
  return places;
};

const longestAt = (one: string, from: number, other: string, places: Map<string, number[]>): number => {
  let longest = 0;
  for (const place of places.get(one.slice(from, from + SHINGLE)) ?? []) {
    let length = SHINGLE;
    while (from + length < one.length && one[from + length] === other[place + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
};
