/** A name shorter than this is too easily like another word. */
const SHORTEST = 3;
const SHORTEST_SPELT = 6;

/** Where a text has a word that is a name with one syllable or letter put otherwise, left out or put in. */
export const nearlyIn = (text: string, name: string): [number, number] | undefined => {
  const syllabic = /\p{Script=Hangul}/u.test(name);
  const size = name.length;
  if (size < (syllabic ? SHORTEST : SHORTEST_SPELT)) return undefined;
  for (let at = 0; at + size <= text.length + 1; at++) {
    // One change leaves one half of a name as it is.
    if (swapped(text, at, name, syllabic)) return [at, at + size];
    if (size > SHORTEST && shifted(text, at, name)) return [at, at + size - 1];
    if (size > SHORTEST && shifted(name, 0, text.slice(at, at + size + 1))) return [at, at + size + 1];
  }
  return undefined;
};

/** Whether exactly one place differs; a syllable must keep its first sound or its vowel, so that other words are not taken for it. */
const swapped = (text: string, at: number, name: string, syllabic: boolean): boolean => {
  if (at + name.length > text.length) return false;
  let other = -1;
  for (let n = 0; n < name.length; n++) {
    if (text[at + n] === name[n]) continue;
    if (other >= 0) return false;
    other = n;
  }
  return other >= 0 && (syllabic ? kindred(text[at + other]!, name[other]!) : /\p{L}/u.test(text[at + other]!));
};

/** Whether the text at a place is the name without one of its inner signs; the ends are left, where particles stand. */
const shifted = (text: string, at: number, name: string): boolean => {
  const size = name.length;
  if (size < 4 || at + size - 1 > text.length || text[at] !== name[0] || text[at + size - 2] !== name[size - 1])
    return false;
  let n = 0;
  while (n < size - 1 && text[at + n] === name[n]) n++;
  return n > 0 && n < size - 1 && text.slice(at + n, at + size - 1) === name.slice(n + 1);
};

const PLAIN: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };
const kindred = (one: string, other: string): boolean => {
  const [a, b] = [one.normalize('NFD'), other.normalize('NFD')];
  if (a.length < 2 || b.length < 2) return false;
  return a[1] === b[1] || a[0] === b[0] || PLAIN[a[0]!] === b[0];
};
