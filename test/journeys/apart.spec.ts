import { readFile } from 'node:fs/promises';
import request from 'supertest';
import { annalsOn } from '../cli/annals.js';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { fillLeague } from './league.js';
import { bodyFrom, type Schema } from './schema-body.js';

/** A word that stands in every text of the other association, and nowhere else. */
const SECRET = 'Geheimnisvoll';
const FREE = new Set(['quote', 'reason', 'note', 'text', 'because']);
const SPOKEN = new Set(['en', 'ko', 'ja', 'ru']);
const STREAM = /"([a-z]+)-([0-9a-f-]{36})"/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same facts, in whose names and texts the secret stands. */
const secretly = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return SPOKEN.has(key) || FREE.has(key) ? `${value} ${SECRET}` : value;
  if (Array.isArray(value)) return value.map((each) => secretly(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, secretly(each, name)]));
};

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

describe('two associations in one installation', () => {
  let database: TestDatabase;
  let server: TestServer;
  let program: Awaited<ReturnType<typeof annalsOn>>;
  let mine: Api;
  let other: Api;
  let contract: { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };
  let before: string;
  /** All ids that the other's log holds, and those of its things by the kind of their stream. */
  let foreign: string[];
  const streams: Record<string, string[]> = {};
  /** One of our own things of each kind. */
  const own: Record<string, string> = {};
  const logOf = async (api: Api): Promise<string> => JSON.stringify(await api.read('/events', { limit: '1000' }));

  beforeAll(async () => {
    database = await freshDatabase();
    program = await annalsOn(database.url);
    server = await startServer(database.url, ['mine', 'other']);
    mine = apiOf(server.address, 'mine');
    other = apiOf(server.address, 'other');
    contract = await mine.read('/api/openapi.json');
    const secret = { ...other, give: (path: string, body: object) => other.give(path, secretly(body) as object) };
    for (const api of [secret, mine]) {
      await fillLeague(api);
      await api.give('/commitments', {
        kind: 'promise',
        by: { member: 'KR-91' },
        to: [{ member: 'JP-91' }],
        text: { en: 'A ferry' },
        on: '2001-05-11',
      });
    }
    const document = await readFile('test/samples/scrapbook-example.txt', 'utf8');
    const { body } = await other.bring(document.replaceAll(/(\p{Script=Hangul}{4,})/gu, `$1 ${SECRET}`));
    before = await logOf(other);
    foreign = [...new Set(before.match(UUID))];
    for (const [, kind, id] of before.matchAll(STREAM)) (streams[kind!] ??= []).push(id!);
    for (const [, kind, id] of (await logOf(mine)).matchAll(STREAM)) own[kind!] ??= id!;
    streams['import'] = [body.id as string];
  });
  afterAll(async () => {
    await server.stop();
    await program.end();
    await database.drop();
  });

  const kinds: Record<string, string> = { member: 'membership' };
  /** What is put in the place of a parameter: the ids of the other's things of that kind; nothing where it has none. */
  const idsOf = (name: string): string[] => {
    if (name === 'position') return ['0', String((JSON.parse(before) as { size: number }).size - 1)];
    return [...new Set(streams[kinds[name] ?? name])];
  };
  /** Parts of an address that choose among a few words. */
  const words: Record<string, string[]> = { '/imports/{kind}': ['attendance', 'members', 'decisions'] };
  const written = (path: string): string[] => {
    const below = path.replace('/api/{association}', '');
    const [place, chosen] = Object.entries(words).find(([each]) => below.startsWith(each)) ?? ['', ['']];
    return chosen.map((word) => below.replace(place, place.replace(/\{\w+\}/, word)));
  };
  const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const routes = (): [method: string, path: string, operation: Operation][] =>
    Object.entries(contract.paths)
      .filter(([path]) => path.startsWith('/api/{association}'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, each]) =>
          written(path).map((below): [string, string, Operation] => [method, below, each]),
        ),
      );

  it('hold the same codes and handles, each its own', async () => {
    expect(before).toContain(SECRET);
    expect(await logOf(mine)).not.toContain(SECRET);
    expect(foreign.length).toBeGreaterThan(20);
    expect((await mine.read('/members/JP-91')).names).not.toEqual((await other.read('/members/JP-91')).names);
  });

  it('answer nothing of each other, whatever id is asked for', async () => {
    const amiss: string[] = [];
    for (const [method, path] of routes().filter(([each]) => each === 'get')) {
      const [name, ...others] = parametersOf(path);
      if (others.length > 0) amiss.push(`${method} ${path}: nothing is known to put in the place of ${others.join()}`);
      const given = name === undefined ? [''] : idsOf(name);
      if (given.length === 0) amiss.push(`${method} ${path}: the other association has no ${name} to try`);
      for (const id of given) {
        const below = path.replace(/\{\w+\}/, id);
        const { status, text } = await mine.get(below);
        const right = name === undefined || name === 'position' ? status < 500 : status === 404;
        if (!right || text.includes(SECRET)) amiss.push(`${method} ${below}: ${status}`);
      }
    }
    expect(amiss).toEqual([]);
  });

  it('answer nothing of each other, whatever a list is narrowed by', async () => {
    const amiss: string[] = [];
    for (const [, path, { parameters = [] }] of routes().filter(
      ([method, each]) => method === 'get' && !each.includes('{'),
    ))
      for (const { name } of parameters.filter((each) => each.in === 'query'))
        for (const id of foreign) {
          const { status, text } = await mine.get(path, { [name]: id });
          if (status >= 500 || text.includes(SECRET)) amiss.push(`${path}?${name}: ${status}`);
        }
    expect(amiss).toEqual([]);
  });

  it('show nothing of each other on their pages', async () => {
    const page = (path: string) => request(server.address).get(`/mine${path}`).set('Accept', 'text/html');
    const withItems = ['/members', '/meetings', '/decisions', '/coverage', '/committees', '/commitments'];
    const others = ['', '/attendance', '/chairs', '/rules', '/audit/0', '/members?lang=ko', '/coverage?lang=ko'];
    for (const path of [...withItems, ...others]) {
      const { status, text } = await page(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain(SECRET);
    }
    expect((await page('/audit/' + String((JSON.parse(before) as { size: number }).size + 1000))).status).toBe(404);
    for (const room of [...withItems, '/imports/members', '/imports/attendance', '/imports/decisions'])
      for (const id of foreign) {
        const { status, text } = await page(`${room}/${id}`);
        expect([room, status]).toEqual([room, 404]);
        expect(text).not.toContain(SECRET);
      }
  });

  it('take no id of each other in a command', async () => {
    const amiss: string[] = [];
    for (const [method, path, { requestBody }] of routes().filter(([each]) => each === 'post')) {
      const [name, ...others] = parametersOf(path);
      if (others.length > 0) amiss.push(`${method} ${path}: nothing is known to put in the place of ${others.join()}`);
      const { schema } = requestBody?.content['application/json'] ?? {};
      const given = name === undefined ? foreign : idsOf(name);
      if (given.length === 0) amiss.push(`${method} ${path}: the other association has no ${name} to try`);
      for (const id of given) {
        const body = schema ? bodyFrom(schema, contract.components.schemas, id, name === undefined) : {};
        const below = path.replace(/\{\w+\}/, id);
        const named = below !== path || JSON.stringify(body).includes(id);
        const { status, text } = await mine.post(below, body);
        const refused = status === 404 || text.includes('"not-in-the-record"');
        const right = below === path ? status < 500 && !(named && status < 300) : refused;
        if (!right || text.includes(SECRET)) amiss.push(`${below}: ${status} ${text.slice(0, 300)}`);
      }
    }
    expect(amiss).toEqual([]);
  });

  it('take no id of each other in what is said of their own things', async () => {
    const amiss: string[] = [];
    const tried = new Set([...Object.values(streams)].map(([id]) => id!));
    for (const [, path, { requestBody }] of routes().filter(([each]) => each === 'post')) {
      const [name] = parametersOf(path);
      const { schema } = requestBody?.content['application/json'] ?? {};
      const ours = name === undefined ? '' : own[kinds[name] ?? name];
      if (!schema || ours === undefined) continue;
      const below = path.replace(/\{\w+\}/, ours);
      for (const id of tried)
        for (const citing of [true, false]) {
          const body = bodyFrom(schema, contract.components.schemas, id, citing);
          if (!JSON.stringify(body).includes(id)) continue;
          const { status, text } = await mine.post(below, body);
          const right = citing || status === 404 ? status >= 400 && status < 500 : status === 422;
          if (!right || text.includes(SECRET)) amiss.push(`${below}: ${status} ${text.slice(0, 300)}`);
        }
    }
    expect(amiss).toEqual([]);
  });

  it('take no fact of each other in a correction, by whatever position', async () => {
    const { items } = JSON.parse(before.replaceAll(` ${SECRET}`, '')) as {
      items: { position: number; data: object }[];
    };
    const amiss: string[] = [];
    for (const { position, data } of items) {
      const correction = { position, now: data, reason: 'It was misread.' };
      const { status, text } = await mine.post('/corrections', correction);
      const right = status >= 400 && status < 500;
      const holdsIds = foreign.some((id) => JSON.stringify(data).includes(id));
      if ((holdsIds && !right) || text.includes(SECRET)) amiss.push(`${position}: ${status} ${text.slice(0, 300)}`);
    }
    expect(amiss).toEqual([]);
    const [cited] = streams['coverage']!;
    const refused = await mine.post('/corrections', {
      position: 1,
      now: null,
      reason: 'It was misread.',
      evidence: [{ coverage: cited }],
    });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/evidence/0/coverage', code: 'not-in-the-record' })],
    ]);
  });

  it('tell nothing of each other in the terminal', async () => {
    const [member] = streams['membership']!;
    for (const args of [
      ['timeline', member!],
      ['attendance', streams['meeting']![0]!],
      ['decision', streams['decision']![0]!],
      ['attendance', '--member', member!],
      ['commitments', '--member', member!],
      ['import', '--undo', streams['import']![0]!],
    ]) {
      const { code, out, err } = await program.annals(...args, '--association', 'mine');
      expect([args, code]).toEqual([args, 1]);
      expect(out + err).not.toContain(SECRET);
    }
    const known = await program.annals('timeline', 'JP-91', '--association', 'mine');
    expect([known.code, known.out.includes(SECRET)]).toEqual([0, false]);
  });

  it('refer to nothing of each other after all of that, and are as they were', async () => {
    const log = await logOf(mine);
    expect(foreign.filter((id) => log.includes(id))).toEqual([]);
    expect(await logOf(other)).toBe(before);
  });
});
