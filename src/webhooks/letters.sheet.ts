import { type PageLanguage } from '../web/page-language.js';
import { cellsIn } from '../web/sheets/cells.js';
import { type Column } from '../web/sheets/sheet.js';
import { type Letter } from './webhook.js';
import { webhooksWords } from './words.js';

/** What a webhook did not take as a table. */
export const lettersSheet = (language: PageLanguage): Column<Letter>[] => {
  const { head } = cellsIn(language);
  const { say } = webhooksWords(language);
  return [
    [head('position'), ({ position }) => position],
    [say('types'), ({ type }) => type],
    [head('status'), ({ state }) => state],
    [head('tries'), ({ tries }) => tries],
    [head('tried'), ({ triedAt }) => triedAt?.toISOString()],
    [head('due'), ({ dueAt }) => dueAt?.toISOString()],
    [say('failure'), ({ failure }) => failure],
  ];
};
