import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** A column as `copyRows` writes it: where its value stands in a row, its quoted name, and its type. */
export interface Column {
  property: string;
  column: string;
  type: string;
}

const CHUNK = 64 * 1024;

/** Adds rows by COPY, which takes half the time of any INSERT. `table` is a name as SQL writes it. */
export const copyRows = async (
  client: ClientBase,
  table: string,
  columns: Column[],
  rows: Iterable<object>,
): Promise<void> => {
  const names = columns.map(({ column }) => column).join(', ');
  const copy = client.query(from(`copy ${table} (${names}) from stdin`));
  await pipeline(Readable.from(chunks(columns, rows), { objectMode: false, highWaterMark: CHUNK }), copy);
};

function* chunks(columns: Column[], rows: Iterable<object>): Generator<Buffer> {
  const writers = columns.map(({ property, type }) => [property, writerOf(type)] as const);
  let text = '';
  for (const row of rows as Iterable<Record<string, unknown>>) {
    let gap = '';
    for (const [property, write] of writers) {
      const value = row[property];
      text += gap + (value === null || value === undefined ? '\\N' : write(value));
      gap = '\t';
    }
    text += '\n';
    if (text.length > CHUNK) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

/** How a value of a type stands in the text form of COPY. */
const writerOf = (type: string): ((value: unknown) => string) => {
  if (type.startsWith('json')) return (value) => escaped(JSON.stringify(value));
  if (type.endsWith('[]')) return (value) => escaped(array(value as string[]));
  return (value) => (typeof value === 'string' ? escaped(value) : String(value));
};

const SPECIAL = /[\\\n\r\t]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text;

const array = (values: (string | number | null)[]): string =>
  `{${values.map((value) => (value === null ? 'null' : `"${String(value).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
