import { type Evidence } from '../../language/nouns.js';
import { type PageLanguage } from '../page-language.js';
import { pick } from '../text.js';
import { type Texts } from '../view.js';
import { heads } from './words.js';

/** What a source leads to, one after the other: an address, or the id of an item, a document or a table with the rows there. */
export const sourcesIn = (evidence: Evidence): string =>
  evidence
    .flatMap(({ url, coverage, document, table, rows }) => {
      const place = document ?? table;
      return url ?? coverage ?? (place === undefined ? [] : rows === undefined ? place : `${place}#${rows}`);
    })
    .join(' ');

/** What cells of a table say in a language: the head of a column, names and texts, and yes. */
export const cellsIn = (language: PageLanguage) => ({
  head: heads(language).say,
  named: (texts: Texts | null | undefined): string => (texts ? pick(texts, language).text : ''),
  all: (of: { names: Texts }[]): string => of.map(({ names }) => pick(names, language).text).join('; '),
  yes: (holds: unknown): string => (holds ? heads(language).say('yes') : ''),
});
