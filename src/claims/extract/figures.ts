import { type Compiled } from './compiled.js';
import { type FoundComparator } from './found-claim.js';
import { type Frame, type Kind } from './grammar.js';
import { type Stretch } from './sentences.js';

/** A figure with what it counts; `from` and `to` in the reading. */
export interface Figure extends Stretch {
  kind: Kind;
  comparator: FoundComparator;
  value: number;
  upTo?: number;
  counting: Stretch;
  /** What the form itself says of the frame. */
  frame?: Frame | undefined;
}

/** Counts of one are articles more often than figures. */
const LEAST = 2;
const MOST = 1e9;
/** How far before a numeral the words stand that make it a bound or say what it counts. */
const BEFORE = 24;
/** How far before a figure one may stand that is to be added to it. */
const APART = 90;

/**
 * The figures of a text that count countries, governments, members or people, in order. Each numeral is read once; those of one country
 * and of the others are added up, as neither says how many there were.
 */
export const figuresOf = (text: string, grammar: Compiled): Figure[] => {
  const found: Figure[] = [];
  let end = 0;
  for (const { index } of text.matchAll(grammar.numerals)) {
    if (index < end) continue;
    const one = figureAt(text, index, grammar);
    if (!one) continue;
    const figure = addedUp(text, one, grammar);
    while (found.length > 0 && found.at(-1)!.to > figure.from) found.pop();
    found.push(figure);
    end = figure.to;
  }
  return found;
};

/** The figure whose numeral stands at a place, read by the first form that fits. */
const figureAt = (text: string, at: number, grammar: Compiled): Figure | undefined => {
  const bound = grammar.bounded.exec(text.slice(Math.max(0, at - BEFORE), at));
  const start = at - (bound?.[0].length ?? 0);
  for (const form of grammar.figures) {
    const lead = form.lead?.exec(text.slice(Math.max(0, start - BEFORE), start));
    if (form.lead && !lead) continue;
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    const read = match && valueOf({ ...bound?.groups, ...match.groups }, grammar);
    if (!read) continue;
    const from = start - (lead?.[0].length ?? 0);
    const counting = lead ? { from, to: start } : countedIn(match);
    return { kind: form.kind, frame: form.frame, ...read, from, to: at + match[0].trimEnd().length, counting };
  }
  return undefined;
};

/** The figure with what stands before it of the same count: 12 governments of one country, and 46 of others. */
const addedUp = (text: string, figure: Figure, { parted, read, about }: Compiled): Figure => {
  const { kind, comparator, value, to } = figure;
  if (!parted || comparator !== 'exactly' || (kind !== 'governments' && kind !== 'members')) return figure;
  const start = Math.max(0, figure.from - APART);
  const before = parted.exec(text.slice(start, figure.from));
  const part = before && read(before.groups!['part']!);
  if (!part) return figure;
  const from = start + before.index;
  return { ...figure, from, value: value + part, kind: about.test(text.slice(from, to)) ? 'members' : kind };
};

const valueOf = (
  groups: Partial<Record<string, string>>,
  grammar: Compiled,
): Pick<Figure, 'comparator' | 'value' | 'upTo'> | undefined => {
  const value = grammar.read(groups['value'] ?? '');
  const upTo = groups['upTo'] === undefined ? undefined : grammar.read(groups['upTo']);
  if (value === undefined || value < LEAST || value > MOST) return undefined;
  if (upTo === undefined) return { comparator: grammar.comparatorOf(groups), value };
  return upTo > value ? { comparator: 'between', value, upTo } : undefined;
};

/** What is counted, behind the figure and its counter. */
const countedIn = (match: RegExpMatchArray): Stretch => {
  const places = match.indices!.groups!;
  const from = (places['within'] ?? places['upTo'] ?? places['value'])![1];
  const to = match.indices![0]![1] - (match.groups!['after']?.length ?? 0);
  const counter = COUNTER.exec(match.input!.slice(from, to))?.[0].length ?? 0;
  return { from: from + counter, to };
};

/** The words by which East Asian languages count; where nothing stands behind, they are all there is. */
const COUNTER = /^(?:[个個家名位の ]|개(?!국)|곳의|곳)+(?=\S)/;
