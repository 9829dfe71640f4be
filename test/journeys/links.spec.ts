import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { Associations } from '../../src/access/associations.js';
import { buildApp } from '../../src/serve.js';
import { openOutside, type Outside } from '../press/links/servers.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const PAGE =
  '<html><head><title>News</title></head><body><h1>辽宁省</h1><p>It joined.</p><script>x()</script></body></html>';

describe('dead links and snapshots', () => {
  let outside: Outside;
  let database: TestDatabase;
  let folder: string;
  let apps: NestExpressApplication[];
  let api: Api;
  /** The same record, of an installation that calls nobody. */
  let quiet: Api;
  const ids: Record<string, string> = {};
  let address: string;

  beforeAll(async () => {
    outside = await openOutside((asked, response) => {
      const [path] = asked.url!.slice(1).split('?');
      if (path === 'moved') return response.writeHead(301, { Location: '/page' }).end();
      if (path === 'inside') return response.writeHead(302, { Location: 'http://127.0.0.1/' }).end();
      const status = ({ gone: 404, busy: 503 } as Record<string, number>)[path!] ?? 200;
      return response.writeHead(status, { 'Content-Type': 'text/html' }).end(PAGE);
    });
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'annals-links-'));
    await writeFile(join(folder, 'key'), Buffer.alloc(32, 7).toString('base64'));
    const open = (settings: object) => buildApp(database.url, join(folder, 'key'), settings);
    apps = [await open({ outbound: outside.outbound }), await open({})];
    const addresses: string[] = [];
    for (const app of apps) {
      await app.listen(0, '127.0.0.1');
      addresses.push(`http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`);
    }
    address = addresses[0]!;
    await apps[0]!.get(Associations).open('near', { en: 'An example' });
    [api, quiet] = [apiOf(addresses[0]!), apiOf(addresses[1]!)];
    await api.give('/members', { names: { en: 'Liaoning' }, country: 'CN', code: 'CN-LN' });
    for (const [path, published] of [
      ['page', '2021-08-10'],
      ['moved', '2021-08-11'],
      ['gone', '2021-08-12'],
      ['busy', '2021-08-13'],
      ['inside', '2021-08-14'],
    ] as const)
      ids[path] = await log({ published, url: outside.url(`/${path}`) });
    ids['nowhere'] = await log({ published: '2021-08-15' });
    ids['away'] = await log({ published: '2021-09-01', url: outside.url('/page', 'no-such.example') });
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await outside.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const log = async (item: object): Promise<string> => {
    const told = { outlet: { en: 'Example Daily' }, filedUnder: 'CN-LN', language: 'en', title: { en: 'It joins' } };
    return (await api.give('/coverage', { ...told, ...item })).id as string;
  };
  const listed = async (links: string, at: Record<string, string> = {}) =>
    ((await api.read('/coverage', { links, ...at })).items as { id: string }[]).map(({ id }) => id);
  const page = async (path: string) => (await request(address).get(path).set('Accept', 'text/html')).text;

  it('call nobody where the installation does not say so', async () => {
    expect(refusalOf(await quiet.post(`/coverage/${ids['page']}/snapshot`, {}))).toEqual([403, 'outbound-off']);
    expect(refusalOf(await quiet.post('/coverage/link-checks', {}))).toEqual([403, 'outbound-off']);
    expect(outside.lookups).toEqual([]);
  });

  it('are looked for on request, one address of a host at a time, and told by what came', async () => {
    const checked = await api.post('/coverage/link-checks', { member: 'CN-LN', from: '2021-08-01', to: '2021-08-31' });
    expect([checked.status, checked.body.checked, checked.body.left]).toEqual([201, 5, 0]);
    expect(outside.rests).toBe(4);
    const found = new Map((checked.body.items as { coverage: string }[]).map((item) => [item.coverage, item]));
    expect(found.get(ids['page']!)).toMatchObject({ outcome: 'alive', status: 200 });
    expect(found.get(ids['moved']!)).toMatchObject({ outcome: 'moved', to: outside.url('/page') });
    expect(found.get(ids['gone']!)).toMatchObject({ outcome: 'dead', status: 404 });
    expect(found.get(ids['busy']!)).toMatchObject({ outcome: 'unclear', status: 503 });
    expect(found.get(ids['inside']!)).toMatchObject({ outcome: 'unclear', reason: 'host-forbidden' });
    const one = await api.post('/coverage/link-checks', { coverage: [ids['away']] });
    expect(one.body.items).toMatchObject([{ outcome: 'dead', reason: 'no-host' }]);
    expect(await listed('dead')).toEqual([ids['gone'], ids['away']]);
    expect(await listed('moved')).toEqual([ids['moved']]);
  });

  it('say nothing of any day before, and nothing that was not known', async () => {
    const { link } = await api.read(`/coverage/${ids['gone']}`);
    expect(link).toMatchObject({ outcome: 'dead', status: 404, snapshot: null });
    expect(await listed('dead', { knownOn: String(link.position - 1) })).not.toContain(ids['gone']);
    expect(await listed('unchecked', { trueOn: '2021-12-31' })).toContain(ids['gone']);
    // A check that was a mistake is taken back as any fact.
    await api.give('/corrections', { position: link.position, now: null, reason: 'Our network was down' });
    expect(await listed('dead')).toEqual([ids['away']]);
    await api.post('/coverage/link-checks', { coverage: [ids['gone']] });
  });

  it('keep what stands there, apart from the original', async () => {
    const [path, key] = [`/coverage/${ids['page']}/snapshot`, { 'Idempotency-Key': randomUUID() }];
    const taken = await api.post(path, { reason: 'The paper closes' }, key);
    expect(taken.status).toBe(201);
    const sha256 = createHash('sha256').update(PAGE).digest('hex');
    expect(taken.body.events).toMatchObject([
      { type: 'SnapshotTaken', data: { sha256, status: 200, contentType: 'text/html' } },
    ]);
    // The same request again is answered again, and calls nobody.
    const calls = outside.asked.length;
    expect((await api.post(path, { reason: 'The paper closes' }, key)).headers['idempotency-replayed']).toBe('true');
    expect(outside.asked).toHaveLength(calls);
    const item = await api.read(`/coverage/${ids['page']}`);
    expect(item.original).toBeNull();
    expect(item.snapshots).toMatchObject([
      { sha256, by: 'local-operator', text: expect.stringContaining('It joined.') },
    ]);
    expect(item.snapshots[0].text).not.toContain('x()');
    const before = await api.read(`/coverage/${ids['page']}`, { knownOn: String(taken.body.position - 1) });
    expect(before.snapshots).toEqual([]);
    expect(await page(`/near/coverage/${ids['page']}?lang=ko`)).toContain('보관된 페이지');
  });

  it('refuse by name what is not kept, and record nothing of it', async () => {
    const size = await api.size();
    const refused = async (of: string) => refusalOf(await api.post(`/coverage/${ids[of]}/snapshot`, {}));
    expect(await refused('nowhere')).toEqual([422, 'rule-refused', 'ItemHasAnAddress']);
    expect(await refused('gone')).toEqual([422, 'link-dead']);
    expect(await refused('inside')).toEqual([422, 'link-forbidden']);
    expect(await refused('away')).toEqual([422, 'link-unanswered']);
    expect(await api.size()).toBe(size);
  });

  it('are kept and looked for by the forms of the pages', async () => {
    const act = async (path: string, from = address) =>
      request(address).post(path).type('form').set('Origin', from).send('');
    expect((await act(`/near/coverage/${ids['moved']}/snapshot`, 'http://elsewhere.example')).status).toBe(403);
    const kept = await act(`/near/coverage/${ids['moved']}/snapshot`);
    expect([kept.status, kept.headers['location']]).toEqual([303, `/near/coverage/${ids['moved']}`]);
    const [snapshot] = (await api.read(`/coverage/${ids['moved']}`)).snapshots;
    expect(snapshot).toMatchObject({ url: outside.url('/moved'), answeredBy: outside.url('/page') });
    expect((await act(`/near/coverage/${ids['gone']}/link-check`)).status).toBe(303);
    const many = await act('/near/coverage/link-checks?from=2021-09&lang=ko');
    expect([many.status, many.headers['location']]).toEqual([303, '/near/coverage?from=2021-09&lang=ko']);
    const dead = await page('/near/coverage?links=dead');
    for (const id of [ids['gone'], ids['away']]) expect(dead).toContain(id);
    expect(dead).toContain('dead link (status 404)');
    expect(dead).not.toContain(ids['page']);
  });
});
