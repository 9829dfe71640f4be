import { nameIn } from '../../language/names.js';
import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { importWords } from '../bringing/words.js';
import { type ProposedRow } from './proposal.js';

/** Rows of a document as a table: what each would become, and what is not clear about it. */
export const rowsSheet = (language: PageLanguage): Column<ProposedRow>[] => {
  const { head, all } = cellsIn(language);
  const { say } = importWords(language);
  return [
    [head('row'), ({ n }) => n],
    [head('status'), ({ state }) => say(state)],
    [head('published'), ({ proposal, chosen }) => chosen.published ?? proposal.published],
    [head('outlet'), ({ proposal, chosen }) => chosen.outlet ?? proposal.outlet],
    [head('account'), ({ proposal }) => proposal.account],
    [head('title'), ({ proposal }) => proposal.title.text],
    [head('language'), ({ proposal }) => proposal.title.language],
    [head('member'), ({ proposal: { filedUnder } }) => filedUnder && nameIn(filedUnder.names, language).text],
    [head('mentions'), ({ proposal }) => all(proposal.mentions)],
    [head('meeting'), ({ proposal }) => proposal.meeting],
    [head('address'), ({ proposal }) => proposal.url],
    [head('unclear'), ({ problems }) => problems.map(({ detail }) => detail).join('; ')],
    [head('id'), ({ proposal }) => proposal.coverage],
  ];
};
