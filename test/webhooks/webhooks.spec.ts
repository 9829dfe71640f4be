import { once } from 'node:events';
import request from 'supertest';
import { annalsOn } from '../cli/annals.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { until } from '../support/waiting.js';
import { receiver, type Taken } from './receiver.js';

const SECRET_NAME = 'Nobody knows';

let database: TestDatabase;
let server: TestServer;
let api: Api;
let told: Awaited<ReturnType<typeof receiver>>;
let webhook: any;

/** A server that reaches this machine, and tries again at once, three times. */
const start = async (): Promise<void> => {
  server = await startServer(database.url, ['near'], { TEST_SERVER_LOOPBACK: '1' });
  api = apiOf(server.address);
};
const positions = () => told.taken.map(({ position }) => position);
const sent = () => until(async () => (await api.read(`/webhooks/${webhook.id}`)).behind === 0);
const register = (code: string) => api.give('/members', { code, country: 'KR', names: { en: code } });
const about = (code: string) => (message: Taken) => message.text.includes(members.get(code)!);
const members = new Map<string, string>();

beforeAll(async () => {
  database = await freshDatabase();
  told = await receiver();
  await start();
  for (const code of ['KR-11', 'KR-26']) members.set(code, (await register(code)).id);
  webhook = await api.give('/webhooks', { name: 'Yearbook', url: told.url, from: 0 });
  told.secret = webhook.secret;
});
afterAll(async () => {
  await server.stop();
  told.end();
  await database.drop();
});

describe('a webhook', () => {
  it('is told what the log took in, in order and signed, and no name', async () => {
    await api.give('/members/KR-11/office-holder', {
      name: { en: SECRET_NAME },
      office: { en: 'Mayor' },
      from: '2021',
    });
    await sent();
    expect(positions()).toEqual([0, 1, 2]);
    const [event] = (await api.read('/events', { from: '2' })).items;
    expect(JSON.parse(told.taken[2]!.text)).toEqual({ ...event, data: { ...event.data, name: { en: null } } });
    expect(told.taken.map(({ text }) => text).join()).not.toContain(SECRET_NAME);
  });

  it('shows its secret once', async () => {
    expect(webhook.secret).toMatch(/^whsec_/);
    for (const path of ['/webhooks', `/webhooks/${webhook.id}`])
      expect(JSON.stringify(await api.read(path))).not.toContain('secret');
  });

  it('misses nothing and keeps the order where the process is killed in the middle', async () => {
    let killed: Promise<unknown> | undefined;
    told.answer = ({ position }) => {
      if (position !== 7 || killed) return 204;
      killed = once(server.child, 'exit');
      server.child.kill('SIGKILL');
      return 0;
    };
    const from = told.taken.length;
    // What was answered is in the log; what the kill has cut off is given again.
    for (let n = 30; n < 40; n += 1) {
      const body = { code: `KR-${n}`, country: 'KR', names: { en: `KR-${n}` } };
      const given = () => api.post('/members', body, { 'Idempotency-Key': `kill-${n}` }).catch(() => undefined);
      while ((await given())?.status !== 201) {
        await killed;
        await start();
      }
    }
    await until(async () => killed !== undefined);
    await killed;
    if (server.child.signalCode !== null) await start();
    await sent();
    const size = await api.size();
    const expected = Array.from({ length: size - from }, (_, n) => from + n);
    // At least once: what was on its way when the process died may come again, under the same id.
    const ids = [...new Map(told.taken.slice(from).map(({ id, position }) => [id, position])).values()];
    expect(ids).toEqual(expected);
    expect(positions()).toEqual(positions().toSorted((a, b) => a - b));
  });

  it('tells of others while one is not taken, and of that one in order, once somebody sends it again', async () => {
    told.answer = (message) => (about('KR-11')(message) ? 500 : 204);
    const before = told.taken.length;
    for (const on of ['2001', '2002'])
      for (const code of ['KR-11', 'KR-26'])
        await api.give(`/members/${code}/names`, { names: { en: `${code} of ${on}` }, from: on });
    await sent();
    await until(async () => (await api.read(`/webhooks/${webhook.id}`)).dead === 1);
    expect(told.taken.slice(before).every(about('KR-26'))).toBe(true);
    expect(told.taken.slice(before)).toHaveLength(2);
    const { items } = await api.read(`/webhooks/${webhook.id}/letters`);
    expect(items).toMatchObject([
      { state: 'dead', type: 'MemberRenamed', tries: 3, failure: '500' },
      { state: 'behind', type: 'MemberRenamed', tries: 0, failure: null },
    ]);
    told.answer = () => 204;
    expect(await post(`/webhooks/${webhook.id}/again`, {})).toMatchObject({ again: 1, dead: 0 });
    await until(async () => (await api.read(`/webhooks/${webhook.id}/letters`)).count === 0);
    expect(positions().slice(-2)).toEqual(items.map(({ position }: any) => position));
  });

  it('is signed with two secrets while one takes the place of the other', async () => {
    const secretsOf = async (overlap?: number) => await post(`/webhooks/${webhook.id}/secret`, { overlap });
    const arrives = async (name: string, signatures: number) => {
      await api.give('/members/KR-26/names', { names: { en: name }, from: '2004' });
      await sent();
      expect(told.taken.at(-1)).toMatchObject({ type: 'MemberRenamed', signatures });
    };
    const renewed = await secretsOf();
    expect(renewed.secret).not.toBe(told.secret);
    expect(Date.parse(renewed.formerSecretUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await arrives('By the one before', 2);
    told.secret = renewed.secret;
    await arrives('By the new one', 2);
    const last = await secretsOf(0);
    expect(last.formerSecretUntil).toBeNull();
    told.secret = last.secret;
    await arrives('By the last', 1);
    expect(refusalOf(await api.post(`/webhooks/${webhook.id}/secret`, { overlap: 169 }))).toEqual([422, 'invalid']);
  });

  it('is sent what it asks for alone, and nothing while it is stopped', async () => {
    const other = await receiver();
    const only = await api.give('/webhooks', { name: 'Names', url: other.url, types: ['MemberRenamed'] });
    other.secret = only.secret;
    await post(`/webhooks/${only.id}/stop`, {});
    await register('KR-41');
    await api.give('/members/KR-41/names', { names: { en: 'Another' }, from: '2003' });
    await sent();
    expect(await api.read(`/webhooks/${only.id}`)).toMatchObject({ behind: 2, stopped: 'by-hand' });
    expect(other.taken).toEqual([]);
    other.answer = () => 410;
    await post(`/webhooks/${only.id}/start`, {});
    await until(async () => (await api.read(`/webhooks/${only.id}`)).stopped === 'gone');
    expect(await api.read(`/webhooks/${only.id}`)).toMatchObject({ waiting: 1, dead: 0 });
    await post(`/webhooks/${only.id}/removal`, {});
    expect(refusalOf(await api.get(`/webhooks/${only.id}`))).toEqual([404, 'not-found']);
    other.end();
  });

  it('is refused for what is no address or no event', async () => {
    const add = async (fields: object) =>
      refusalOf(await api.post('/webhooks', { name: 'A', url: told.url, ...fields }));
    expect(await add({ url: 'file:///etc/passwd' })).toEqual([422, 'invalid']);
    expect(await add({ types: ['Nothing'] })).toEqual([422, 'invalid']);
    expect(refusalOf(await api.post(`/webhooks/${webhook.id}/again`, { position: 0 }))).toEqual([404, 'not-found']);
  });

  it('has a page with what was not taken, and a verb of the terminal', async () => {
    const page = (path = '') => `${server.address}/near/webhooks${path}`;
    told.answer = () => 500;
    await api.give('/members/KR-26/names', { names: { en: '<b>' }, from: '2005' });
    await until(async () => (await api.read(`/webhooks/${webhook.id}`)).dead === 1);
    for (const lang of ['en', 'ko', 'zh-Hans', 'ja', 'ru', 'mn']) {
      const { status, text } = await request(page()).get('').query({ lang });
      expect([lang, status]).toEqual([lang, 200]);
      expect(text).toContain('MemberRenamed');
    }
    const program = await annalsOn(database.url);
    const { out } = await program.quickly('webhooks', 'letters', webhook.id);
    expect(out).toMatch(/MemberRenamed +given up +3 +500/);
    expect(JSON.parse((await program.quickly('webhooks', '--json')).out)).toMatchObject({
      count: 1,
      items: [{ dead: 1 }],
    });
    expect((await program.quickly('webhooks', 'secret', webhook.id)).out).toMatch(/^whsec_/);
    expect((await program.quickly('webhooks', 'add', 'A', told.url)).err).toContain('calls no address outside');
    await program.end();
    told.answer = () => 204;
    const again = await request(page(`/${webhook.id}`))
      .post('')
      .type('form')
      .send({ change: 'again' });
    expect(again.status).toBe(303);
    await until(async () => (await api.read(`/webhooks/${webhook.id}/letters`)).count === 0);
    const renewed = await request(page(`/${webhook.id}/secret`))
      .post('')
      .type('form')
      .send({ overlap: '1' });
    expect(renewed.text).toMatch(/whsec_/);
    const made = await request(page())
      .post('')
      .type('form')
      .send({ name: 'B', url: told.url, types: 'MeetingScheduled' });
    expect(made.text).toMatch(/whsec_/);
  });
});

const post = async (path: string, body: object) => (await api.post(path, body)).body;
