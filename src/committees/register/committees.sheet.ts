import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type CommitteeSummary } from './answers.js';

/** Committees as a table. */
export const committeesSheet = (language: PageLanguage): Column<CommitteeSummary>[] => {
  const { head, named, all, yes } = cellsIn(language);
  return [
    [head('name'), ({ names }) => named(names)],
    [head('since'), ({ on }) => on],
    [head('ended'), ({ ended }) => ended],
    [head('into'), ({ into }) => named(into?.names)],
    [head('coordinators'), ({ coordinators }) => all(coordinators.map(({ member }) => member))],
    [head('perhaps'), ({ perhaps }) => yes(perhaps)],
    [head('handle'), ({ handle }) => handle],
    [head('id'), ({ id }) => id],
  ];
};
