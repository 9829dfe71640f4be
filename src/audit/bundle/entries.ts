import { MARKER, type Sql } from '../../eventstore/vault.js';
import { leafHash, readLeaf } from '../../eventstore/leaf.js';
import { type Recorded } from '../../eventstore/facts.js';

interface Row {
  position: number;
  stream: string;
  version: number;
  type: string;
  schema: number;
  recordedAt: string;
  leaf: Buffer;
  hash: Buffer;
}
/** As many events as stand under one tile, as they lie in the database. */
export interface Entries {
  /** C2SP tlog-tiles: each entry behind its length; an event that is not there is an empty one. */
  bytes: Buffer;
  /** The hashes that the database has for them, one behind the other. */
  hashes: Buffer;
  /** What is amiss with them, each as a line. */
  differences: string[];
  events: Recorded[];
  /** The slots of sealed texts in them, in their order. */
  slots: string[];
}

/** Reads `count` events under one tile. */
export const entriesOf = async (sql: Sql, association: string, from: number, count: number): Promise<Entries> => {
  const { rows } = await sql.query<Row>(
    `select position, stream, version, type, schema, leaf, leaf_hash as hash,
       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
     from event where association_id = $1 and position >= $2 and position < $3`,
    [association, from, from + count],
  );
  const found = new Map(rows.map((row) => [row.position, row]));
  const entries: Entries = {
    bytes: Buffer.alloc(0),
    hashes: Buffer.alloc(count * 32),
    differences: [],
    events: [],
    slots: [],
  };
  const parts: Buffer[] = [];
  for (let n = 0; n < count; n += 1) {
    const row = found.get(from + n);
    const leaf = row && row.leaf.length <= 0xff_ff ? row.leaf : Buffer.alloc(0);
    parts.push(Buffer.of(leaf.length >> 8, leaf.length & 255), leaf);
    if (row) take(entries, row, n);
    else entries.differences.push(difference('MISSING', from + n));
  }
  return { ...entries, bytes: Buffer.concat(parts) };
};

const take = (entries: Entries, row: Row, n: number): void => {
  const text = row.leaf.toString('utf8');
  entries.hashes.set(row.hash.subarray(0, 32), n * 32);
  for (const [, slot] of text.matchAll(MARKER)) entries.slots.push(slot!);
  try {
    const event = readLeaf(text);
    entries.events.push(event);
    // Rooms find events by these columns, so they must say what the leaf says.
    const columns = ['stream', 'version', 'type', 'schema', 'recordedAt'] as const;
    const other = columns.find((column) => event[column] !== row[column]);
    if (other) entries.differences.push(difference('LEAF_MISMATCH', row.position, other));
  } catch {
    entries.differences.push(difference('LEAF_MISMATCH', row.position, 'leaf'));
  }
  if (!leafHash(row.leaf).equals(row.hash))
    entries.differences.push(difference('LEAF_MISMATCH', row.position, 'leaf_hash'));
};

/** A line on what was amiss in the database when it was read: what, where, and in which column. */
export const difference = (code: string, at: number, column?: string): string =>
  `${JSON.stringify({ code, at, column })}\n`;
