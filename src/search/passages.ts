import { type Span } from '../web/marked.js';
import { type Hit } from './find.js';
import { shownOf } from './index/row.js';
import { type Term } from './names/read.js';
import { searchFormInPlace } from './search-form.js';
import { type Layer } from './types.js';

/** A name by which something was found in the place of what was asked for. */
export interface FoundBy {
  asked: string;
  text: string;
}

/** Where something was found: a part of a text as it was written, with the places of what was found in it. */
export interface Passage {
  layer: Layer;
  language: string;
  text: string;
  marks: Span[];
  /** Whether the text goes on before and behind it. */
  cutBefore: boolean;
  cutBehind: boolean;
  /** The names that stand there for what was asked for. */
  by: FoundBy[];
}

/** So many passages of one thing are shown, each so long, with so much before what was found. */
const MOST_PASSAGES = 3;
const LENGTH = 220;
const BEFORE = 60;

/**
 * The passages in which a hit holds what was asked for, until each term is shown: the original before what was made of it, and of what is
 * of one kind in several languages the one that holds the very words before those that hold another name for them, and of these
 * that in the language of the `reader`.
 */
export const passagesOf = (
  { texts, allowed }: Pick<Hit, 'texts' | 'allowed'>,
  terms: Term[],
  reader?: string,
): Passage[] => {
  const passages: Passage[] = [];
  const missing = new Set(terms);
  for (const layer of new Set(texts.map((text) => text.layer)))
    for (const { language, shown, found } of inLayer(texts, layer, allowed, terms, reader)) {
      if (passages.length === MOST_PASSAGES || missing.size === 0) return passages;
      // What is shown already is not shown in another language as well, but for names, which are short.
      if (!found.some(({ term }) => missing.has(term))) continue;
      passages.push({ layer, language, ...around(shown, found) });
      for (const { term } of found) missing.delete(term);
    }
  return passages;
};

const inLayer = (texts: Hit['texts'], layer: Layer, allowed: Hit['allowed'], terms: Term[], reader?: string) =>
  texts
    .filter((text) => text.layer === layer)
    .map((text) => {
      const shown = shownOf(text, allowed);
      return { language: text.language, shown, found: placesIn(shown, terms) };
    })
    .toSorted(
      (a, b) =>
        Number(isAsAsked(b.found)) - Number(isAsAsked(a.found)) ||
        Number(b.language === reader) - Number(a.language === reader),
    );

const isAsAsked = (found: Place[]): boolean => found.some(({ term, text }) => text === term.asked);

interface Place extends Span {
  term: Term;
  text: string;
}

const placesIn = (text: string, terms: Term[]): Place[] => {
  const { text: form, at } = searchFormInPlace(text);
  const places = terms.flatMap((term) =>
    term.alternatives.flatMap(({ needle, text: name, because }) =>
      occurrences(form, needle).map((from) => ({
        // The gap before a word is no part of what was found.
        from: at[needle.startsWith(' ') ? from + 1 : from]!,
        to: endOf(text, at[from + needle.length]!),
        term,
        text: because === 'asked' ? term.asked : name,
      })),
    ),
  );
  return places.toSorted((a, b) => a.from - b.from || b.to - a.to);
};

/** So many places are marked. */
const MOST_PLACES = 200;

const occurrences = (form: string, needle: string): number[] => {
  const found: number[] = [];
  for (
    let at = form.indexOf(needle);
    at >= 0 && found.length < MOST_PLACES;
    at = form.indexOf(needle, at + needle.length)
  )
    found.push(at);
  return found;
};

/** White space behind what was found, which the form of the text leaves out, is no part of it. */
const endOf = (text: string, to: number): number => text.slice(0, to).trimEnd().length;

const around = (text: string, places: Place[]): Omit<Passage, 'layer' | 'language'> => {
  const first = places[0]!;
  const whole = text.length <= LENGTH;
  const from = whole ? 0 : startAt(text, Math.max(0, first.from - BEFORE), first.from);
  const to = whole ? text.length : endAt(text, Math.max(first.to, Math.min(text.length, from + LENGTH)));
  const within = places.filter((place) => place.from >= from && place.to <= to);
  const marks: Span[] = [];
  for (const place of within) {
    const last = marks.at(-1);
    if (last && place.from - from < last.to) last.to = Math.max(last.to, place.to - from);
    else marks.push({ from: place.from - from, to: place.to - from });
  }
  const by = within
    .filter(({ term, text: name }) => name !== term.asked)
    .map(({ term, text: name }) => ({ asked: term.asked, text: name }));
  const named = new Map(by.map((each) => [`${each.asked}\n${each.text}`, each]));
  return {
    text: text.slice(from, to).replace(/\p{Cc}/gu, ' '),
    marks,
    cutBefore: from > 0,
    cutBehind: to < text.length,
    by: [...named.values()],
  };
};

/** A passage begins behind a gap where one is near, and never within a character. */
const startAt = (text: string, from: number, until: number): number => {
  if (from === 0) return 0;
  const gap = text.slice(from, Math.min(from + 20, until)).search(/\s/u);
  return gap >= 0 ? from + gap + 1 : /[\uDC00-\uDFFF]/u.test(text.charAt(from)) ? from + 1 : from;
};
const endAt = (text: string, to: number): number => (/[\uD800-\uDBFF]/u.test(text.charAt(to - 1)) ? to + 1 : to);
