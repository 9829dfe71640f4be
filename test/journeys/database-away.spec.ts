import { randomUUID } from 'node:crypto';
import pg from 'pg';
import request, { type Response } from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { untilWaiting } from '../support/waiting.js';
import { governments } from './near.js';

describe('while the database is away or slow', () => {
  let database: TestDatabase;
  let server: TestServer;
  let api: Api;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer(database.url);
    api = apiOf(server.address);
    admin = new pg.Client(database.url);
    await admin.connect();
    await api.give('/members', governments['CN-LN']!);
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
    await database.drop();
  });

  /** Asks while nobody gets `lock`, and does something to the database's process that waits for it. */
  const whileHeld = async <T>(lock: string, what: string, ask: () => Promise<T>): Promise<PromiseSettledResult<T>> => {
    await admin.query('begin');
    await admin.query(lock);
    const asked = Promise.allSettled([ask()]);
    const [pid] = await untilWaiting(database.url, 1);
    await admin.query(what, [pid]);
    const [answer] = await asked;
    await admin.query('rollback');
    return answer;
  };
  const answered = (result: PromiseSettledResult<Response>): Response => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
  const drop = 'select pg_terminate_backend($1, 5000)';

  it.each([
    ['its connection breaks', drop],
    ['it takes too long', 'select pg_cancel_backend($1)'],
  ])('says of a command that it does not know where %s; the same key then brings it about once', async (_, what) => {
    const body = { name: { ko: '류닝' }, office: { ko: '성장' }, from: '2021' };
    const key = { 'Idempotency-Key': randomUUID() };
    const give = () => api.post('/members/CN-LN/office-holder', body, key);
    const size = await api.size();
    const answer = answered(await whileHeld('select 1 from log_head for update', what, give));
    expect(refusalOf(answer)).toEqual([503, 'storage-unavailable']);
    expect(answer.headers['retry-after']).toBe('2');
    expect(await api.size()).toBe(size);
    expect((await give()).status).toBe(201);
    expect((await give()).headers['idempotency-replayed']).toBe('true');
    expect(await api.size()).toBe(size + 1);
  });

  it.each(['/members', '/members/CN-LN', '/members/CN-LN/timeline', '/events'])(
    'says so to who reads %s',
    async (path) => {
      const lock = 'lock table event, roster_entry, government, timeline_item';
      const answer = answered(await whileHeld(lock, drop, () => api.get(path)));
      expect(refusalOf(answer)).toEqual([503, 'storage-unavailable']);
      expect((await api.get(path)).status).toBe(200);
    },
  );

  it('cuts a stream off that it cannot finish, and lives on', async () => {
    const stream = () =>
      request(api.at('/events'))
        .get('')
        .set('Accept', 'application/x-ndjson')
        .then(({ status }) => status);
    expect(await whileHeld('lock table event', drop, stream)).toMatchObject({ reason: { code: 'ECONNRESET' } });
    expect(await stream()).toBe(200);
  });

  it('goes on when all its connections are gone', async () => {
    await admin.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'annals'
      and datname = current_database()`);
    expect((await api.get('/members')).status).toBe(200);
    expect((await api.get('/health/ready')).body).toMatchObject({ status: 'ready' });
  });
});
