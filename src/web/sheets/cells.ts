import { type PageLanguage } from '../page-language.js';
import { pick } from '../text.js';
import { type Texts } from '../view.js';
import { heads } from './words.js';

/** What cells of a table say in a language: the head of a column, names and texts, and yes. */
export const cellsIn = (language: PageLanguage) => ({
  head: heads(language).say,
  named: (texts: Texts | null | undefined): string => (texts ? pick(texts, language).text : ''),
  all: (of: { names: Texts }[]): string => of.map(({ names }) => pick(names, language).text).join('; '),
  yes: (holds: unknown): string => (holds ? heads(language).say('yes') : ''),
});
