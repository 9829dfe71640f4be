import { foldName, foldText, namesOf, stemOf, STANDS_FOR, type Known } from './member-names.js';

/** Short forms that are common words, or names of something else, so that only the whole name counts. */
const COMMON = new Set(['中央', '东方', '滨海', '沿海', '肯特', '大田', '世宗', 'төв', 'ho chi minh']);
/** The scripts in which a name is shortened; Hangul and Cyrillic short forms are too often other words. */
const SHORTENED = /^(?:[\p{Script=Han}\p{Script=Katakana}ー]+|[\p{Script=Latin} -]+)$/u;
/** Longer words in which a short form stands by chance. */
const MASKS = ['东京都', '黄河南', '中山东路'];

/**
 * The members a text names, in the order it first names them: by any whole name, and in Chinese, Japanese and Latin
 * script by the name without its class (山东, 蔚山, 萨哈), where that is no common word and belongs to one member.
 * The longest name wins (萨哈林 is not 萨哈). It matches letters, not meaning: 河南 in a person's address counts.
 */
export const mentionedMembers = (originalText: string, known: Known[]): Known[] => [
  ...new Set(finderOfMembers(known)(foldText(originalText)).map(({ member }) => member)),
];

/** A member where a folded text names it. */
export interface Mention {
  member: Known;
  from: number;
  to: number;
}

/** Finds in folded texts each place at which one of these is named. */
export const finderOfMembers = (known: Known[]): ((folded: string) => Mention[]) => {
  const patterns = patternsOf(known);
  if (patterns.size === 0) return () => [];
  const finder = finderOf([...patterns.keys()]);
  return (folded) =>
    [...folded.matchAll(finder)].flatMap(({ 0: name, index }) => {
      const member = patterns.get(name);
      return member ? [{ member, from: index, to: index + name.length }] : [];
    });
};

/** Each form with the member it names; null where it names several, or none. */
function patternsOf(known: Known[]): Map<string, Known | null> {
  const patterns = new Map<string, Known | null>(MASKS.map((mask) => [mask, null]));
  for (const member of known)
    for (const form of namesOf(member).flatMap(formsOf)) {
      const owner = patterns.get(form);
      patterns.set(form, owner === undefined || owner === member ? member : null);
    }
  return patterns;
}

function formsOf(name: string): string[] {
  const whole = foldName(name);
  const stem = stemOf(name);
  if (STANDS_FOR.has(stem) || whole.length < 2) return [];
  const forms = SHORTENED.test(whole) ? [whole, stem] : [whole];
  return forms.filter((form) => !COMMON.has(form));
}

/** One expression for all forms, longest first; a Hangul, Latin or Cyrillic form has to start a word. */
function finderOf(forms: string[]): RegExp {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(expressionOf).join('|'), 'gu');
}

function expressionOf(form: string): string {
  const letters = form.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
  if (/^[\p{Script=Han}\p{Script=Katakana}]/u.test(form)) return letters;
  const end = /\p{Script=Hangul}/u.test(form) ? '' : String.raw`(?![\p{L}-])`;
  return String.raw`(?<![\p{L}-])` + letters + end;
}
