import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable, type Writable } from 'node:stream';
import pg from 'pg';
import { migrate } from '../../src/data-source.js';
import { newId } from '../../src/language/ids.js';
import { type EmbeddedPostgres, startPostgres } from '../../src/postgres/launcher.js';
import { holder } from '../support/holder.js';
import { untilWaiting } from '../support/waiting.js';

/** Told in one transaction; fewer than a record has them told, so that there is less to tell. */
const AT_ONCE = 300;
const EVENTS = 2 * AT_ONCE + 100;
const association = newId();

/** A PostgreSQL of its own, since it is killed as well. */
let folder: string;
let postgres: EmbeddedPostgres;
let told: Record<string, string[]>;

const sql = async (text: string): Promise<any[]> => {
  const client = new pg.Client(postgres.ownerUrl());
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
};

/** Every row of every read model. */
const dump = async (): Promise<Record<string, string[]>> => {
  const tables = await sql(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'known_from'`,
  );
  const rows = tables.map(async ({ name }) => {
    const all = await sql(`select to_jsonb(t)::text as row from ${name} t order by 1`);
    return [name, all.map(({ row }) => row)];
  });
  return Object.fromEntries(await Promise.all(rows));
};

const script = new URL('../support/rebuilder.mjs', import.meta.url).pathname;

const run = (order: 'fill' | 'rebuild'): ChildProcessByStdio<Writable, Readable, null> =>
  spawn(process.execPath, [script, postgres.appUrl(), association, order, `${EVENTS}`, `${AT_ONCE}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** Hears a rebuild until its process ends, or kills it where `until` says of a line that it is enough; answers how far it said it was. */
const heard = async (child: ReturnType<typeof run>, until: (line: string) => boolean = () => false) => {
  const told: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (/^\d/.test(line)) told.push(Number.parseInt(line));
    if (until(line)) child.kill('SIGKILL');
  }
  return told;
};
const atOnce = (line: string) => /^\d/.test(line);

/** Rebuilds until it waits for a lock that `statement` takes, and kills it there; answers how far it said it was. */
const killedAt = async (statement: string): Promise<number[]> => {
  const holding = holder(postgres.ownerUrl());
  await holding.connect();
  await holding.query('begin');
  await holding.query(statement);
  const child = run('rebuild');
  const hearing = heard(child);
  await untilWaiting(postgres.superuserUrl('annals'), 1);
  child.kill('SIGKILL');
  const told = await hearing;
  await holding.query('rollback');
  await holding.end();
  return told;
};

describe('a rebuild of all read models', () => {
  let first: ReturnType<typeof run>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-rebuild-'));
    postgres = await startPostgres({ folder, fast: true });
    await migrate(postgres.ownerUrl(), postgres.appUrl());
    first = run('fill');
    await once(first.stdout, 'data');
    told = await dump();
    // What the rebuild will mend: old rows that nobody would take for new ones.
    await sql(`update timeline_item set text = '{}' where position % 2 = 0`);
    await sql('delete from label where position % 3 = 0');
  });
  afterAll(async () => {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves the old rows as they were wherever it is killed, and goes on where it stopped', async () => {
    expect(Object.values(told).flat().length).toBeGreaterThan(EVENTS);
    const old = await dump();
    first.stdin.write('rebuild\n');
    expect((await heard(first, atOnce))[0]).toBe(AT_ONCE);
    expect(await dump()).toEqual(old);
    await killedAt(`select from projection where name = 'timeline' for update`);
    expect(await dump()).toEqual(old);
    expect((await killedAt('lock table label in share mode'))[0]).toBeGreaterThan(AT_ONCE);
    expect(await dump()).toEqual(old);
  });

  it('begins anew where PostgreSQL was killed under it', async () => {
    const old = await dump();
    const [{ count }] = await sql(`select count(*) from pg_class where relpersistence = 'u' and relkind = 'r'`);
    expect(Number(count)).toBeGreaterThan(10);
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.release();
    postgres = await startPostgres({ folder, fast: true });
    expect(await dump()).toEqual(old);
    expect((await heard(run('rebuild'), atOnce))[0]).toBe(AT_ONCE);
  });

  it('ends with the rows that were told, and leaves nothing behind', async () => {
    const last = await heard(run('rebuild'));
    expect(last[0]).toBeGreaterThan(AT_ONCE);
    expect(last.at(-1)).toBe(EVENTS);
    expect(await dump()).toEqual(told);
    expect(await sql(`select tablename from pg_tables where schemaname = 'staging'`)).toEqual([]);
    expect(await sql(`select name from projection where position <> ${EVENTS} or name like '%@%'`)).toEqual([]);
  });
});
