import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type Scrapbook } from './scrapbook.js';

const MORE = ['주소', '원문 언어', '권리', '보도 ID'];

/** The index as rows of texts, its head first; days are EDTF. */
export const indexRows = ({ items }: Scrapbook): string[][] => [
  [...COLUMNS, ...MORE],
  ...items.map(({ n, member, outletInIndex, published, title, url, language, rights, coverage }) => [
    ...[String(n), member, outletInIndex, published, title],
    ...[url ?? '', language, rights, coverage],
  ]),
];

/** The index as a table of comma-separated values, as Excel and Hancell open it; what they would take for a formula is made text. */
export const csvOf = (scrapbook: Scrapbook): Buffer =>
  Buffer.from(stringify(indexRows(scrapbook), { bom: true, record_delimiter: 'windows', escape_formulas: true }));
