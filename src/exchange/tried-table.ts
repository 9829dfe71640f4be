import { type Mapping } from './mapping.js';
import { type Brought } from './working-row.js';

/** What a form says of a table that is brought in. */
export interface TriedTable {
  /** The cells that were pasted. */
  text: string;
  isFile: boolean;
  /** The columns that the form showed, each with what it is to be read as; none where it showed none. */
  columns: Brought['columns'];
  /** What holds for all rows, by field. */
  constants: Record<string, string>;
}

const CONSTANT = 'constant.';

/** The names of the form's fields, as `saidIn` reads them. */
export const named = { column: (n: number) => `column.${n}`, constant: (field: string) => `${CONSTANT}${field}` };

/** The names of columns, for the form to send along: a file that is chosen anew may have its columns in another order. */
export const headerOf = (columns: Brought['columns']): string =>
  new URLSearchParams(columns.map(({ column }) => ['column', column])).toString();

/** Reads the form; what it does not know is left alone. */
export const saidIn = (fields: Record<string, string>, isFile: boolean): TriedTable => ({
  text: fields['text'] ?? '',
  isFile,
  columns: new URLSearchParams(fields['columns'])
    .getAll('column')
    .map((column, n) => ({ column, field: fields[named.column(n)] || null })),
  constants: Object.fromEntries(
    Object.entries(fields)
      .filter(([name, text]) => name.startsWith(CONSTANT) && text.trim() !== '')
      .map(([name, text]) => [name.slice(CONSTANT.length), text.trim()]),
  ),
});

/** How the table is to be understood. Of columns that are called the same, one that is read speaks for the others. */
export const toMapping = ({ columns, constants }: TriedTable): Mapping => ({
  columns: Object.fromEntries(
    columns
      .toSorted((one, other) => Number(one.field !== null) - Number(other.field !== null))
      .map(({ column, field }) => [column, field ?? '']),
  ),
  constants,
});
