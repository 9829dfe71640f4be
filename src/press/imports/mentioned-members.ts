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
  ...new Set(namesIn(originalText, originalText, known).flatMap(({ members }) => (members[1] ? [] : members))),
];

/** A name, folded, and whom it may mean. */
export interface Named {
  name: string;
  members: Known[];
}

/**
 * Whom a part of a text names, each once, in its order. Of a name that several have (산시성, 阿尔泰) those are meant whom the text names
 * otherwise too (陕西), but not in Hangul: beside 싼시성 it is the other one.
 */
export const namesIn = (part: string, text: string, known: Known[]): Named[] => {
  const [folded, whole] = [foldText(part), foldText(text)];
  const surely = new Set(
    placesOf(known)(whole).flatMap(({ members, from, to }) =>
      members[1] || /\p{Script=Hangul}/u.test(whole.slice(from, to)) ? [] : members,
    ),
  );
  const named = placesOf(known)(folded).map(({ members, from, to }): Named => {
    const meant = members[1] ? members.filter((each) => surely.has(each)) : [];
    return { name: folded.slice(from, to), members: meant.length > 0 ? meant : members };
  });
  const keyOf = ({ members }: Named) => members.map(({ id }) => id).join();
  return named.filter((each, at) => named.findIndex((other) => keyOf(other) === keyOf(each)) === at);
};

/** Whom a text names beside a member: who is sure, and names of several of whom none is. */
export const othersNamed = (text: string, known: Known[], beside?: Known): { clear: Known[]; unclear: Named[] } => {
  const named = namesIn(text, text, known);
  const clear = named.flatMap(({ members }) => (members[1] ? [] : members));
  const isOpen = ({ members }: Named) =>
    members[1] !== undefined &&
    !members.some((each) => each === beside) &&
    !members.every((each) => clear.includes(each));
  return { clear: clear.filter((each) => each !== beside), unclear: named.filter(isOpen) };
};

/** A member where a folded text names it. */
export interface Mention {
  member: Known;
  from: number;
  to: number;
}

/** Finds in folded texts each place at which one of these alone is named; where several names fit, the longest. */
export const finderOfMembers = (known: Known[]): ((folded: string) => Mention[]) => {
  const places = placesOf(known);
  return (folded) =>
    places(folded).flatMap(({ members: [member, other], ...at }) => (member && !other ? [{ member, ...at }] : []));
};

/** Where a folded text says a name that one or several have. */
interface Place {
  members: Known[];
  from: number;
  to: number;
}

const placesOf = (known: Known[]): ((folded: string) => Place[]) => {
  const made = finders.get(known) ?? finderMadeOf(known);
  finders.set(known, made);
  return made;
};
/** Many texts are looked through for the same members. */
const finders = new WeakMap<Known[], ReturnType<typeof finderMadeOf>>();

const finderMadeOf = (known: Known[]): ((folded: string) => Place[]) => {
  const byStart = new Map<string, [form: string, members: Known[]][]>();
  for (const named of [...patternsOf(known)].toSorted(([a], [b]) => b.length - a.length))
    byStart.set(named[0][0]!, [...(byStart.get(named[0][0]!) ?? []), named]);
  return (folded) => {
    const found: Place[] = [];
    for (let at = 0; at < folded.length;) {
      const [form, members = []] = byStart.get(folded[at]!)?.find(([each]) => standsAt(folded, at, each)) ?? [];
      if (members.length > 0) found.push({ members, from: at, to: at + form!.length });
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

/** Each form with the members it may mean; none where it is no name of theirs. */
function patternsOf(known: Known[]): Map<string, Known[]> {
  const patterns = new Map<string, Known[]>(MASKS.map((mask) => [mask, []]));
  for (const member of known)
    for (const form of new Set(namesOf(member).flatMap(formsOf)))
      if (!MASKS.includes(form)) patterns.set(form, [...(patterns.get(form) ?? []), member]);
  return patterns;
}

function formsOf(name: string): string[] {
  const whole = foldName(name);
  const stem = stemOf(name);
  if (whole.length < 2) return [];
  const shared = [...STANDS_FOR].filter(([, meant]) => meant.includes(stem)).map(([each]) => whole.replace(stem, each));
  const forms = SHORTENED.test(whole) ? [whole, stem] : [...declined(whole), ...shared];
  return forms.filter((form) => !COMMON.has(form));
}
