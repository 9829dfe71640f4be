import { isCjk, runsOf } from '../search-form.js';
import { endings, words } from './generic.js';

/** So long a name must be to stand for something by itself, in characters. */
const SHORTEST = { cjk: 2, other: 3 };

/** The forms of a name that people write: all of it, each of what brackets and strokes keep apart, and without what it generally is. */
export const formsOf = (name: string): string[] => {
  const parts = [name, ...name.split(/[()（）/,、·]/u)].map((part) => runsOf(part));
  const forms = parts.flatMap((runs) => [runs.join(' '), coreOf(runs)]);
  return [...new Set(forms)].filter(isLongEnough);
};

/** A name without what many names have: 辽宁省 is 辽宁, Провинция Ляонин is Ляонин. */
const coreOf = (runs: string[]): string => {
  const kept = runs.filter((run) => !words.has(run));
  const last = kept.at(-1);
  if (kept.length !== 1 || last === undefined || !isCjk(last)) return kept.join(' ');
  const ending = endings.find((each) => last.endsWith(each) && last.length - each.length >= SHORTEST.cjk);
  return ending === undefined ? last : last.slice(0, -ending.length);
};

const isLongEnough = (form: string): boolean =>
  Array.from(form.replaceAll(' ', '')).length >= (isCjk(form) ? SHORTEST.cjk : SHORTEST.other);

/** The keys under which a name is found, whatever spelling of its first syllable is used. */
export const keysOf = (name: string): string[] => [...new Set(formsOf(name).map(keyOf))];

/** The key of one form of a name. */
export const keyOf = (form: string): string => `=${initialLaw(form.replaceAll(' ', ''))}`;

const FIRST = 0xac00;
const LAST = 0xd7a3;
/** Syllables with one initial, and with one vowel. */
const [PER_INITIAL, PER_VOWEL] = [588, 28];
const [N, R, NONE] = [2, 5, 11];
/** The initials in their order in Unicode; es-hangul knows them too, and brings four hundred files. */
const LETTERS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
/** Vowels that begin with a y, and ㅣ, before which ㄹ and ㄴ fall. */
const Y = new Set([2, 3, 6, 7, 12, 17, 20]);

/** A name with its first syllable as South Korea spells it (두음법칙): 료녕 is 요녕, 래주 is 내주. For comparing alone. */
export const initialLaw = (name: string): string => {
  const initial = initialOf(name);
  if (initial === undefined || (initial !== N && initial !== R)) return name;
  if (Y.has(vowelOf(name))) return withInitial(name, NONE);
  return initial === R ? withInitial(name, N) : name;
};

/** The other spellings of a Korean name by its first syllable: 료녕 for 요녕, and the other way round. */
export const otherInitials = (name: string): string[] => {
  const initial = initialOf(name);
  const others = Y.has(vowelOf(name)) ? { [R]: [NONE], [N]: [NONE], [NONE]: [R, N] } : { [R]: [N], [N]: [R] };
  return (others[initial ?? -1] ?? []).map((each) => withInitial(name, each));
};

const initialOf = (name: string): number | undefined => {
  const code = name.charCodeAt(0);
  return code >= FIRST && code <= LAST ? Math.floor((code - FIRST) / PER_INITIAL) : undefined;
};
const vowelOf = (name: string): number => Math.floor(((name.charCodeAt(0) - FIRST) % PER_INITIAL) / PER_VOWEL);
const withInitial = (name: string, initial: number): string =>
  String.fromCharCode(FIRST + initial * PER_INITIAL + ((name.charCodeAt(0) - FIRST) % PER_INITIAL)) + name.slice(1);

/** What stands before the initials of a Korean name in an index. */
const INITIALS = '^';

/** The key of a Korean name's initials: ㄹㅇㄴㅅ for 랴오닝성. */
export const initialsOf = (name: string): string[] => {
  const korean = name.normalize('NFC').replace(/[^가-힣]/gu, '');
  return korean.length < 2 ? [] : [`${INITIALS}${Array.from(korean, (each) => LETTERS[initialOf(each)!]).join('')}`];
};

/** The key of initials that somebody asks for; nothing where it is something else. */
export const initialsAsked = (asked: string): string | undefined =>
  /^[ㄱ-ㅎ]{2,}$/u.test(asked.normalize('NFC')) ? `${INITIALS}${asked}` : undefined;
