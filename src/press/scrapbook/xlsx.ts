import { workbook } from '../../web/sheets/sheet.js';
import { indexRows } from './csv.js';
import { type Scrapbook } from './scrapbook.js';

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;
const WIDTHS = [6, 18, 30, 12, 60, 50, 10, 10, 38];

/** The index as a workbook, in which every cell but the number and the day is a text. A day that is not known whole is one as well. */
export const xlsxOf = (scrapbook: Scrapbook): Promise<Buffer> => {
  const [head, ...rows] = indexRows(scrapbook);
  const numbered = rows.map(([number, member, outlet, day, ...texts]) => [
    ...[Number(number), member!, outlet!],
    WHOLE.test(day!) ? new Date(`${day}T00:00:00Z`) : day!,
    ...texts,
  ]);
  return workbook(head!, numbered, { sheet: '색인', widths: WIDTHS, foot: scrapbook.foot.map((line) => [line]) });
};
