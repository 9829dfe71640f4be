import { type Compiled } from './compiled.js';
import { memberBefore } from './dated-facts.js';
import { type FoundMeasure } from './found-claim.js';
import { type Stretch } from './sentences.js';

/** A claim of one word or number whose pattern says all there is to it. */
export interface Saying extends Stretch {
  measure: FoundMeasure;
  value?: number;
  said?: string;
  member?: Stretch;
  when?: 'before-vote' | 'after-vote';
}

const MOST_IN_ORDER = 500;

/** Places in an order: the 79th member, the 14th chair, the 13th assembly. */
export const placesIn = (text: string, sentence: Stretch, grammar: Compiled): Saying[] => {
  const found: Saying[] = [];
  const words = text.slice(sentence.from, sentence.to);
  for (const { measure, pattern } of grammar.places)
    for (const match of words.matchAll(pattern)) {
      const [from, to] = match.indices![0]!;
      const [digits] = match.indices!.groups!['o']!;
      const value = grammar.readOrdinal(match.groups!['o']!);
      if (value === undefined || value < 1 || value > MOST_IN_ORDER) continue;
      const at = { from: sentence.from + from, to: sentence.from + to };
      if (found.some((each) => each.from < at.to && at.from < each.to && sentence.from + digits < each.to)) continue;
      const isOf = measure !== 'meeting-ordinal';
      const member = isOf
        ? (memberBehind(text, sentence, at.to, grammar) ?? memberBefore(text, sentence, at.from, grammar))
        : undefined;
      found.push({ measure, value, ...at, ...(member && { member }) });
    }
  return found;
};

/** The name of the member that stands right behind a place: 第79个会员地方政府的中国辽宁省. */
const memberBehind = (text: string, sentence: Stretch, from: number, grammar: Compiled): Stretch | undefined => {
  if (grammar.spaced) return undefined;
  const [clause] = /^[^,。;:、()]{0,16}/u.exec(text.slice(from, sentence.to))!;
  const [first] = clause.matchAll(grammar.named);
  const [start, end] = first?.indices?.groups?.['member'] ?? [];
  return start === undefined || end === undefined || start > APART ? undefined : { from: from + start, to: from + end };
};
/** So many letters at most stand between, such as 的中国. */
const APART = 4;

/** Totals told as a change: from 79 to 81. */
export const changesIn = (text: string, sentence: Stretch, grammar: Compiled): Saying[] => {
  const words = text.slice(sentence.from, sentence.to);
  if (!grammar.about.test(words)) return [];
  const found: Saying[] = [];
  for (const pattern of grammar.changes)
    for (const match of words.matchAll(pattern)) {
      const [start, end] = match.indices![0]!;
      if (found.some((each) => each.from < sentence.from + end && sentence.from + start < each.to)) continue;
      for (const group of ['was', 'now'] as const) {
        const place = match.indices!.groups![group];
        const value = place && grammar.read(match.groups![group]!);
        if (!place || value === undefined || value < 2) continue;
        const from =
          sentence.from + (group === 'was' ? place[0] : Math.max(start, match.indices!.groups!['was']?.[1] ?? 0));
        const to = sentence.from + (group === 'was' ? place[1] : end);
        const when = group === 'was' ? 'before-vote' : 'after-vote';
        found.push({ measure: 'members-total', value, from, to, when });
      }
    }
  return found;
};

/** The themes of a text, as written. */
export const themesOf = (text: string, grammar: Compiled): Saying[] =>
  grammar.said.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const [from, to] = match.indices!.groups!['said']!;
      return { measure: 'theme' as const, said: match.groups!['said']!.trim(), from, to };
    }),
  );
