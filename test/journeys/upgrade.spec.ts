import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { migrate } from '../../src/data-source.js';
import { Follower } from '../../src/eventstore/follower.js';
import { Registry } from '../../src/eventstore/registry.js';
import { buildApp } from '../../src/serve.js';
import { dump } from '../support/dump.js';
import { settled } from '../support/settled.js';

const sample = (name: string): string => fileURLToPath(new URL(`../samples/releases/${name}`, import.meta.url));

/** A database as the first schema left it, four migrations old, with the sample record, a claim and a correction in it. */
describe('a database of the first schema', () => {
  const name = `annals_upgraded_${randomBytes(6).toString('hex')}`;
  let app: NestExpressApplication;
  let association: string;
  let before: unknown[];

  const url = (): string => {
    const at = new URL(process.env['ANNALS_TEST_ADMIN']!);
    at.pathname = name;
    return at.href;
  };
  const on = async (address: string, sql: string): Promise<any[]> => {
    const client = new pg.Client(address);
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows ?? [];
  };
  const leaves = () => on(url(), `select position, encode(leaf_hash, 'hex') from event order by position`);
  const ask = async (path: string) => (await request(app.getHttpServer()).get(`/api/near${path}`).expect(200)).body;

  beforeAll(async () => {
    await on(process.env['ANNALS_TEST_ADMIN']!, `create database ${name} template template0 encoding 'UTF8'`);
    await on(url(), gunzipSync(readFileSync(sample('first.sql.gz'))).toString());
    before = await leaves();
    await migrate(url(), url());
    app = await buildApp(url(), sample('first.key'));
    await app.init();
    [{ id: association }] = (await on(url(), 'select id from association')) as [{ id: string }];
    await settled(app, association);
  });
  afterAll(async () => {
    await app?.close();
    await on(process.env['ANNALS_TEST_ADMIN']!, `drop database if exists ${name} with (force)`);
  });

  it('gets every migration that came since, and keeps each leaf as it was', async () => {
    const [{ n }] = (await on(url(), 'select count(*)::int as n from migration')) as [{ n: number }];
    expect(n).toBe(migrations.length);
    expect(before).toHaveLength(657);
    expect((await leaves()).slice(0, 657)).toEqual(before);
  });

  it('answers as before, names of persons among it', async () => {
    expect(await ask('/members?trueOn=2021-08-10&category=full')).toMatchObject({ count: 79 });
    const { items } = await ask('/members/CN-LN/timeline');
    expect(items.length).toBeGreaterThanOrEqual(26);
    expect(JSON.stringify(items)).toMatch('Wang Xinwei');
    expect((await ask('/chairs?trueOn=2024-01-01')).items.length).toBeGreaterThanOrEqual(15);
  });

  it('knows what was corrected, and a key that was used', async () => {
    const attended = (knownOn: number) => ask(`/events?from=${knownOn}&limit=1`);
    expect((await attended(656)).items[0]).toMatchObject({ type: 'Corrected', data: { now: null } });
    const { body, headers } = await request(app.getHttpServer())
      .post('/api/near/claims')
      .set('Idempotency-Key', 'up-1')
      .send({
        ...{ measure: 'members-total', comparator: 'at-least', value: 70, asOf: '2015' },
        evidence: [{ url: 'https://example.org/a', quote: '70여 개' }],
      });
    expect([body.position, headers['idempotency-replayed']]).toEqual([655, 'true']);
  });

  it('has read models that equal a rebuild', async () => {
    const [follower, { projections }, dataSource] = [app.get(Follower), app.get(Registry), app.get(DataSource)];
    const all = async () => {
      const tables = [];
      for (const each of projections) tables.push(await dump(dataSource, association, each));
      return tables;
    };
    expect((await follower.states(association)).filter(({ failure, behind }) => failure || behind > 0)).toEqual([]);
    const told = await all();
    await follower.rebuildAll(association, projections);
    expect(await all()).toEqual(told);
  });
});
