import { type Evidence } from '../../language/nouns.js';
import { type PageLanguage } from '../page-language.js';
import { pick } from '../text.js';
import { type Texts } from '../view.js';
import { heads } from './words.js';

/**
 * Where sources are to be seen, one after the other: their own address, or that of the page of an item, of a document or of rows of
 * a table in the record at the address `at`.
 */
export const sourcesIn = (evidence: Evidence, at: string): string =>
  evidence
    .flatMap(({ url, coverage, document, table, rows }) => {
      if (url !== undefined) return url;
      if (coverage !== undefined) return `${at}/coverage/${coverage}`;
      if (document !== undefined) return `${at}/imports/${document}${rows === undefined ? '' : `#row-${rows}`}`;
      return table === undefined ? [] : `${at}/tables/${table}${rows === undefined ? '' : `?rows=${rows}`}`;
    })
    .join(' ');

/** What cells of a table say in a language: the head of a column, names and texts, and yes. */
export const cellsIn = (language: PageLanguage) => ({
  head: heads(language).say,
  named: (texts: Texts | null | undefined): string => (texts ? pick(texts, language).text : ''),
  all: (of: { names: Texts }[]): string => of.map(({ names }) => pick(names, language).text).join('; '),
  yes: (holds: unknown): string => (holds ? heads(language).say('yes') : ''),
});
