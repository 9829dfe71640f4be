import { type CoverageItem } from '../coverage/coverage.entity.js';
import { type Marks } from './marks.js';
import { type Because, likelyOriginal, type Witness } from './original.js';
import { type Kind, Texts } from './overlap.js';
import { type Passage, passagesOf } from './passages.js';
import { lettersOf, plainLettersOf } from './shingles.js';

export interface Suggested {
  /** The item that shares its text. */
  with: string;
  coverage: string;
  of: string;
  because: Because;
  kind: Kind;
  score: number;
  weighted: number;
  shared: Passage[];
}

type Items = ReadonlyMap<string, CoverageItem>;

/** An item as far as it says whether it was the first. */
export const witnessOf = ({ coverage, outlet, account, first, position, original }: CoverageItem): Witness => ({
  id: coverage,
  outlet,
  account,
  first,
  position,
  text: original?.text ?? '',
});

/**
 * The items that an item shares its text with, best first: of each other family one, and none of a family of which somebody said
 * that it is another text. `same` says which of the compared texts count as one.
 */
export const suggestionsFor = (
  coverage: string,
  compared: string[],
  items: Items,
  marks: Marks,
  same: ReadonlyMap<string, string>,
): Suggested[] => {
  const letters = new Map<string, string>();
  for (const id of compared) {
    const text = items.get(id)?.original?.text;
    if (text) letters.set(id, plainLettersOf(text));
  }
  if (!letters.has(coverage)) return [];
  const texts = new Texts(letters, same);
  const family = marks.original(coverage);
  const found = new Map<string, Omit<Suggested, 'shared'>>();
  for (const id of letters.keys()) {
    const other = marks.original(id);
    if (other === family || marks.apart(family, other)) continue;
    const overlap = texts.overlap(coverage, id);
    const kind = texts.kindOf(coverage, id, overlap);
    const before = found.get(other);
    if (kind === undefined || (before && before.weighted >= overlap.weighted)) continue;
    const roles = directionOf(coverage, id, items, marks);
    found.set(other, {
      ...roles,
      kind,
      with: id,
      score: share(overlap.containment),
      weighted: share(overlap.weighted),
    });
  }
  const best = [...found.values()].toSorted((a, b) => b.score - a.score);
  if (best.length === 0) return [];
  const written = items.get(coverage)!.original!.text!;
  const own = lettersOf(written);
  return best.map((each) => ({ ...each, shared: passagesOf(written, own, letters.get(each.with)!) }));
};

const share = (exact: number): number => Math.round(exact * 100) / 100;

/** Which of two families' originals would be marked as the reprint of the other. */
const directionOf = (one: string, other: string, items: Items, marks: Marks) => {
  const [own, theirs] = [one, other].map((item) => marks.original(item));
  const said = [own!, theirs!].map((id, n) => witnessOf(items.get(id) ?? items.get([one, other][n]!)!));
  const first = likelyOriginal(said)!;
  const isOwn = first.id === said[0]!.id;
  return { coverage: isOwn ? theirs! : own!, of: isOwn ? own! : theirs!, because: first.because };
};
