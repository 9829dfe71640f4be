import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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

const run = (order: string): ChildProcess =>
  spawn(process.execPath, [script, postgres.appUrl(), association, order, `${EVENTS}`, `${AT_ONCE}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Rebuilds until the process ends or `until` says of a line that it is enough; answers how far it said it was. */
const rebuild = async (
  until: (line: string) => boolean = () => false,
  kill?: () => Promise<void>,
): Promise<number[]> => {
  const child = run('rebuild');
  const exit = once(child, 'exit');
  const heard: number[] = [];
  for await (const line of createInterface(child.stdout!)) {
    if (/^\d/.test(line)) heard.push(Number.parseInt(line));
    if (until(line)) await (kill?.() ?? child.kill('SIGKILL'));
  }
  await exit;
  return heard;
};

/** Rebuilds until it waits for a lock that `statement` takes, and kills it there. */
const killedAt = async (statement: string): Promise<void> => {
  const holding = holder(postgres.ownerUrl());
  await holding.connect();
  await holding.query('begin');
  await holding.query(statement);
  const child = run('rebuild');
  const exit = once(child, 'exit');
  await untilWaiting(postgres.superuserUrl('annals'), 1);
  child.kill('SIGKILL');
  await exit;
  await holding.query('rollback');
  await holding.end();
};

describe('a rebuild of all read models', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-rebuild-'));
    postgres = await startPostgres({ folder, fast: true });
    await migrate(postgres.ownerUrl(), postgres.appUrl());
    await once(run('fill'), 'exit');
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
    const first = await rebuild(() => true);
    const second = await rebuild(() => true);
    expect(first[0]).toBe(AT_ONCE);
    expect(second[0]).toBeGreaterThan(AT_ONCE);
    expect(await dump()).toEqual(old);
    await killedAt(`select from projection where name = 'timeline' for update`);
    expect(await dump()).toEqual(old);
    await killedAt('lock table label in share mode');
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
    expect((await rebuild(() => true))[0]).toBe(AT_ONCE);
  });

  it('ends with the rows that were told, and leaves nothing behind', async () => {
    const heard = await rebuild();
    expect(heard[0]).toBeGreaterThan(AT_ONCE);
    expect(heard.at(-1)).toBe(EVENTS);
    expect(await dump()).toEqual(told);
    expect(await sql(`select tablename from pg_tables where schemaname = 'staging'`)).toEqual([]);
    expect(await sql(`select name from projection where position <> ${EVENTS} or name like '%@%'`)).toEqual([]);
  });
});
