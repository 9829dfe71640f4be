import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refused } from '../web/refused.js';
import { decoded, type Encoding, encodingOf } from './encoding.js';

/** One record of a table: `n` counts from 1 below the header, `line` is where it ends in the file. */
export interface CsvRow {
  n: number;
  line: number;
  cells: string[];
}

/** A table that is read row by row; `rows` holds no more than a few at once. */
export interface Csv {
  encoding: Encoding;
  header: string[];
  rows: AsyncGenerator<CsvRow>;
}

/** Cells that are copied are parted by tabs, whatever else stands as often between words of the first line. */
const delimiters = ['\t', ',', ';', '|'] as const;
/** What XLSX and ODS begin with, which are archives, and what XLS does. */
const WORKBOOKS = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('d0cf11e0a1b11ae1', 'hex')];
const MOST_ROWS = 1_000_000;
const MOST_IN_ROW = 262_144;

/** Opens a table. Throws `Refused` (422) for what is none, also while its rows are read. */
export const openCsv = async (bytes: Buffer, wanted?: Encoding): Promise<Csv> => {
  if (bytes.length === 0) throw new Refused(422, 'document-empty', 'The file is empty');
  if (WORKBOOKS.some((begins) => bytes.subarray(0, begins.length).equals(begins)))
    throw new Refused(422, 'table-is-workbook', 'The file is a workbook, such as XLSX; its cells are read from a CSV');
  const encoding = wanted ?? encodingOf(bytes);
  if (!encoding) throw new Refused(422, 'document-encoding', 'The file is no text in an encoding that is read here');
  const all = records(bytes, encoding);
  const first = await all.next();
  if (first.done) throw new Refused(422, 'document-empty', 'The file holds no row');
  const header = first.value.cells.map((cell) => cell.trim());
  return { encoding, header, rows: below(all) };
};

async function* below(all: AsyncGenerator<CsvRow>): AsyncGenerator<CsvRow> {
  for await (const row of all) {
    if (row.n > MOST_ROWS) throw new Refused(413, 'too-many-rows', `A table here has at most ${MOST_ROWS} rows`);
    yield row;
  }
}

async function* records(bytes: Buffer, encoding: Encoding): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter: delimiterOf(bytes, encoding),
    info: true,
    max_record_size: MOST_IN_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  const text = Readable.from(decoded(bytes, encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let n = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { n, line: info.lines, cells: record };
      n += 1;
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new Refused(
        422,
        'table-unreadable',
        `Below row ${Math.max(0, n - 1)} the table cannot be read: ${error.message}`,
      );
    if (error instanceof TypeError)
      throw new Refused(422, 'document-encoding', `Below row ${Math.max(0, n - 1)} the file is no text in ${encoding}`);
    throw error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** What most often stands between the cells of the first line. */
const delimiterOf = (bytes: Buffer, encoding: Encoding): string => {
  const [head = ''] = decodedHead(bytes, encoding).split(/\r?\n/, 1);
  const outside = head.replaceAll(/"[^"]*"/g, '');
  const times = (sign: string) => outside.split(sign).length;
  return delimiters.reduce((best, each) => (times(each) > times(best) ? each : best));
};

const decodedHead = (bytes: Buffer, encoding: Encoding): string => {
  for (const text of decoded(bytes, encoding)) return text;
  return '';
};
