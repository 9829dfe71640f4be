import { createHash } from 'node:crypto';
import { hasPairs, isCjk } from './search-form.js';

/** A word is told apart by so many letters; what follows is looked for in the text itself. */
const LONGEST = 64;
/** PostgreSQL holds a megabyte of lexemes for one row. */
const MOST_BYTES = 900_000;

/** What leads each lexeme of an association, so that the index of one is never read for another. */
export const leadOf = (association: string): string => {
  const known = leads.get(association);
  if (known !== undefined) return known;
  const lead = createHash('sha256').update(association).digest('base64url').slice(0, 4);
  leads.set(association, lead);
  return lead;
};
const leads = new Map<string, string>();

/** The lexemes of a run: of Chinese, Japanese and Korean each two characters, and the last alone; a word as it is. */
const lexemesOf = (run: string): string[] => {
  if (!isCjk(run)) return [run.slice(0, LONGEST)];
  if (hasPairs(run)) return Array.from(run).map((character, n, all) => character + (all[n + 1] ?? ''));
  const lexemes: string[] = [];
  for (let n = 0; n < run.length; n += 1) lexemes.push(run.slice(n, n + 2));
  return lexemes;
};

/** What stands in the place of all lexemes where they are too many: such a text is looked through. */
const WHOLE = '!';

/** What an index holds of a text: its lexemes, as PostgreSQL writes a `tsvector`, and whether they are all of them. */
export interface Indexed {
  words: string;
  whole: boolean;
}

/** The index of a search form; `keys` are further lexemes, such as those of names, and `marks` those that it has in any case. */
export const indexOf = (association: string, form: string, keys: string[] = [], marks: string[] = []): Indexed => {
  const lead = leadOf(association);
  const written = (lexemes: string[]) => quoted(lead + lexemes.join(BREAK)).replaceAll(BREAK, `' '${lead}`);
  const lexemes = lexemesIn(form, [...keys, ...marks]);
  const words = written(lexemes);
  // Each is counted with four bytes more; quotes and the gap are three of these.
  if (Buffer.byteLength(words) + lexemes.length > MOST_BYTES)
    return { words: written([WHOLE, ...marks.toSorted()]), whole: false };
  return { words, whole: true };
};

/**
 * All lexemes, each once, in the order in which PostgreSQL writes them, so that a row that was read compares with one that was made: that of
 * their bytes, which is that of their units where no character is a pair of these.
 */
const lexemesIn = (form: string, keys: string[]): string[] => {
  const others = new Set(keys);
  const runs = new Set(form.split(' '));
  runs.delete('');
  if (hasPairs(form)) {
    for (const run of runs) for (const lexeme of lexemesOf(run)) others.add(lexeme);
    return [...others].toSorted(byBytes);
  }
  // Numbers are sorted in a fraction of the time that as many strings take.
  const pairs = new Uint32Array(form.length);
  let count = 0;
  for (const run of runs)
    if (isCjk(run))
      for (let n = 0; n < run.length; n += 1)
        pairs[count++] = run.charCodeAt(n) * 0x10000 + (run.charCodeAt(n + 1) || 0);
    else others.add(run.slice(0, LONGEST));
  return merged(pairs.subarray(0, count).toSorted(), [...others].toSorted());
};

/** What pairs of units as numbers, with nothing behind the last of a run, and others are together. */
const merged = (pairs: Uint32Array, others: string[]): string[] => {
  const all: string[] = [];
  let next = 0;
  for (let n = 0; n < pairs.length; n += 1) {
    const pair = pairs[n]!;
    if (pair === pairs[n - 1]) continue;
    const [first, second] = [pair >>> 16, pair & 0xffff];
    const lexeme = second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
    while (next < others.length && others[next]! < lexeme) all.push(others[next++]!);
    if (others[next] === lexeme) next += 1;
    all.push(lexeme);
  }
  for (; next < others.length; next += 1) all.push(others[next]!);
  return all;
};

/** What no lexeme holds. */
const BREAK = '\n';
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const SPECIAL = /['\\]/;
const quoted = (lexeme: string): string =>
  SPECIAL.test(lexeme) ? `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'` : `'${lexeme}'`;

/** What leads the beginning of a Korean word in an index. */
const BEGINNING = '<';
/** So many syllables it has, of words that have at least three: pairs say as much of shorter ones. */
const BEGINNINGS = /(?<![가-힣])[가-힣]{3,4}/g;
const IS_BEGINNING = /^[가-힣]{3,4}$/;

/** The lexemes for the beginnings of Korean words, as they stand between gaps: what names are found by without looking at the text. */
export const beginningsIn = (text: string): string[] =>
  HANGUL.test(text) ? (text.normalize('NFKC').match(BEGINNINGS) ?? []).map((each) => BEGINNING + each) : [];
const HANGUL = /[가-힣ᄀ-ᇿ]/;

/** How an index is asked for what is looked for: what finds all that may hold it, and what finds some that do for sure, as `tsquery`. */
export interface Probe {
  needle: string;
  query: string;
  sure?: string;
}

/** The probe for a needle, see `needleOf`. It finds each text that holds the needle. */
export const probeOf = (association: string, needle: string): Probe => {
  const lead = leadOf(association);
  const runs = needle.trim().split(' ');
  const parts = runs.flatMap((run, n) => {
    const last = n === runs.length - 1;
    const lexemes = lexemesOf(run);
    // The end of what is looked for may be followed by more in the text, the end of a run within it may not.
    if (last && (!isCjk(run) || lexemes.length === 1)) return [`${quoted(lead + lexemes.at(-1))}:*`];
    return (last ? lexemes.slice(0, -1) : lexemes).map((lexeme) => quoted(lead + lexeme));
  });
  const [only = ''] = runs;
  const query = `(${parts.join(' & ')})`;
  const isExact = runs.length === 1 && (isCjk(only) ? Array.from(only).length <= 2 : only.length <= LONGEST);
  if (isExact) return { needle, query, sure: query };
  return { needle, query, sure: IS_BEGINNING.test(needle) ? `${quoted(lead + BEGINNING + needle)}:*` : undefined };
};

/** The probe for rows that hold one of these keys. */
export const keyProbe = (association: string, keys: string[], more: '' | ':*' = ''): string =>
  keys.map((key) => `${quoted(leadOf(association) + key)}${more}`).join(' | ');

/** The probe for texts of which the index does not hold all. */
export const uncutProbe = (association: string): string => quoted(leadOf(association) + WHOLE);
