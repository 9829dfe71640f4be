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

/** The index of a search form; `keys` are further lexemes, such as those of names. */
export const indexOf = (association: string, form: string, keys: string[] = []): Indexed => {
  const lead = leadOf(association);
  const found = new Set(keys);
  for (const run of new Set(form.split(' '))) if (run !== '') for (const lexeme of lexemesOf(run)) found.add(lexeme);
  // In the order in which PostgreSQL writes them, so that a row that was read compares with one that was made: that of their bytes,
  // which is that of their units where no character is a pair of these.
  const lexemes = [...found].toSorted(hasPairs(form) ? byBytes : undefined);
  const words = quoted(lead + lexemes.join(BREAK)).replaceAll(BREAK, `' '${lead}`);
  // Each is counted with four bytes more; quotes and the gap are three of these.
  if (Buffer.byteLength(words) + lexemes.length > MOST_BYTES) return { words: quoted(lead + WHOLE), whole: false };
  return { words, whole: true };
};

/** What no lexeme holds. */
const BREAK = '\n';
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const SPECIAL = /['\\]/;
const quoted = (lexeme: string): string =>
  SPECIAL.test(lexeme) ? `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'` : `'${lexeme}'`;

/** How an index is asked for what is looked for: a `tsquery`, and whether what it finds need not be looked at again. */
export interface Probe {
  query: string;
  exact: boolean;
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
  const exact = runs.length === 1 && (isCjk(only) ? Array.from(only).length <= 2 : only.length <= LONGEST);
  return { query: `(${parts.join(' & ')})`, exact };
};

/** The probe for rows that hold one of these keys. */
export const keyProbe = (association: string, keys: string[], more: '' | ':*' = ''): string =>
  keys.map((key) => `${quoted(leadOf(association) + key)}${more}`).join(' | ');

/** The probe for texts of which the index does not hold all. */
export const uncutProbe = (association: string): string => quoted(leadOf(association) + WHOLE);
