import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Installation } from '../support/embedded.js';
import { type Ack } from './load.js';
import { type Verdict } from './torture.js';

interface Event {
  position: string;
  stream: string;
  version: number;
  leaf: Buffer;
  leaf_hash: Buffer;
  recorded_at: Date;
}
interface Kept {
  key: string;
  position: string;
  events: number;
}

/** What the clients know. */
export interface Ledger {
  acks: Ack[];
  /** Keys of commands that nobody heard the answer to. */
  lost: string[];
  /** Those of them that must not have been recorded, as their answer would have come. */
  unrecorded?: string[];
}

/** Compares what the installation holds with what its clients were told, and its read models with those made anew. */
export const judge = async (installation: Installation, ledger: Ledger): Promise<Verdict> => {
  const database = await installation.attach();
  const client = new pg.Client(database.url);
  await client.connect();
  const rowsOf = async (sql: string): Promise<any[]> => (await client.query(sql)).rows;
  try {
    const { ids, faults } = await readLog(client);
    const [head] = await rowsOf('select size from log_head');
    if (Number(head.size) !== ids.length) faults.push(`The head says ${head.size} and there are ${ids.length} events`);
    faults.push(...heard(ids, await rowsOf('select key, position, events from idempotency'), ledger));
    const behind = await rowsOf(
      `select name from projection join log_head h using (association_id)
       where projection.position <> h.size or failure is not null`,
    );
    faults.push(...behind.map(({ name }) => `${name} does not stand at the head`));
    const before = await dump(rowsOf);
    await installation.run('dist/src/cli.js', 'rebuild');
    const after = await dump(rowsOf);
    for (const [table, rows] of Object.entries(before))
      if (rows.join('\n') !== after[table]?.join('\n')) faults.push(`${table} differs from what is built anew`);
    const rows = Object.values(before).flat().length;
    const told = ledger.acks.reduce((sum, ack) => sum + ack.ids.length, 0);
    return {
      faults,
      numbers: { events: ids.length, 'recorded unheard': ids.length - told, 'rows of read models': rows },
    };
  } finally {
    await client.end();
    await database.release();
  }
};

/** Reads the log in order, checks each event by itself and by those before it; answers the ids. */
const readLog = async (client: pg.Client): Promise<{ ids: string[]; faults: string[] }> => {
  const faults: string[] = [];
  const ids: string[] = [];
  const versions = new Map<string, number>();
  let last = '';
  for (;;) {
    const { rows } = await client.query<Event>(
      'select position, stream, version, leaf, leaf_hash, recorded_at from event order by position limit 5000 offset $1',
      [ids.length],
    );
    if (rows.length === 0) break;
    for (const { position, stream, version, leaf, leaf_hash: hash, recorded_at: at } of rows) {
      const [, placed, recordedAt, body] = JSON.parse(leaf.toString('utf8'));
      const where = `event ${position}`;
      if (Number(position) !== ids.length || placed !== ids.length) faults.push(`${where} stands at ${ids.length}`);
      if (version !== (versions.get(stream) ?? 0) + 1) faults.push(`${where} has version ${version} of ${stream}`);
      if (!createHash('sha256').update('\0').update(leaf).digest().equals(hash)) faults.push(`${where}: its hash`);
      if (recordedAt < last || recordedAt !== at.toISOString()) faults.push(`${where} was recorded at ${recordedAt}`);
      versions.set(stream, version);
      last = recordedAt;
      ids.push(body.id);
    }
  }
  if (new Set(ids).size !== ids.length) faults.push('An event is there twice');
  return { ids, faults };
};

/** What was acknowledged is there, where it was said to be; and besides at most what nobody heard the answer to. */
const heard = (ids: string[], rows: Kept[], { acks, lost, unrecorded = [] }: Ledger): string[] => {
  const faults: string[] = [];
  const kept = new Map(rows.map((row) => [row.key, row]));
  const placeOf = ({ position, ids }: Ack) => position - ids.length + 1;
  for (const ack of acks) {
    const row = kept.get(ack.key);
    if (!row || Number(row.position) !== placeOf(ack) || row.events !== ack.ids.length)
      faults.push(`${ack.key} was acknowledged and is not kept as it was`);
    if (ids.slice(placeOf(ack), ack.position + 1).join() !== ack.ids.join())
      faults.push(`${ack.key} was acknowledged, and other events stand at ${ack.position}`);
  }
  const known = new Set([...acks.map(({ key }) => key), ...lost]);
  faults.push(...rows.filter(({ key }) => !known.has(key)).map(({ key }) => `Nobody gave ${key}`));
  faults.push(...unrecorded.filter((key) => kept.has(key)).map((key) => `${key} was recorded, and not answered`));
  if (new Set(acks.map(({ key }) => key)).size !== acks.length) faults.push('A key was acknowledged twice');
  const sum = rows.reduce((events, row) => events + row.events, 0);
  if (sum !== ids.length) faults.push(`${ids.length} events, and keys for ${sum}`);
  return faults;
};

/** Every row of every read model: the tables whose rows say since when they are known. */
const dump = async (rowsOf: (sql: string) => Promise<any[]>): Promise<Record<string, string[]>> => {
  const tables = await rowsOf(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'known_from'`,
  );
  const dumped: Record<string, string[]> = {};
  for (const { name } of tables)
    dumped[name] = (await rowsOf(`select to_jsonb(t)::text as row from ${name} t order by 1`)).map(({ row }) => row);
  return dumped;
};
