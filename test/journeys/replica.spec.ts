import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../src/data-source.js';
import { inContext } from '../../src/eventstore/context.js';
import { markOf } from '../../src/eventstore/key-check.js';
import { deriveKeys } from '../../src/eventstore/keys.js';
import { type Copy, readingFrom } from '../../src/eventstore/lag.js';
import { Replica } from '../../src/eventstore/replica.js';
import { type EmbeddedPostgres } from '../../src/postgres/launcher.js';
import { requireServer } from '../../src/postgres/require.js';
import { until } from '../../src/postgres/wait.js';
import { cleanUp, start, tempFolder } from '../postgres/world.js';
import { type Api, apiOf } from '../support/api.js';
import { holder } from '../support/holder.js';
import { startServer, type TestServer } from '../support/server.js';
import { makeStandby, type Standby } from '../support/standby.js';

let primary: EmbeddedPostgres;
let standby: Standby;
let server: TestServer;
let api: Api;

const at = (url: string, port: number): string => Object.assign(new URL(url), { port: String(port) }).href;

beforeAll(async () => {
  primary = await start(await tempFolder());
  await migrate(primary.ownerUrl(), primary.appUrl());
  standby = await makeStandby(primary);
  server = await startServer(primary.appUrl(), ['near'], {
    TEST_SERVER_REPLICA: at(primary.appUrl(), standby.port),
  });
  api = apiOf(server.address);
});
afterAll(async () => {
  await server?.stop();
  await standby?.remove();
  await cleanUp();
});

/** A page as a reader with these cookies sees it: how far it was read, and whether it says that it may lag. */
const page = async (path: string, cookies: string[] = [], { address } = server) => {
  const { status, text } = await request(address).get(path).set('Accept', 'text/html').set('Cookie', cookies);
  const upto = /position (\d+) of (\d+)/.exec(text);
  return { status, text, upto: upto && Number(upto[1]), mayLag: text.includes('may be a moment behind') };
};
const lines = async (query = {}) => {
  const answer = await request(api.at('/events')).get('').query(query).set('Accept', 'application/x-ndjson').buffer();
  return { upto: Number(answer.headers['known-on']), count: answer.text.split('\n').filter(Boolean).length };
};
const register = async (code: string, { post } = api) => {
  const answer = await post('/members', { code, country: 'KR', names: { en: `Shore of ${code}` } });
  expect(answer.status).toBe(201);
  return { ...answer.body, cookies: (answer.get('Set-Cookie') ?? []).map((cookie) => cookie.split(';')[0]!) };
};
const replicaOf = async (address: string) => (await request(address).get('/health/ready').expect(200)).body.replica;

/** Nobody else can read a table of ours until this ends. */
const LOCK_ALL = `do $$ begin
  execute (select 'lock table ' || string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = 'public');
end $$`;
const AT_REPLICA = (upto: number) => ({ status: 200, upto, mayLag: true });
const AT_PRIMARY = (upto: number) => ({ status: 200, upto, mayLag: false });

describe('pages and exports, with a replica', () => {
  it('come from it and say how far it was', async () => {
    await register('KR-91');
    await standby.caughtUp();
    expect(await page('/near/members?category=all')).toMatchObject(AT_REPLICA(0));
    expect(await lines()).toEqual({ upto: 0, count: 1 });
    expect(await replicaOf(server.address)).toEqual({ state: 'serving' });
  });

  describe('that is held back', () => {
    let written: { id: string; position: number; cookies: string[] };
    beforeAll(async () => {
      await standby.ask('select pg_wal_replay_pause()');
      const paused = async () =>
        (await standby.ask<{ state: string }>('select pg_get_wal_replay_pause_state() as state'))[0]!.state ===
        'paused';
      await until(paused, 10_000, 'The standby does not pause');
      written = await register('KR-92');
    });

    it('say the older position, and show what was known there', async () => {
      expect(written.position).toBe(1);
      expect(await page('/near')).toMatchObject(AT_REPLICA(0));
      expect(await page('/near/members/KR-91')).toMatchObject(AT_REPLICA(0));
      expect(await lines()).toEqual({ upto: 0, count: 1 });
    });

    it('ask nothing of the primary', async () => {
      const admin = holder(primary.superuserUrl('annals'));
      await admin.connect();
      await admin.query('begin');
      await admin.query(LOCK_ALL);
      const rooms = ['members', 'members/KR-91', 'meetings', 'attendance', 'decisions', 'coverage', 'chairs'];
      const pages = await Promise.all(['', ...rooms].map((room) => page(`/near/${room}`)));
      expect(pages).toMatchObject(pages.map(() => AT_REPLICA(0)));
      expect(await lines()).toEqual({ upto: 0, count: 1 });
      await admin.query('rollback');
      await admin.end();
    });

    it('are right after a form all the same', async () => {
      expect(await page('/near/members/KR-92', written.cookies)).toMatchObject(AT_PRIMARY(1));
      expect(await page('/near', written.cookies)).toMatchObject(AT_PRIMARY(1));
      expect(await page('/near', ['written.far=1', 'written.near=x'])).toMatchObject(AT_REPLICA(0));
    });

    it('come from the primary where the replica does not have what is asked for', async () => {
      expect(await page('/near/members/KR-92')).toMatchObject(AT_PRIMARY(1));
      expect(await page('/near?knownOn=1')).toMatchObject(AT_PRIMARY(1));
      expect(await page(`/near?knownOn=${new Date().toISOString()}`)).toMatchObject(AT_PRIMARY(1));
      expect(await page('/near?knownOn=0')).toMatchObject(AT_REPLICA(0));
      expect(await lines({ from: 2 })).toEqual({ upto: 1, count: 0 });
      expect(await page('/near/members/KR-99')).toMatchObject({ status: 404 });
      expect(await page('/near?knownOn=7')).toMatchObject({ status: 422 });
    });

    it('leave the audit, data and commands to the primary', async () => {
      expect(await page('/near/audit/1')).toMatchObject(AT_PRIMARY(1));
      expect(await page('/near/audit/0')).toMatchObject(AT_PRIMARY(1));
      expect(await api.size()).toBe(2);
      expect(await api.read('/members/KR-92')).toMatchObject({ asOf: { knownOn: 1 } });
      const corrected = await api.post('/corrections', {
        position: 1,
        now: { government: written.id, code: 'KR-92', country: 'KR', names: { en: 'Other shore' } },
        reason: 'It was misread.',
      });
      expect(corrected.body).toMatchObject({ position: 2, events: [{ version: 2 }] });
      expect(await page('/near')).toMatchObject(AT_REPLICA(0));
    });

    it('come from it again once it has caught up', async () => {
      await standby.ask('select pg_wal_replay_resume()');
      await standby.caughtUp();
      const after = await page('/near/members/KR-92', ['written.near=2']);
      expect(after).toMatchObject(AT_REPLICA(2));
      expect(after.text).toContain('Other shore');
    });
  });
});

describe('a replica', () => {
  const look = async (url: string, secret = 7) => {
    const source = new DataSource(dataSourceOptions(primary.appUrl(), []));
    const replica = new Replica(source, url, markOf(deriveKeys(Buffer.alloc(32, secret))));
    const state = await replica.state();
    await replica.onModuleDestroy();
    return state;
  };
  const replicaUrl = () => at(primary.appUrl(), standby.port);

  it('is one that follows this installation', async () => {
    expect(await look(replicaUrl())).toEqual({ state: 'serving' });
    expect(await look(primary.appUrl())).toEqual({ state: 'away', reason: 'no-standby' });
    expect(await look(replicaUrl(), 8)).toEqual({ state: 'away', reason: 'other-installation' });
    expect(await look(at(primary.appUrl(), 1))).toEqual({ state: 'away', reason: 'unreachable' });
  });

  it('takes no commands, whatever it is named in', async () => {
    const client = new pg.Client(replicaUrl());
    await client.connect();
    await expect(requireServer(client, { durable: false })).rejects.toThrow('is a standby and takes no commands');
    await client.end();
    await expect(readingFrom({} as Copy, () => inContext({} as never, async () => undefined))).rejects.toThrow(
      'while reading from a copy',
    );
  });

  it('that may not be read is not needed for anything', async () => {
    const admin = new pg.Client(primary.superuserUrl('annals'));
    await admin.connect();
    await admin.query(`create role stranger login password 'stranger'`);
    await admin.end();
    await standby.caughtUp();
    const url = new URL(replicaUrl());
    Object.assign(url, { username: 'stranger', password: 'stranger' });
    const other = await startServer(primary.appUrl(), ['near'], { TEST_SERVER_REPLICA: url.href });
    try {
      const { position } = await register('KR-93', apiOf(other.address));
      expect(await page('/near', [], other)).toMatchObject(AT_PRIMARY(position));
      expect(await apiOf(other.address).read('/members/KR-93')).toMatchObject({ asOf: { knownOn: position } });
      expect(await replicaOf(other.address)).toEqual({ state: 'away', reason: 'unreadable' });
    } finally {
      await other.stop();
    }
  });

  it('that hangs or was killed is missed by nobody, and is read from again when it is back', async () => {
    const last = (await api.size()) - 1;
    await standby.caughtUp();
    expect(await page('/near')).toMatchObject(AT_REPLICA(last));
    await standby.freeze();
    expect(await page('/near')).toMatchObject(AT_PRIMARY(last));
    await standby.kill();
    const pages = await Promise.all(
      ['/near', '/near/members', '/near/meetings', '/near/chairs'].map((path) => page(path)),
    );
    expect(pages).toMatchObject(pages.map(() => AT_PRIMARY(last)));
    expect(await lines()).toEqual({ upto: last, count: last + 1 });
    const found = async (state: object) => isDeepStrictEqual(await replicaOf(server.address), state);
    // A look at the moment of its death finds it answering, but no longer streaming.
    await until(
      () => found({ state: 'away', reason: 'unreachable' }),
      30_000,
      'The replica is still thought to be there',
    );
    await standby.start();
    const serving = () => found({ state: 'serving' });
    await until(serving, 30_000, 'The replica is not read from again');
    await standby.caughtUp();
    expect(await page('/near')).toMatchObject(AT_REPLICA(last));
  });

  it('that has lost the primary is not trusted to be near it', async () => {
    await standby.ask(`alter system set primary_conninfo = ''`);
    await standby.ask('select pg_reload_conf()');
    const alone = async () => (await standby.ask('select from pg_stat_wal_receiver')).length === 0;
    await until(alone, 10_000, 'The standby goes on streaming');
    expect(await look(replicaUrl())).toEqual({ state: 'away', reason: 'not-streaming' });
  });
});
