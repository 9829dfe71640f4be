import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { install, type Installation } from '../support/embedded.js';
import { type Ack, type Command, type Load, loadWith } from './load.js';

const COMMANDS = 600;

/** Commands on streams of their own, and every third on the one stream that all clients write to. */
const commandOf = (n: number): Command => {
  const member = { country: 'CN', names: { ko: `제${n}현` }, ...(n === 0 && { code: 'CN-LN' }) };
  const coverage = {
    outlet: { ko: '신문' },
    filedUnder: 'CN-LN',
    published: '2021',
    language: 'ko',
    title: { ko: `제${n}호` },
  };
  const holder = { name: { ko: `제${n}대` }, office: { ko: '성장' }, from: '2021-08-10' };
  const kinds: [string, object][] = [
    ['/members', member],
    ['/coverage', coverage],
    ['/members/CN-LN/office-holder', holder],
  ];
  const [path, body] = kinds[n % kinds.length]!;
  return { key: randomUUID(), path, body, impatient: n % 10 === 9 };
};

describe('server and PostgreSQL killed again and again under load', () => {
  const over = new AbortController();
  let installation: Installation;
  let load: Load;
  let client: pg.Client;
  let release: () => Promise<void>;
  const rowsOf = async (sql: string): Promise<any[]> => (await client.query(sql)).rows;

  beforeAll(async () => {
    installation = await install();
    await installation.run('test/support/open-association.mjs');
    load = await loadWith(installation, {
      commands: Array.from({ length: COMMANDS }, (_, n) => commandOf(n)),
      clients: 8,
      kills: ['server', 'postgres', 'server', 'postgres', 'server'],
      signal: over.signal,
    });
    const database = await installation.attach();
    release = database.release;
    client = new pg.Client(database.url);
    await client.connect();
  }, 300_000);
  afterAll(async () => {
    over.abort();
    await client.end();
    await release();
    await installation.remove();
  });

  it('says only that it is unavailable, and ends in order where its PostgreSQL is gone', () => {
    expect([...load.problems]).toEqual([
      'application/problem+json; charset=utf-8, storage-unavailable, Retry-After: 2',
    ]);
    expect(load.exits).toEqual([0, 0]);
    expect(load.acks.length + load.lost.length).toBe(COMMANDS);
  });

  it('keeps one log without gaps', async () => {
    const events = await rowsOf('select position from event order by position');
    expect(events.map(({ position }) => Number(position))).toEqual([...events.keys()]);
    expect(await rowsOf('select size from log_head')).toEqual([{ size: String(events.length) }]);
    expect(await rowsOf('select stream from event group by stream having max(version) <> count(*)')).toEqual([]);
  });

  it('has what was acknowledged exactly once, and besides at most what nobody heard the answer to', async () => {
    const ids = await rowsOf(`select convert_from(leaf, 'UTF8')::json->3->>'id' as id from event order by position`);
    const log: string[] = ids.map(({ id }) => id);
    const kept = new Map((await rowsOf('select key, position, events from idempotency')).map((row) => [row.key, row]));
    const placeOf = ({ position, ids }: Ack) => position - ids.length + 1;
    for (const ack of load.acks) {
      expect(kept.get(ack.key)).toMatchObject({ position: String(placeOf(ack)), events: ack.ids.length });
      expect(log.slice(placeOf(ack), ack.position + 1)).toEqual(ack.ids);
    }
    const heard = new Set(load.acks.map(({ key }) => key));
    const unheard = [...kept.keys()].filter((key) => !heard.has(key));
    expect(load.lost).toEqual(expect.arrayContaining(unheard));
    expect([...kept.values()].reduce((sum, { events }) => sum + events, 0)).toBe(log.length);
    expect(new Set(log).size).toBe(log.length);
  });

  it('has read models that stand at the head and equal those built anew', async () => {
    const behind = `select name from projection p join log_head h using (association_id) where p.position <> h.size or failure is not null`;
    expect(await rowsOf(behind)).toEqual([]);
    const before = await dump();
    expect(Object.values(before).flat().length).toBeGreaterThan(COMMANDS);
    await installation.run('dist/src/cli.js', 'rebuild');
    expect(await dump()).toEqual(before);
  });

  /** Every row of every read model: the tables whose rows say since when they are known. */
  const dump = async (): Promise<Record<string, string[]>> => {
    const tables = await rowsOf(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'known_from'`,
    );
    const rows = tables.map(async ({ name }) => {
      const all = await rowsOf(`select to_jsonb(t)::text as row from ${name} t order by 1`);
      return [name, all.map(({ row }) => row)];
    });
    return Object.fromEntries(await Promise.all(rows));
  };
});
