import { firstRun, isKnown, lastRun, seenBeside, seenJoined, type Words } from './korean-words.js';
import { widthOf } from './text-lines.js';

/** What is known of the passage whose lines are joined. */
export interface Seam {
  words: Words;
  /** Columns of its cell, where lines break at an exact width. */
  width?: number;
  /** Whether it sets digits off from ideographs. */
  blanks?: boolean;
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
const EAST_ASIAN = new RegExp(String.raw`${IDEOGRAPHIC.source}|[\u2010-\u2027]`, 'u');
const HANGUL = /\p{Script=Hangul}/u;
const CLOSING =
  /[,.:;!?)\]}%\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]/u;
const OPENING = /[([{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\uff08]/u;
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|까지|부터|에는|에서는)$/u;
/** Particles and verb endings after which a new word starts; those that also end short nouns need more before them. */
const ENDS_WORD = /.(?:에|에게|로|을|를|은|는|와|과|의|한|된|할|던|하여|적인)$|..(?:이|가|도|서|고)$/u;
const ONE_SYLLABLE_WORDS = new Set(['및', '등', '수', '것', '겸', '몇', '각', '약', '총']);

/**
 * Joins the lines of one hard-wrapped passage and decides at each break whether a blank stood there, for the documents
 * keep no trace of it. Ideographs take none. In Korean, which is broken inside words, the evidence is, in this order:
 * a cell's line that had room left was broken at a blank; the same letters written joined, or beside each other,
 * elsewhere in the document; a particle or single syllable belongs to what is before it; a word that ends in a
 * particle, or that the document shows standing alone, is complete; else the break is inside a word.
 * Its limits: a compound met for the first time, broken where both halves are words, gets a blank; a word met for the
 * first time that follows another such word loses its blank. Every join can be seen and corrected in review.
 */
export function joinLines(lines: string[], seam: Seam): string {
  let joined = lines[0] ?? '';
  for (const [i, next] of lines.slice(1).entries()) joined += between(lines[i] ?? '', next, seam) + next;
  return joined;
}

function between(prev: string, next: string, seam: Seam): '' | ' ' {
  const left = prev.slice(-1);
  const right = next.slice(0, 1);
  if (CLOSING.test(right) || OPENING.test(left) || left === '·' || right === '·') return '';
  if (IDEOGRAPHIC.test(left) || IDEOGRAPHIC.test(right)) return besideIdeograph(left, right, seam);
  if (HANGUL.test(right) && /[\p{L}\p{N}]/u.test(left)) return insideKorean(prev, next, seam);
  if (/\p{N}/u.test(right) && /(?:^|\s)제$/u.test(prev)) return '';
  return PARTICLE.test(firstRun(next)) || /^이[다며고]/u.test(next) ? '' : ' ';
}

function besideIdeograph(left: string, right: string, { blanks }: Seam): '' | ' ' {
  return (EAST_ASIAN.test(left) && EAST_ASIAN.test(right)) || !blanks ? '' : ' ';
}

function insideKorean(prev: string, next: string, { words, width }: Seam): '' | ' ' {
  const left = lastRun(prev);
  const right = firstRun(next);
  if (width && widthOf(prev) + widthOf(firstUnit(next)) <= width) return ' ';
  const joined = seenJoined(left, right, left.length < prev.length, words);
  const beside = seenBeside(left, right, words);
  if (joined !== beside) return joined ? '' : ' ';
  if (joined || ONE_SYLLABLE_WORDS.has(right)) return ' ';
  if (right.length === 1 || PARTICLE.test(right) || /\p{N}$/u.test(left)) return '';
  const complete = ONE_SYLLABLE_WORDS.has(left) || ENDS_WORD.test(left) || /\p{Script=Latin}$/u.test(left);
  return complete || isKnown(left, right, words) ? ' ' : '';
}

/** What has to fit on a line before it may be broken: one syllable or one Latin word, with the punctuation it carries. */
export const firstUnit = (text: string) => text.match(/^(?:[\p{Script=Latin}\p{N}]+|.)[,.:;!?)\]]*/u)?.[0] ?? '';
