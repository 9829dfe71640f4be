import { styleText } from 'node:util';
import { pad, widthOf, wrap } from './width.js';

/** A text with blanks to its column's width, and how it is shown where the terminal has colours. */
export type Cell = string | readonly [text: string, style: Style];
export type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'yellow' | 'red';

const WIDEST = 80;
const NARROWEST = 40;
const GAP = 2;
/** Where the other columns leave less, lines are longer than the terminal rather than a letter wide. */
const LEAST = 16;

/** How many columns a line may have: those of the terminal, no more than are easy to read. */
export const columns = (): number => Math.max(NARROWEST, Math.min(process.stdout.columns || WIDEST, WIDEST));

/** A text in a style, or as it is where nobody sees colours or nobody wants them. */
export const paint = (style: Style, text: string): string => {
  const { NO_COLOR, TERM } = process.env;
  return process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb' && text !== '' ? styleText(style, text) : text;
};

/** A paragraph; lines after the first stand as far in as it does, or further. */
export const paragraph = (text: string, indent = 0, hanging = 0, style?: Style): string[] =>
  wrap(text, columns() - indent - hanging).map(
    (line, n) => ' '.repeat(indent + (n === 0 ? 0 : hanging)) + (style ? paint(style, line) : line),
  );

/** Rows with their columns aligned. `offset` is where the last column begins, under which more may be told of a row. */
export interface Aligned {
  rows: string[][];
  offset: number;
}

/** Aligns columns; the last takes what is left of the line and is wrapped within it, one in which no row has anything is left out. */
export const align = (rows: Cell[][], indent = 0): Aligned => {
  const last = Math.max(0, ...rows.map((row) => row.length)) - 1;
  const widths = rows[0]?.slice(0, last).map((_, n) => Math.max(...rows.map((row) => widthOf(textOf(row[n]))))) ?? [];
  const offset = widths.reduce((sum, width) => sum + (width > 0 ? width + GAP : 0), indent);
  const lines = (row: Cell[]): string[] => {
    const before = widths.map((width, n) => (width > 0 ? shown(row[n], width) + ' '.repeat(GAP) : '')).join('');
    const cell = row[last];
    const [first = '', ...others] = wrap(textOf(cell), Math.max(LEAST, columns() - offset)).map((line) =>
      typeof cell === 'object' ? paint(cell[1], line) : line,
    );
    return [' '.repeat(indent) + before + first, ...others.map((line) => ' '.repeat(offset) + line)].map((line) =>
      line.trimEnd(),
    );
  };
  return { rows: rows.map(lines), offset };
};

/** The lines of aligned columns. */
export const table = (rows: Cell[][], indent = 0): string[] => align(rows, indent).rows.flat();

const textOf = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell[0] : (cell ?? ''));

const shown = (cell: Cell | undefined, width: number): string =>
  typeof cell === 'object' ? paint(cell[1], cell[0]) + pad('', width - widthOf(cell[0])) : pad(cell ?? '', width);

/** An answer in which no text can steer the terminal: control characters and marks of direction become blanks. */
export const harmless = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim() as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Map) return new Map(harmless([...value])) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, harmless(each as unknown)])) as T;
};
