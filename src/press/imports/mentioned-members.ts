import { declined } from './declined.js';
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

/** Finds in folded texts each place at which one of these is named; where several names fit, the longest. */
export const finderOfMembers = (known: Known[]): ((folded: string) => Mention[]) => {
  const made = finders.get(known) ?? finderMadeOf(known);
  finders.set(known, made);
  return made;
};
/** Many texts are looked through for the same members. */
const finders = new WeakMap<Known[], ReturnType<typeof finderMadeOf>>();

const finderMadeOf = (known: Known[]): ((folded: string) => Mention[]) => {
  const byStart = new Map<string, [form: string, member: Known | null][]>();
  for (const named of [...patternsOf(known)].toSorted(([a], [b]) => b.length - a.length))
    byStart.set(named[0][0]!, [...(byStart.get(named[0][0]!) ?? []), named]);
  return (folded) => {
    const found: Mention[] = [];
    for (let at = 0; at < folded.length;) {
      const [form, member] = byStart.get(folded[at]!)?.find(([each]) => standsAt(folded, at, each)) ?? [];
      if (member) found.push({ member, from: at, to: at + form!.length });
      at += form?.length ?? 1;
    }
    return found;
  };
};

/** Whether a form stands at a place of a text; a Hangul, Latin or Cyrillic form has to start a word there, the latter two to end one. */
const standsAt = (text: string, at: number, form: string): boolean => {
  if (!text.startsWith(form, at)) return false;
  if (/^[\p{Script=Han}\p{Script=Katakana}]/u.test(form)) return true;
  if (/[\p{L}-]$/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  return /\p{Script=Hangul}/u.test(form) || !/^[\p{L}-]/u.test(text.slice(at + form.length, at + form.length + 2));
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
  const forms = SHORTENED.test(whole) ? [whole, stem] : declined(whole);
  return forms.filter((form) => !COMMON.has(form));
}
