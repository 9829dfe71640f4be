import { hash } from 'node:crypto';
import { type PoolClient, type QueryResult } from 'pg';
import { commandArrays, numbered, takeArrays } from './append-arrays.js';
import { type Append, type Outcome, outcomesOf, type Placing } from './append-events.js';
import { copyFrom } from './copy.js';

/**
 * Appends the events of many commands by COPY, in the transaction of `client`: judged by `place_commands` like those of
 * `append_events`, with the same bytes and hashes, which are put together here. Answers an outcome for each command, in order; the
 * facts only where they will be `heard`.
 */
export const copyEvents = async (
  client: PoolClient,
  association: string,
  items: Append[],
  heard: boolean,
): Promise<Outcome[]> => {
  const { rows }: QueryResult<[(string | null)[], string, Placing['outcomes']]> = await client.query({
    name: 'place_commands',
    text: `select starts, to_char(placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), outcomes
      from place_commands($1,$2,$3,$4,$5,$6,$7,$8)`,
    rowMode: 'array',
    values: [association, ...commandArrays(items), ...takeArrays(numbered(items, ({ takes }) => takes))],
  });
  const [starts, recordedAt, outcomes] = rows[0]!;
  // Numbers of PostgreSQL's 64 bits come as text where they stand in a list.
  const placing = { starts: starts.map((each) => (each === null ? null : Number(each))), recordedAt, outcomes };
  const accepted = items.flatMap((item, index): [Append, number][] => {
    const start = placing.starts[index];
    return typeof start === 'number' ? [[item, start]] : [];
  });
  const own = uuid(association);
  await copy(client, 'event', eventRows(own, accepted, recordedAt));
  if (accepted.some(([{ sealed }]) => sealed.length > 0)) await copy(client, 'sealed', sealedRows(own, accepted));
  return outcomesOf(items, placing, heard);
};

/** Adds rows in the binary format of COPY, gathered into chunks. */
const copy = (client: PoolClient, table: string, rows: Iterable<Buffer>): Promise<void> =>
  copyFrom(client, `copy ${table} from stdin (format binary)`, framed(rows));

function* framed(rows: Iterable<Buffer>): Generator<Buffer> {
  yield HEADER;
  yield* rows;
  yield TRAILER;
}

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([255, 255]);
const CHUNK = 64 * 1024;

const uuid = (text: string): Buffer => Buffer.from(text.replaceAll('-', ''), 'hex');
/** Microseconds since 2000, as PostgreSQL counts time. */
const micros = (instant: string): bigint => BigInt(Date.parse(instant) - Date.UTC(2000, 0, 1)) * 1000n;

function* eventRows(association: Buffer, accepted: [Append, number][], recordedAt: string): Generator<Buffer> {
  const page = new Page();
  const time = Buffer.alloc(8);
  time.writeBigInt64BE(micros(recordedAt));
  for (const [{ stream, expected, events }, start] of accepted) {
    let position = start;
    let version = expected;
    for (const { type, schema, body } of events) {
      version += 1;
      const full = page.begin(9, 3 * (body.length + stream.length + type.length) + 256);
      if (full) yield full;
      page.bytes(association);
      page.integer(position, 8);
      page.text(stream);
      page.integer(version, 4);
      page.text(type);
      page.integer(schema, 2);
      page.bytes(page.leaf(`[1,${position},"${recordedAt}",${body}]`));
      page.bytes(time);
      position += 1;
    }
  }
  yield page.rest();
}

function* sealedRows(association: Buffer, accepted: [Append, number][]): Generator<Buffer> {
  const page = new Page();
  for (const { id, subject, value } of accepted.flatMap(([{ sealed }]) => sealed)) {
    const full = page.begin(4, value.length + 128);
    if (full) yield full;
    for (const field of [association, uuid(id), uuid(subject), value]) page.bytes(field);
  }
  yield page.rest();
}

/** A stretch of memory into which rows are written one after another; each field goes behind its length. */
class Page {
  private memory = Buffer.allocUnsafe(CHUNK);
  private end = 0;

  /** Begins a row that takes at most `size` bytes; answers what was written before, where there is no room left for it. */
  begin(fields: number, size: number): Buffer | undefined {
    const full = this.end + size > this.memory.length ? this.rest() : undefined;
    if (full) [this.memory, this.end] = [Buffer.allocUnsafe(Math.max(CHUNK, size)), 0];
    this.end = this.memory.writeInt16BE(fields, this.end);
    return full;
  }

  rest(): Buffer {
    return this.memory.subarray(0, this.end);
  }

  bytes(value: Buffer): void {
    this.end = this.memory.writeInt32BE(value.length, this.end);
    this.end += value.copy(this.memory, this.end);
  }

  integer(value: number, size: 2 | 4 | 8): void {
    this.end = this.memory.writeInt32BE(size, this.end);
    if (size === 8) {
      this.end = this.memory.writeUInt32BE(Math.floor(value / 2 ** 32), this.end);
      this.end = this.memory.writeUInt32BE(value % 2 ** 32, this.end);
    } else this.end = this.memory.writeIntBE(value, this.end, size);
  }

  text(value: string): void {
    const begin = this.end + 4;
    this.end = begin + this.memory.write(value, begin, 'utf8');
    this.memory.writeInt32BE(this.end - begin, begin - 4);
  }

  /** Writes a leaf and answers its hash (RFC 6962 §2.1): for a moment, the zero byte stands where its length will. */
  leaf(text: string): Buffer {
    const begin = this.end + 4;
    this.end = begin + this.memory.write(text, begin, 'utf8');
    this.memory[begin - 1] = 0;
    const digest = hash('sha256', this.memory.subarray(begin - 1, this.end), 'buffer');
    this.memory.writeInt32BE(this.end - begin, begin - 4);
    return digest;
  }
}
