import { type Line } from './text-lines.js';

/** What the unbroken parts of a document show of how its Korean words are written. */
export interface Words {
  /** Runs of letters that stand inside a word; a leading ^ marks the start of a word. */
  inside: Set<string>;
  /** Two words that stand beside each other with a blank: the first, and the start of the second. */
  beside: Set<string>;
  /** Whole words. */
  whole: Set<string>;
}

const LETTERS = /[\p{L}\p{N}]+/gu;
/** A date in a table ends the cell before it, which may end inside a word. */
const DATE = /^\d{4}\.\s?\d/u;
const LEARN_AT_MOST = 200_000;

/** The run of letters a text ends with. */
export const lastRun = (text: string) => text.match(/[\p{L}\p{N}]+$/u)?.[0] ?? '';
/** The run of letters a text starts with. */
export const firstRun = (text: string) => text.match(/^[\p{L}\p{N}]+/u)?.[0] ?? '';

/**
 * Learns from the Korean lines of a document, at most 200 000 characters of them. A line's first and last word may be
 * the halves of a broken one: the first counts without its start, the last without its end.
 */
export function learnWords(lines: Line[]): Words {
  const words: Words = { inside: new Set(), beside: new Set(), whole: new Set() };
  let learnt = 0;
  for (const { text } of lines) {
    if (!/\p{Script=Hangul}/u.test(text)) continue;
    learnt += text.length;
    if (learnt > LEARN_AT_MOST) break;
    learnLine(text.split(/\s+/), words);
  }
  return words;
}

function learnLine(tokens: string[], words: Words) {
  for (const [i, token] of tokens.entries()) {
    const runs = token.match(LETTERS) ?? [];
    for (const [r, run] of runs.entries()) {
      for (let k = 0; k + 4 <= run.length; k++) words.inside.add(run.slice(k, k + 4));
      if (i === 0 && r === 0) continue;
      for (const length of [2, 3]) if (run.length >= length) words.inside.add('^' + run.slice(0, length));
      if (i < tokens.length - 1 && !DATE.test(tokens[i + 1] ?? '')) words.whole.add(run);
    }
    const [run, next] = [lastRun(token), firstRun(tokens[i + 1] ?? '')];
    if (run && next) words.beside.add(pair(run, next));
  }
}

const pair = (run: string, next: string) => `${run} ${next.slice(0, 2)}`;

/** Whether the document shows `left` and `right` joined in one word; `opens` says that `left` surely starts a word. */
export function seenJoined(left: string, right: string, opens: boolean, words: Words): boolean {
  const head = right.slice(0, 1);
  if (left.length >= 3) return words.inside.has(left.slice(-3) + head);
  return opens && words.inside.has('^' + left + head);
}

/** Whether the document shows the word `left` followed by a blank and what `right` starts with. */
export const seenBeside = (left: string, right: string, words: Words) => words.beside.has(pair(left, right));

/** Whether `left` is a word of the document, or `right` starts like one. */
export const isKnown = (left: string, right: string, words: Words) =>
  words.whole.has(left) || words.whole.has(right) || (right.length >= 3 && words.inside.has('^' + right.slice(0, 3)));
