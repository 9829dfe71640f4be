import { foldName, type Names } from '../../language/names.js';

/** What says of an item whether it was the first: who published it, when, and whom its text names as its source. */
export interface Witness {
  id: string;
  outlet: Names;
  account: Names | null;
  first: string | null;
  position: number;
  text: string;
}

export type Because = 'named-as-source' | 'earliest' | 'entered-first';

/** Which of some items of one text is likely the original, and why: the one that others name as their source, else the earliest. */
export const likelyOriginal = (items: Witness[]): { id: string; because: Because } | undefined => {
  const named = items.find((item) => items.some((other) => other !== item && isSourceOf(item, other)));
  if (named) return { id: named.id, because: 'named-as-source' };
  const [first, second] = items.toSorted((a, b) => compare(a.first, b.first) || a.position - b.position);
  if (!first) return undefined;
  const earlier = second === undefined || compare(first.first, second.first) < 0;
  return { id: first.id, because: earlier ? 'earliest' : 'entered-first' };
};

/** An item of which nobody knows the day is no earlier than any. */
const compare = (a: string | null, b: string | null): number => (a ?? '9').localeCompare(b ?? '9');

const isSourceOf = (item: Witness, { text }: Witness): boolean => {
  const own = [...Object.values(item.outlet), ...Object.values(item.account ?? {})].map(foldName);
  return sourcesIn(text).some((source) => own.some((name) => name.length >= LEAST && source.includes(name)));
};

const LEAST = 3;
const SOURCE =
  /(?:来源|來源|稿源|转自|轉自|转载自|轉載自|출처|자료\s*제공|出典|出所|source|источник|эх сурвалж)\s*[:：=]?\s*([^\n】\])）|]{1,80})/giu;

/** The sources that a text names (来源：…, 출처: …, Source: …), folded. */
export const sourcesIn = (text: string): string[] => [...text.matchAll(SOURCE)].map(([, source]) => foldName(source!));
