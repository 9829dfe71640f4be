import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { type BrokenGlass } from './glass.js';

/** Who had names shown, as a table; people stand in it by their ids. */
export const glassSheet = (language: PageLanguage): Column<BrokenGlass>[] => {
  const { head } = cellsIn(language);
  return [
    [head('by'), ({ person }) => person],
    [head('since'), ({ at }) => at.toISOString()],
    [head('until'), ({ until }) => until.toISOString()],
    [head('reason'), ({ reason }) => reason],
    [head('id'), ({ id }) => id],
  ];
};
