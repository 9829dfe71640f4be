import { type Options, stringify } from 'csv-stringify/sync';

/** Rows as comma-separated values, as spreadsheets read them; what they would take for a formula is made text. */
export const csvOf = (rows: unknown[][], options: Options = {}): string =>
  stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: true, ...options });
