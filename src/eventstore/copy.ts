import { once } from 'node:events';
import { type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** A column as `copyRows` writes it: where its value stands in a row, its quoted name, and its type. */
export interface Column {
  property: string;
  column: string;
  type: string;
}

const CHUNK = 64 * 1024;

/** Carries out a COPY … FROM STDIN with what `chunks` gives, no faster than it is taken. */
export const copyFrom = async (client: ClientBase, command: string, chunks: Iterable<Buffer>): Promise<void> => {
  const stream: Writable = client.query(from(command));
  const done = finished(stream);
  // What goes wrong is thrown below; it must not count as unheard until then.
  done.catch(() => undefined);
  for (const chunk of chunks) if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
};

/** Adds rows by COPY, which takes half the time of any INSERT. `table` is a name as SQL writes it. */
export const copyRows = (
  client: ClientBase,
  table: string,
  columns: Column[],
  rows: Iterable<object>,
): Promise<void> => {
  const names = columns.map(({ column }) => column).join(', ');
  return copyFrom(client, `copy ${table} (${names}) from stdin`, chunks(columns, rows));
};

function* chunks(columns: Column[], rows: Iterable<object>): Generator<Buffer> {
  const writers = columns.map(({ property, type }) => ({ property, write: writerOf(type) }));
  let text = '';
  for (const row of rows as Iterable<Record<string, unknown>>) {
    let gap = '';
    for (const { property, write } of writers) {
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
