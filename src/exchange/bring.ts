import { createHash } from 'node:crypto';
import { canonical } from '../eventstore/canonical.js';
import { foldName } from '../language/names.js';
import { idFor } from '../language/ids.js';
import { type Csv, openCsv } from './csv.js';
import { columnsOf, type Mapping, type Reading, readingOf } from './mapping.js';
import { type Finding, type Kind, type RowReader } from './reader.js';
import { type Readers } from './readers.js';
import { type Brought, type WorkingRow } from './working-row.js';

/** A table as it was brought in, with its rows still to be read. */
export interface Opened {
  brought: Brought;
  rows: AsyncGenerator<WorkingRow>;
}

/** Opens a table; the same bytes understood in the same way are the same import. Throws `Refused` (422) where it cannot be read so. */
export const openTable = async (
  readers: Readers,
  association: string,
  { kind, bytes, name, mapping }: { kind: Kind; bytes: Buffer; name: string; mapping: Mapping },
): Promise<Opened> => {
  const csv = await openCsv(bytes, mapping.encoding);
  const reading = readingOf(csv.header, readers.fields(kind), mapping);
  const columns = columnsOf(csv.header, reading.fields);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { constants = {}, values = {} } = mapping;
  const understood = canonical({ fields: reading.fields, constants, values, encoding: csv.encoding });
  const id = idFor('import', association, kind, sha256, understood);
  const brought = { id, kind, name, encoding: csv.encoding, sha256, columns, attempt: 1 };
  return { brought, rows: workingRows(csv, reading, readers.of(kind)[0]!) };
};

/** Rows with the place at which each is worked on: where the first of its part stands in the file. */
async function* workingRows({ header, rows }: Csv, reading: Reading, reader: RowReader): AsyncGenerator<WorkingRow> {
  const parts = new Map<string, number>();
  const partOf = reader.part ?? reader.unit;
  for await (const { n, line, cells: written } of rows) {
    const cells = reading.cellsOf(written);
    const part = partOf && foldName(partOf(cells)).slice(0, MOST_OF_KEY);
    if (part !== undefined && !parts.has(part)) parts.set(part, n);
    yield {
      n,
      line,
      part: part === undefined ? n : parts.get(part)!,
      unit: reader.unit ? foldName(reader.unit(cells)).slice(0, MOST_OF_KEY) : '',
      cells,
      faults: faultsOf(n, header.length, written.length),
      state: 'read',
    };
  }
}

const MOST_OF_KEY = 300;

const faultsOf = (n: number, wanted: number, given: number): Finding[] =>
  wanted === given
    ? []
    : [{ n, code: 'cells-differ', detail: `The row has ${given} cells, the header ${wanted}`, blocks: true }];
