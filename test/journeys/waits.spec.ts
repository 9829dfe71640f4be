import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Response } from 'supertest';
import { dataSourceOptions } from '../../src/data-source.js';
import { patient, waitsOf } from '../../src/eventstore/waits.js';
import { until } from '../../src/postgres/wait.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type ChaosProxy, openChaosProxy } from '../support/chaos-proxy.js';
import { startServer, type TestServer } from '../support/server.js';
import { disturbed } from '../torture/network.js';
import { governments } from './near.js';

const SECONDS = 1.5;
const settings = { STORAGE_WAIT_SECONDS: String(SECONDS) };

describe('where PostgreSQL does not answer', () => {
  let database: TestDatabase;
  let proxy: ChaosProxy;
  let server: TestServer;
  let api: Api;
  let admin: pg.Client;
  const sql = (text: string) => admin.query(text);
  beforeAll(async () => {
    database = await freshDatabase();
    proxy = await openChaosProxy(database.url);
    server = await startServer(proxy.url, ['near'], settings);
    api = apiOf(server.address);
    admin = new pg.Client(database.url);
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
    await proxy.close();
    await database.drop();
  });

  it('answers each request in time, whatever becomes of the way there, and is well again as soon as the way is', async () => {
    const { faults, numbers } = await disturbed({ address: server.address, proxy, url: database.url, hold: 0 });
    expect(faults).toEqual([]);
    expect(numbers['commands']).toBe(24);
  });

  it('says so at the command line, in one line and by the exit code', async () => {
    const key = join(tmpdir(), `annals-key-${randomUUID()}`);
    await writeFile(key, Buffer.alloc(32, 7).toString('base64'));
    const env = {
      ...process.env,
      ...settings,
      DATABASE_URL: proxy.url,
      KEY_FILE: key,
      ANNALS_ALLOW_UNSAFE_POSTGRES: '1',
    };
    for (const behaviour of ['reset', 'silent'] as const) {
      proxy.behave(behaviour);
      const ended = await new Promise((end) =>
        execFile(process.execPath, ['dist/src/cli.js', 'members', '--lang', 'en'], { env }, (error, stdout, stderr) =>
          end([error?.code, stdout, stderr]),
        ),
      );
      proxy.behave('open');
      const line = /^annals: The database does not answer; try again: .+ \(storage-unavailable\)\n$/;
      expect(ended).toEqual([1, '', expect.stringMatching(line)]);
    }
    await rm(key);
  });

  /** Gives a command that cannot be carried out now; the same key brings it about once, after `mend`. */
  const refusedUntil = async (mend: () => Promise<unknown>): Promise<void> => {
    const size = await api.size();
    const key = { 'Idempotency-Key': randomUUID() };
    const give = () => api.post('/members', { country: 'CN', names: { ko: '제1현' } }, key);
    const refused = await give();
    expect(refusalOf(refused)).toEqual([503, 'storage-unavailable']);
    expect(refused.headers['retry-after']).toBe('2');
    expect((await api.get('/members')).status).toBe(200);
    await mend();
    const written = async (): Promise<Response | false> => {
      const answer = await give();
      return answer.status !== 503 && answer;
    };
    expect((await until(written, 60_000, 'It is never written')).status).toBe(201);
    expect((await give()).headers['idempotency-replayed']).toBe('true');
    expect(await api.size()).toBe(size + 1);
    expect((await api.get('/health/ready')).body).toMatchObject({ status: 'ready', stopped: [] });
    // Reactions hear the log by themselves, after the answer.
    const followed = async () => (await api.read('/health/ready')).behind.length === 0;
    await until(followed, 60_000, 'Something stays behind the log');
  };

  it('serves readers of a PostgreSQL that only reads, and writes again once it does', async () => {
    const { rows } = await sql('select current_database() as name');
    const readOnly = async (state: 'on' | 'off') => {
      await sql(`alter database ${rows[0].name} set default_transaction_read_only = ${state}`);
      await sql(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'annals'
        and datname = current_database()`);
    };
    await readOnly('on');
    const ready = await api.get('/health/ready');
    expect([ready.status, ready.body]).toMatchObject([503, { status: 'degraded', reason: 'The database only reads' }]);
    await admin.query('set default_transaction_read_only = off');
    await refusedUntil(() => readOnly('off'));
  });

  it('frees the log of sessions that hold it and say nothing', async () => {
    // Thirty that come at once may take their time; how long they may be silent is what we ask about.
    const waits = { ...patient, idleInTransaction: waitsOf(SECONDS).idleInTransaction };
    const { extra } = dataSourceOptions(database.url, [], waits) as { extra: pg.PoolConfig };
    const sessions = Array.from({ length: 30 }, () => new pg.Client({ ...extra, connectionString: database.url }));
    const freed = sessions.map(
      (session) => new Promise((ended) => session.on('error', (error) => ended((error as pg.DatabaseError).code))),
    );
    const holds = (n: number) => (n === 0 ? 'log_head for update' : 'event for key share');
    const hold = async (session: pg.Client, n: number) => {
      await session.connect();
      await session.query(`set idle_in_transaction_session_timeout = 0; begin; select 1 from ${holds(n)}`);
    };
    await Promise.all(sessions.map(hold));
    await refusedUntil(async () => {
      // From here on they are silent; before, one might be freed while others still come.
      await Promise.all(sessions.map((session) => session.query('reset idle_in_transaction_session_timeout')));
      expect(await Promise.all(freed)).toEqual(sessions.map(() => '25P03'));
    });
    await Promise.all(sessions.map((session) => session.end()));
  });

  it('does not blame a read model whose rows somebody else holds', async () => {
    await api.give('/members', governments['CN-LN']!);
    await sql('begin');
    await sql('lock table roster_entry, government, timeline_item in share mode');
    await refusedUntil(() => sql('rollback'));
  });
});
