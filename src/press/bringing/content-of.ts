import { exchangeWords } from '../../exchange/words.js';
import { type PageLanguage } from '../../web/page-language.js';
import { type ListedImport } from '../imports/brought-list.js';
import { importWords } from './words.js';

/** What something that was brought in holds: the facts of a table, or how a document is laid out. */
export const contentOf = ({ kind, format }: Pick<ListedImport, 'kind' | 'format'>, language: PageLanguage): string => {
  if (kind !== null) return exchangeWords(language).say(kind);
  return format === null ? '' : importWords(language).say(format);
};
