import { indexRows } from './csv.js';
import { type Scrapbook } from './scrapbook.js';

const WIDTHS = [6, 18, 30, 12, 60, 50, 10, 10, 38];
/** Excel keeps so many characters in a cell. */
const MOST = 32_767;

/** The index as a workbook. Every cell but the number is declared a text, so that none is a formula. */
export const xlsxOf = async (scrapbook: Scrapbook): Promise<Buffer> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const [head, ...rows] = indexRows(scrapbook);
  return writeExcelFile(
    [
      head!.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map(([number, ...texts]) => [
        { value: Number(number), type: Number },
        ...texts.map((value) => (value === '' ? null : { value: value.slice(0, MOST), type: String })),
      ]),
    ],
    { sheet: '색인', stickyRowsCount: 1, columns: WIDTHS.map((width) => ({ width })) },
  ).toBuffer();
};
