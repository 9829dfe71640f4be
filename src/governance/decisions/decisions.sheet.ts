import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { governanceWords } from '../words.js';
import { type DecisionSummary } from './decision.answer.js';

/** Decisions as a table. */
export const decisionsSheet = (language: PageLanguage): Column<DecisionSummary>[] => {
  const { head, named } = cellsIn(language);
  return [
    [head('on'), ({ on }) => on],
    [head('text'), ({ text }) => named(text)],
    [head('title'), ({ title }) => named(title)],
    [head('body'), ({ body }) => body],
    [head('meeting'), ({ meeting }) => named(meeting?.names)],
    [head('matter'), ({ matter }) => matter],
    [head('outcome'), ({ outcome }) => governanceWords(language).say(outcome as 'adopted')],
    [head('discrepancies'), ({ discrepancies }) => discrepancies.map(({ reason }) => reason[language]).join('; ')],
    [head('handle'), ({ handle }) => handle],
    [head('id'), ({ id }) => id],
  ];
};
