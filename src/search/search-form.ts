import { foldInPlace, foldText, type Folded } from '../language/fold.js';

const CJK = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
/** What is searched for: runs of Chinese, Japanese and Korean, and words of other scripts. Everything else stands between. */
const RUN = new RegExp(String.raw`${CJK}+|(?:(?!${CJK})[\p{L}\p{N}\p{M}])+`, 'gu');
const IS_CJK = new RegExp(`^${CJK}`, 'u');
const MARKED = /[À-ɏḀ-ỿё]/u;

/** Whether a run is of Chinese, Japanese or Korean characters, in which words have no gaps. */
export const isCjk = (run: string): boolean => IS_CJK.test(run);

/** Whether a text has characters that are written as two units each. */
export const hasPairs = (text: string): boolean => PAIRS.test(text);
const PAIRS = /[\uD800-\uDFFF]/;

/** The runs and words of a text, folded, in order. */
export const runsOf = (text: string): string[] => bare(foldText(text)).match(RUN) ?? [];

/**
 * A text as it is searched: folded, its runs and words with one gap before each, and nothing else. What is looked for is in it
 * as a part, with a gap before it where it begins with a word; so what is a part of it is found, and nothing else.
 */
export const searchForm = (text: string): string => runsOf(text).reduce((form, run) => `${form} ${run}`, '');

/** The same with the place in the text as written from which each unit came. */
export const searchFormInPlace = (written: string): Folded => {
  const { text, at } = foldInPlace(written);
  let form = '';
  const places: number[] = [];
  // A gap stands where the run before it ends, so that nothing behind a run is shown as found with it.
  let end = 0;
  for (const { 0: run, index } of bare(text).matchAll(RUN)) {
    form += ` ${run}`;
    places.push(at[end]!);
    end = index + run.length;
    for (let n = index; n < end; n += 1) places.push(at[n]!);
  }
  places.push(at[end]!);
  return { text: form, at: places };
};

/** Without the marks over Latin letters, and with е for ё: each letter stays where it is. */
const bare = (folded: string): string =>
  MARKED.test(folded)
    ? folded.replace(/[À-ɏḀ-ỿё]/gu, (letter) => (letter === 'ё' ? 'е' : letter.normalize('NFD').charAt(0)))
    : folded;

/** What somebody looks for, as it stands in a search form; empty where nothing of it is a letter or a number. */
export const needleOf = (text: string): string => {
  const form = searchForm(text).slice(1);
  return form === '' || isCjk(form) ? form : ` ${form}`;
};
