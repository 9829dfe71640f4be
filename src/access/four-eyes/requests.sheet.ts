import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { accessWords } from '../words.js';
import { type AskedAct } from './asked-act.js';

/** What was asked for as a table; people stand in it by their ids, as in the log. */
export const requestsSheet = (language: PageLanguage): Column<Omit<AskedAct, 'askedPerson' | 'answer' | 'with'>>[] => {
  const { head } = cellsIn(language);
  const { say } = accessWords(language);
  return [
    [head('act'), ({ act }) => say(act as 'ApproveMembership')],
    [head('status'), ({ state, decidedBy }) => say(state, { who: decidedBy ?? '' })],
    [head('askedBy'), ({ askedBy }) => askedBy],
    [head('askedAt'), ({ askedAt }) => askedAt.toISOString()],
    [head('decidedBy'), ({ decidedBy }) => decidedBy],
    [head('decidedAt'), ({ decidedAt }) => decidedAt?.toISOString()],
    [head('reason'), ({ note }) => note],
    [head('id'), ({ id }) => id],
  ];
};
