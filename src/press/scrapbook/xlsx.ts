import { workbook } from '../../web/sheets/sheet.js';
import { indexRows } from './csv.js';
import { type Scrapbook } from './scrapbook.js';

const WIDTHS = [6, 18, 30, 12, 60, 50, 10, 10, 38];

/** The index as a workbook, in which every cell but the number is a text. */
export const xlsxOf = (scrapbook: Scrapbook): Promise<Buffer> => {
  const [head, ...rows] = indexRows(scrapbook);
  const numbered = rows.map(([number, ...texts]) => [Number(number), ...texts]);
  return workbook(head!, numbered, { sheet: '색인', widths: WIDTHS });
};
