import { type PageLanguage } from '../web/page-language.js';
import { type Column } from '../web/sheets/sheet.js';
import { cellsIn } from '../web/sheets/cells.js';
import { type AccessEntry } from './access-log.js';
import { accessWords } from './words.js';

/** What was done about access as a table, in the words and ids that are kept of it. */
export const accessLogSheet = (language: PageLanguage): Column<AccessEntry>[] => {
  const { head } = cellsIn(language);
  const { say } = accessWords(language);
  return [
    [say('when'), ({ at }) => at.toISOString()],
    [say('whoDid'), ({ actor }) => actor],
    [say('role'), ({ role }) => role],
    [say('what'), ({ act }) => act],
    [say('about'), ({ subject }) => subject],
    [head('text'), ({ detail }) => (Object.keys(detail).length > 0 ? JSON.stringify(detail) : null)],
    [head('id'), ({ id }) => id],
  ];
};
