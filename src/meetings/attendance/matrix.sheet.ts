import { countryName, type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Beside, type Cell, type Column } from '../../web/sheets/sheet.js';
import { heads } from '../../web/sheets/words.js';
import { meetingWords } from '../words.js';
import { type MatrixAnswer, type MatrixItem } from './matrix.answer.js';

/** A workbook holds beside the matrix each of its cells with its sources. */
export const withCells = (rows: Cell[][], language: PageLanguage): { cells: Beside } => ({
  cells: { sheet: heads(language).say('sources'), rows },
});
/** What {@link withCells} put beside a matrix. */
export const cellsBeside = ({ cells }: MatrixAnswer & { cells?: Beside }): Beside | undefined => cells;

/** Members × meetings as a table: what is not known says so, and a cell is empty where a government did not belong. */
export const matrixSheet = (language: PageLanguage, { meetings }: MatrixAnswer): Column<MatrixItem>[] => {
  const { head, named } = cellsIn(language);
  const { say } = meetingWords(language);
  return [
    [head('code'), ({ member }) => member.code],
    [head('name'), ({ member }) => named(member.names)],
    [head('country'), ({ country }) => country && countryName(country, language)],
    ...meetings.map(({ id, names, on }): Column<MatrixItem> => {
      const how = ({ cells, online }: MatrixItem) =>
        online.includes(id) ? say('online') : cells[id] && say(cells[id]);
      return [`${named(names)} (${on})`, how];
    }),
    [head('came'), ({ came }) => came],
    [head('expected'), ({ expected, perhaps = 0 }) => (perhaps > 0 ? `${expected}–${expected + perhaps}` : expected)],
  ];
};
