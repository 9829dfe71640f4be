import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { contentOf } from './content-of.js';
import { importWords } from './words.js';
import { type ListedImport } from '../imports/brought-list.js';

/** What was brought in as a table: what it is, since when it is here, and how much of it the record holds. */
export const broughtSheet = (language: PageLanguage): Column<ListedImport>[] => {
  const { head } = cellsIn(language);
  const { say } = importWords(language);
  return [
    [head('name'), ({ name }) => name],
    [head('title'), ({ title }) => title],
    [head('kind'), (each) => contentOf(each, language)],
    [say('broughtAt'), ({ broughtAt }) => broughtAt?.toISOString()],
    [say('rows'), ({ rows }) => rows],
    [say('done'), ({ taken }) => taken],
    [head('id'), ({ id }) => id],
  ];
};
