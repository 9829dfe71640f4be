import { csvOf } from '../csv.js';
import { type PageLanguage } from '../page-language.js';

export type Cell = string | number | null | undefined;
/** A column of a list: its head, and what stands in it of an item. */
export type Column<T> = [head: string, of: (item: T) => Cell];
/** The columns of a list in a language; those of some follow from its answer, and some lead into the record, which is `at` an address. */
export type Sheet<T, A = unknown> = (language: PageLanguage, answer: A, at: string) => Column<T>[];

/** A further table of a workbook: what it is called, and its rows, the heads first. */
export interface Beside {
  sheet: string;
  rows: Cell[][];
}

export const sheetFormats = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SheetFormat = keyof typeof sheetFormats;

/**
 * A list as the bytes of a table. The mark at the beginning of comma-separated values tells Excel and Hancell their encoding; their
 * every line is a row, so that `foot` has a place in a workbook alone.
 */
export const tableOf = async <T>(
  format: SheetFormat,
  columns: Column<T>[],
  items: T[],
  foot: string[][],
  beside?: Beside,
): Promise<Buffer> => {
  const head = columns.map(([name]) => name);
  const rows = items.map((item) => columns.map(([, of]) => of(item) ?? null));
  return format === 'csv' ? Buffer.from(csvOf([head, ...rows], { bom: true })) : workbook(head, rows, { foot, beside });
};

/** Excel keeps so many characters in a cell. */
const MOST = 32_767;
const NARROWEST = 8;
const WIDEST = 60;

/**
 * A table as a workbook, its columns as wide as `widths` says or as what stands in them. Texts are declared as such, so that none of
 * them is a formula; a day is one by which Excel sorts and counts. What is `beside` it and the rows of `foot` stand on sheets of their own.
 */
export const workbook = async (
  head: string[],
  rows: (string | number | Date | null)[][],
  { sheet, widths, foot = [], beside }: { sheet?: string; widths?: number[]; foot?: string[][]; beside?: Beside } = {},
): Promise<Buffer> =>
  // Loaded where somebody wants a workbook: no command line waits for it.
  (await import('write-excel-file/node'))
    .default([
      tableSheet(head, rows, { sheet, widths }),
      ...(beside ? [tableSheet(beside.rows[0]!.map(String), beside.rows.slice(1), beside)] : []),
      ...(foot.length === 0 ? [] : [footSheet(foot)]),
    ])
    .toBuffer();

const tableSheet = (
  head: string[],
  rows: (Cell | Date)[][],
  { sheet, widths }: { sheet?: string; widths?: number[] },
) => ({
  data: [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((value) => {
        if (value === undefined || value === null || value === '') return null;
        if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
        return typeof value === 'number' ? { value, type: Number } : { value: value.slice(0, MOST), type: String };
      }),
    ),
  ],
  ...(sheet !== undefined && { sheet }),
  stickyRowsCount: 1,
  columns: head.map((name, n) => ({
    width: widths?.[n] ?? widthOf([name, ...rows.map((row) => shown(row[n] ?? null))]),
  })),
});

const footSheet = (rows: string[][]) => ({
  sheet: 'Log-Checkpoint',
  data: rows.map((row) => row.map((value) => ({ value, type: String }))),
  columns: rows[0]!.map((_, n) => ({ width: widthOf(rows.map((row) => row[n])) })),
});

const shown = (cell: string | number | Date | null): Cell =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;

const widthOf = (cells: Cell[]): number =>
  cells.reduce((width: number, cell) => Math.min(WIDEST, Math.max(width, breadth(String(cell ?? '')) + 2)), NARROWEST);

/** How many letters wide a text is; Hangul and Han are as wide as two. */
const breadth = (text: string): number =>
  text.length + (text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
