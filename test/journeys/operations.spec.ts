import { connect } from 'node:net';
import pg from 'pg';
import request from 'supertest';
import { type DataSource } from 'typeorm';
import { atSlots } from '../../src/web/health/looks.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { newCluster } from '../support/restore.js';
import { startServer, type TestServer } from '../support/server.js';
import { until } from '../support/waiting.js';

/** Of a kind that no code, route or identifier of ours could have. */
const SENTINEL = 'Zzyzxqua';
/** All that a line about a request may hold. */
const told = new Set(
  ['level', 'time', 'msg', 'trace', 'method', 'route', 'status', 'ms', 'code', 'principal', 'association'], // prettier-ignore
);

let database: TestDatabase;
let server: TestServer;
let api: Api;
let admin: pg.Client;
let log = '';
const lines = (): any[] =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database.url, ['near'], { LIMITS: 'export=1', LOG_LEVEL: 'debug' });
  server.child.stderr!.on('data', (part) => (log += part));
  api = apiOf(server.address);
  admin = new pg.Client(database.url);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await server.stop();
  await database.drop();
});

describe('the log', () => {
  /** The trace of a request that carries the sentinel in every place where a client can put it. */
  const carrying = async (method: 'get' | 'post', path: string, body?: object | string) => {
    const asking = request(api.at(path));
    const asked = (method === 'get' ? asking.get('') : asking.post(''))
      .set({ 'User-Agent': SENTINEL, 'X-Person': SENTINEL, Traceparent: SENTINEL, Cookie: `who=${SENTINEL}` })
      .set({ 'Content-Type': 'application/json', 'Idempotency-Key': `${SENTINEL}-${path.length}` });
    const { headers, status } = body === undefined ? await asked : await asked.serialize(String).send(body);
    return [status, headers['trace-id']] as const;
  };

  it('tells of each request its trace, route, status and code, and never what was asked or said', async () => {
    const member = (name: string) => JSON.stringify({ code: 'MN-049', country: 'MN', names: { en: name } });
    const asked = [
      await carrying('get', `/members/${SENTINEL}`),
      await carrying('get', `/members?q=${SENTINEL}`),
      await carrying('get', `/members?${SENTINEL}=1`),
      await carrying('get', `/${SENTINEL}/${SENTINEL}`),
      await carrying('get', `/meetings/%${SENTINEL}`),
      await carrying('post', '/members', member(SENTINEL)),
      await carrying('post', `/members/${SENTINEL}%20`, member(SENTINEL)),
      await carrying('post', '/members/MN-049/application', `{"on": "${SENTINEL}"}`),
      await carrying('post', '/decisions', `{"${SENTINEL}": ${SENTINEL}`),
    ];
    expect(asked.map(([status]) => status)).toEqual([404, 200, 422, 404, 400, 201, 405, 422, 400]);
    await until(async () => lines().filter(({ msg }) => msg === 'request').length >= asked.length);
    expect(log).not.toMatch(new RegExp(SENTINEL, 'i'));
    for (const [status, trace] of asked) {
      const [line, ...others] = lines().filter((each) => each.trace === trace);
      expect(others).toEqual([]);
      expect(line).toMatchObject({ level: 'info', msg: 'request', status });
      expect(line.code === undefined).toBe(status < 400);
      expect(Object.keys(line).filter((name) => !told.has(name))).toEqual([]);
    }
    expect(lines().find(({ status, msg }) => msg === 'request' && status === 201)).toMatchObject({
      route: '/api/:association/members',
      principal: 'local-operator',
    });
  });

  it('tells of what went wrong here the kind, the code and the place, and whoever asked the trace alone', async () => {
    await admin.query(`create function spill() returns trigger language plpgsql as $$
      begin raise exception '% of ${SENTINEL}', new using errcode = '22P02', detail = '${SENTINEL}'; end $$;
      create trigger spills before insert on idempotency for each row execute function spill()`);
    const answer = await api.post('/members', { code: 'MN-047', country: 'MN', names: { en: SENTINEL } });
    await admin.query('drop trigger spills on idempotency');
    expect(refusalOf(answer)).toEqual([500, 'internal']);
    expect(answer.text).not.toContain(SENTINEL);
    const { traceId } = answer.body;
    expect(traceId).toBe(answer.headers['trace-id']);
    await until(async () => lines().filter(({ trace }) => trace === traceId).length === 2);
    expect(lines().filter(({ trace }) => trace === traceId)).toMatchObject([
      { level: 'error', from: 'Problem', code: '22P02', at: expect.arrayContaining([expect.stringMatching(/^at /)]) },
      { level: 'error', msg: 'request', status: 500, code: 'internal' },
    ]);
    expect(log).not.toContain(SENTINEL);
  });

  it('tells of whoever goes before all of a body has come, and finds no fault with that', async () => {
    const size = await api.size();
    const before = lines().length;
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    const head = 'POST /api/near/members HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    socket.write(`${head}Idempotency-Key: gone\r\nContent-Length: 99\r\n\r\n{"country":`, () =>
      setImmediate(() => socket.destroy()),
    );
    await until(async () => lines().some(({ gone }) => gone));
    expect(await api.size()).toBe(size);
    const told = lines().slice(before);
    expect(told.filter(({ gone }) => gone)).toMatchObject([{ level: 'info', msg: 'request', method: 'POST' }]);
    expect(told.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('takes the trace of whoever calls, where it is one', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const asked = (of: string) =>
      request(api.at('/members')).get('').set('Traceparent', `00-${of}-00f067aa0ba902b7-01`);
    expect((await asked(trace)).headers['trace-id']).toBe(trace);
    expect((await asked('0'.repeat(32))).headers['trace-id']).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });
});

it('lets nobody have more than a budget allows, tells when to come back, and serves everything else meanwhile', async () => {
  const exported = () => api.get('/attendance.csv');
  // The local operator has a hundred times as much.
  for (let n = 0; n < 100; n++) expect((await exported()).status).toBe(200);
  const refused = await exported();
  expect(refusalOf(refused)).toEqual([429, 'too-many-requests']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const bundle = await request(api.at('/audit/bundle')).get('').set('X-Forwarded-For', '198.51.100.7');
  expect(refusalOf(bundle)).toEqual([429, 'too-many-requests']);
  expect((await api.get('/members')).status).toBe(200);
});

it('measures itself for Prometheus, by routes and never by what was asked', async () => {
  await api.get(`/members/${SENTINEL}`);
  const { status, headers, text } = await request(server.address).get('/metrics');
  expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/plain; version=0\.0\.4/)]);
  const value = (line: string): number =>
    Number(
      text
        .split('\n')
        .find((each) => each.startsWith(`${line} `))
        ?.slice(line.length),
    );
  expect(value('annals_http_requests_total{method="GET",route="/api/:association/attendance.csv",status="429"}')).toBe(
    1,
  );
  expect(value('annals_http_request_duration_seconds_count{route="/api/:association/attendance.csv"}')).toBe(101);
  expect(value('annals_appends_total')).toBeGreaterThan(0);
  expect(value('annals_log_events')).toBe(await api.size());
  expect(value('annals_database_up')).toBe(1);
  expect(value('annals_projections_stopped')).toBe(0);
  expect(value('annals_pool_connections{state="waited-for"}')).toBe(0);
  expect(text).toMatch(/^annals_projection_behind_events\{projection="members"\} \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
  expect(text).not.toContain(SENTINEL);
});

describe('readiness', () => {
  const ready = () => api.get('/health/ready');

  it('is degraded, and says why, where the schema is older than the program', async () => {
    expect((await ready()).body).toMatchObject({ status: 'ready', stopped: [] });
    const { rows } = await admin.query('delete from migration where name like $1 returning *', ['Meetings%']);
    const { status, body } = await ready();
    expect([status, body]).toMatchObject([
      503,
      { status: 'degraded', codes: ['schema'], reason: 'The schema of the database is older than this program' },
    ]);
    expect(body.reasons).toEqual([{ code: 'schema', detail: expect.stringContaining('Meetings1763683200014') }]);
    await admin.query('insert into migration (id, timestamp, name) values ($1, $2, $3)', Object.values(rows[0]));
    expect((await ready()).status).toBe(200);
  });

  it('looks for what PostgreSQL keeps of its log for a slot that nobody reads', async () => {
    // Of its own, since the others would not be ready either.
    const cluster = await newCluster();
    const pool = new pg.Pool({ connectionString: cluster.superuserUrl, max: 1 });
    // The cluster may end before the last connection is closed.
    pool.on('error', () => undefined);
    try {
      const look = atSlots({ driver: { master: pool } } as unknown as DataSource);
      await pool.query(`select pg_create_physical_replication_slot('forgotten', true)`);
      expect(await look()).toBeUndefined();
      for (let n = 0; n < 6; n++) {
        await pool.query(`select pg_logical_emit_message(false, 'annals', 'x')`);
        await pool.query('select pg_switch_wal()');
      }
      expect(await look()).toMatch(/for replication slots that nobody reads: forgotten \(\d{2,3} MiB\)$/);
      await pool.query(`select pg_drop_replication_slot('forgotten')`);
      expect(await look()).toBeUndefined();
    } finally {
      await pool.end();
      await cluster.end();
    }
  });
});
