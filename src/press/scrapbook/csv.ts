import { csvOf } from '../../web/csv.js';
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

/** The index as a table of comma-separated values, with the mark by which Excel and Hancell know its encoding. */
export const indexCsv = (scrapbook: Scrapbook): Buffer => Buffer.from(csvOf(indexRows(scrapbook), { bom: true }));
