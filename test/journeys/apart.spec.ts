import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import { kinds } from '../../src/exchange/reader.js';
import { annalsOn, type Run } from '../cli/annals.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { type Contract, type Neighbour, neighbours, type Operation, SECRET, UUID } from './neighbours.js';
import { byContract } from './by-contract.js';
import { bodyFrom } from './schema-body.js';

const PARAMETER = /\{(\w+)\}/;
const UNNAMED = { 'member-unknown': 'member', ClaimIsOfTheQuestion: 'claim' };
const MISSING = /There is no (\w+) ([0-9a-f-]{36})/g;

describe('two associations in one installation', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let program: Awaited<ReturnType<typeof annalsOn>>;
  let folder: string;
  let mine: Neighbour;
  let other: Neighbour;
  let contract: Contract;
  /** All ids in the other's log, and those of them that are of its things. */
  let foreign: Set<string>;
  let things: Set<string>;
  const key = randomUUID();
  const mongolian = { code: 'MN-91', country: 'MN', names: { en: 'Steppe' } };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-apart-'));
    database = await freshDatabase();
    program = await annalsOn(database.url);
    server = await openServer(database.url, ['mine', 'other']);
    ({ mine, other } = await neighbours(server.address));
    contract = await mine.api.read('/api/openapi.json');
    await other.api.post('/members', { ...mongolian, names: { en: SECRET } }, { 'Idempotency-Key': key });
    other.before = await other.log();
    things = new Set(Object.values(other.ids).flat());
    foreign = new Set([...things, ...other.before.match(UUID)!]);
  });
  afterAll(async () => {
    await server.stop();
    await program.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const amiss: string[] = [];
  afterEach(() => {
    if (amiss.length > 0) throw new Error(amiss.splice(0).join('\n'));
  });
  /** Notes what is not as it should be: an answer that is none of those, or one in which there is more of the other than was asked. */
  const see = (what: string, { status, text }: Pick<Response, 'status' | 'text'>, right: boolean, asked = ''): void => {
    const told = [...text.matchAll(UUID)].map(([id]) => id).filter((id) => foreign.has(id) && !asked.includes(id));
    if (!right || told.length > 0 || text.includes(SECRET)) amiss.push(`${what}: ${status} ${text.slice(0, 300)}`);
  };
  const routes = (method: string): [path: string, operation: Operation][] =>
    Object.entries(contract.paths)
      .filter(([path, methods]) => path.startsWith('/api/{association}') && methods[method])
      .map(([path, methods]): [string, Operation] => [
        path.replace('/api/{association}', '').replace('{format}', 'csv'),
        methods[method]!,
      ])
      .flatMap(([path, operation]) =>
        (path.startsWith('/imports/{kind}') ? kinds : ['']).map((kind): [string, Operation] => [
          path.replace('{kind}', kind),
          operation,
        ]),
      );
  const all = (of: Neighbour, noun: string): string[] => {
    if (!of.ids[noun]) amiss.push(`There is no ${noun} to try`);
    return of.ids[noun] ?? [];
  };
  const first = (of: Neighbour, noun: string): string => all(of, noun)[0] ?? noun;
  const addressed = (path: string, id: (noun: string) => string): string =>
    path.replace(PARAMETER, (_, noun: string) => (noun === 'position' ? '0' : id(noun)));
  /** What a refusal says is not there; some say so by a code or a rule of their own, and without the id. */
  const missingIn = (text: string, asked: Set<string>): [noun: string, id: string][] => {
    const [, noun] = Object.entries(UNNAMED).find(([code]) => text.includes(`"${code}"`)) ?? [];
    if (noun !== undefined) return [...asked].map((id) => [noun, id]);
    return [...text.matchAll(MISSING)].map(([, of, id]) => [of!, id!]);
  };
  const oneOfEach = (): string[] => Object.values(other.ids).map(([id]) => id!);

  it('hold the same codes and handles, each its own', async () => {
    expect(other.before).toContain(SECRET);
    expect(mine.before).not.toContain(SECRET);
    expect(foreign.size).toBeGreaterThan(60);
    expect(Object.keys(other.ids).toSorted()).toEqual(Object.keys(mine.ids).toSorted());
    // What is the installation's own names associations, and nothing in them.
    for (const path of ['/health/ready', '/health/live', '/api/associations', '/api/openapi.json'])
      expect((await mine.api.get(path)).text).not.toContain(SECRET);
  });

  it('answer nothing of each other, whatever id is asked for, and what the contract says', async () => {
    const unlikeContract = byContract(contract);
    for (const [path] of routes('get')) {
      const [, noun] = PARAMETER.exec(path) ?? [];
      const theirs = noun === undefined || noun === 'position' ? ['0'] : all(other, noun);
      for (const id of theirs) {
        const below = path.replace(PARAMETER, id);
        const answer = await mine.api.get(below);
        see(below, answer, foreign.has(id) ? answer.status === 404 : answer.status < 500, id);
      }
      const own = addressed(path, (of) => first(mine, of));
      const told = await other.api.get(addressed(path, (of) => first(other, of)));
      const answer = await request(mine.api.at(own))
        .get('')
        .set('If-None-Match', told.headers['etag'] ?? '"none"');
      // What the other was told is no answer here, unless it is the same for all.
      const alike = answer.status === 304 && (await mine.api.get(own)).text === told.text;
      see(own, answer, alike || answer.status === told.status);
      if (answer.status === 200 && answer.type === 'application/json') {
        const fault = unlikeContract(path, answer.body);
        if (fault !== undefined) amiss.push(`${own} is not as the contract says: ${fault}`);
      }
    }
  });

  it('answer nothing of each other, whatever a list is narrowed by', async () => {
    const anything = [first(other, 'member'), SECRET.toLowerCase(), String(other.events.length - 1)];
    for (const [path, { parameters = [] }] of routes('get').filter(([each]) => !PARAMETER.test(each))) {
      for (const { name } of parameters.filter((each) => each.in === 'query'))
        for (const value of new Set([...(other.ids[name] ?? []).slice(0, 2), ...anything])) {
          const answer = await mine.api.get(path, { [name]: value });
          see(`${path}?${name}=${value}`, answer, answer.status < 500, value);
        }
      const { next } = (await other.api.get(path, { limit: '1' })).body as { next?: string };
      if (next !== undefined) see(`${path}?cursor`, await mine.api.get(path, { limit: '1', cursor: next }), true);
    }
    const lines = { Accept: 'application/x-ndjson' };
    see('/events', await request(mine.api.at('/events')).get('').set(lines).buffer(true), true);
  });

  it('show nothing of each other on their pages, at any address that the pages of either lead to', async () => {
    const page = (path: string, cookie = '') =>
      request(server.address).get(path).set({ Accept: 'text/html', Cookie: cookie });
    /** Addresses of one kind differ by what they name alone: of these two are enough, and one that narrows it down or looks back. */
    const kindOf = (path: string): string =>
      path
        .replaceAll(UUID, 'id')
        .replaceAll(/=[^&]*/g, '')
        .replaceAll(/\/[^/?]*(\d|-)[^/?]*/g, '/one');
    const walk = async (handle: string, visit: (path: string, text: string) => void): Promise<string[]> => {
      const met: string[] = [];
      const walked: string[] = [];
      const found = new Set([`/${handle}`, ...kinds.map((kind, n) => importPage(handle, kind, n))]);
      for (const path of found) {
        const kind = kindOf(path);
        if (path.includes('&') || met.filter((each) => each === kind).length >= (path.includes('?') ? 1 : 2)) continue;
        met.push(kind);
        walked.push(path);
        const { text } = await page(path);
        visit(path, text);
        for (const [, href] of text.matchAll(/href="([^"#]+)/g))
          if (href!.startsWith(`/${handle}`)) found.add(href!.replaceAll('&amp;', '&'));
      }
      return walked;
    };
    const importPage = (handle: string, kind: string, n: number): string =>
      `/${handle}/imports/${kind}/${(handle === 'mine' ? mine : other).ids['import']![n + 1]}`;
    const theirs = await walk('other', () => undefined);
    expect(theirs.length).toBeGreaterThan(30);
    const written = ['mine', 'other'].map((handle) => `written.${handle}=${other.events.length}`).join('; ');
    for (const address of theirs) {
      const path = address.replace('/other', '/mine');
      const answer = await page(path, written);
      const named = [...path.matchAll(UUID)].length > 0;
      // The other's log is longer: what is asked of its end is asked too early of mine.
      const none = path.includes('knownOn=') ? [404, 422] : [404];
      see(path, answer, (named ? none : [200, 404, 422]).includes(answer.status), path);
    }
    await walk('mine', (path, text) => see(path, { status: 200, text }, !text.includes('"/other')));
    for (const room of ['members', 'meetings', 'decisions', 'coverage', 'committees', 'commitments'])
      for (const id of oneOfEach()) {
        const answer = await page(`/mine/${room}/${id}`);
        see(`/mine/${room}/${id}`, answer, answer.status === 404, id);
      }
    for (const [n, kind] of kinds.entries())
      for (const act of ['commit', 'undo']) {
        const path = importPage('other', kind, n).replace('other', 'mine');
        const answer = await request(server.address).post(`${path}/${act}`).type('form').send('reason=It+was+misread');
        see(`${path}/${act}`, answer, answer.status === 404, path);
      }
  });

  it('take no id of each other, at any place of any command', async () => {
    for (const [path, { requestBody }] of routes('post')) {
      const [, noun] = PARAMETER.exec(path) ?? [];
      const { schema } = requestBody?.content['application/json'] ?? {};
      // Each place gets an id of its own, so that a refusal says which place it is about: first of no thing, then of a thing
      // such as belongs there, then one of ours.
      const spare = [...foreign].filter((id) => !things.has(id));
      const open = new Set<string>();
      const next = (): string => {
        const id = spare[open.size]!;
        open.add(id);
        return id;
      };
      let body = JSON.stringify(schema ? bodyFrom(schema, contract.components.schemas, next) : {});
      const below = addressed(path, (of) => first(mine, of));
      while (open.size > 0) {
        const answer = await mine.api.post(below, JSON.parse(body) as object);
        const missing = missingIn(answer.text, open).filter(([, id]) => open.delete(id));
        see(`${below} ${body}`, answer, missing.length > 0 && [404, 422].includes(answer.status), body);
        if (missing.length === 0) break;
        for (const [of, id] of missing) {
          const right = all(other, of).find((each) => !open.has(each)) ?? first(other, of);
          if (!things.has(id)) open.add(right);
          body = body.replaceAll(id, things.has(id) ? first(mine, of) : right);
        }
      }
      for (const id of noun === undefined ? [] : all(other, noun).slice(0, 3)) {
        const theirs = path.replace(PARAMETER, id);
        const answer = await mine.api.post(theirs, JSON.parse(body) as object);
        see(theirs, answer, answer.status === 404, id);
      }
    }
  });

  it('take no id of each other in a correction, and no fact of each other by its position', async () => {
    const kindOf = (id: string): string | undefined =>
      Object.keys(mine.ids).find((kind) => mine.ids[kind]!.includes(id));
    for (const { position, data } of mine.events.filter(({ data }) => !('corrects' in data))) {
      const said = JSON.stringify(data);
      for (const id of new Set(said.match(UUID))) {
        const kind = kindOf(id);
        // Of who has no stream, such as a person, the id is whoever's who sends it.
        if (kind === undefined) continue;
        const now = JSON.parse(said.replaceAll(id, first(other, kind))) as object;
        const answer = await mine.api.post('/corrections', { position, now, reason: 'It was misread.' });
        const refused = /"(not-in-the-record|CorrectionStaysInItsStream)"/.test(answer.text);
        see(`${position} with another ${kind}`, answer, answer.status === 422 && refused, first(other, kind));
      }
    }
    for (const { position, data } of other.events) {
      const now = JSON.parse(JSON.stringify(data).replaceAll(` ${SECRET}`, '')) as object;
      const answer = await mine.api.post('/corrections', { position, now, reason: 'It was misread.' });
      see(`${position}`, answer, answer.status >= 400 && answer.status < 500, JSON.stringify(now));
    }
  });

  it('do not answer for each other by a key, and read the same document each for itself', async () => {
    const answer = await mine.api.post('/members', mongolian, { 'Idempotency-Key': key });
    see('the same key', answer, answer.status === 201 && answer.headers['idempotency-replayed'] === undefined);
    const table = `iso3,name\nMNG,Mongolia ${SECRET}\n`.replace(SECRET, 'everywhere');
    const [ours, theirs] = await Promise.all(
      [mine, other].map(async ({ api }) =>
        request(api.at('/imports/members')).put('').set('Content-Type', 'text/csv').send(table),
      ),
    );
    expect(ours!.body.id).not.toBe(theirs!.body.id);
    see('the same table', await mine.api.get(`/imports/members/${theirs!.body.id}`), true);
  });

  it('tell nothing of each other in the terminal', async () => {
    const [member, meeting, decision, brought] = ['member', 'meeting', 'decision', 'import'].map((of) =>
      first(other, of),
    );
    const refused = [
      ['timeline', member!],
      ['attendance', meeting!],
      ['attendance', '--member', member!],
      ['decision', decision!],
      ['commitments', '--member', member!],
      ['questions', '--meeting', meeting!],
      ['links', '--member', member!],
      ['links', 'check', '--member', member!],
      ['import', '--undo', brought!],
      ...kinds.map((kind, n) => ['import', kind, '--undo', other.ids['import']![n + 1]!]),
      ['webhooks', 'letters', first(other, 'webhook')],
      ['rebuild', SECRET.toLowerCase()],
    ];
    const answered = [
      ...[
        'attendance',
        'members',
        'chairs',
        'committees',
        'commitments',
        'decisions',
        'questions',
        'people',
        'keys',
        'requests',
        'incarnation',
        'webhooks',
      ].map((verb) => [verb]),
      ['links', '--links', 'unchecked'],
      ['search', SECRET],
      ['search', '波県', '--json'],
      ['timeline', 'JP-91', '--known-on', '20'],
      ['decision', 'first-chair', '--json'],
      ['personal', 'held', SECRET],
      ['rebuild', 'roster'],
      ['export', 'audit', '--out', join(folder, 'mine.zip')],
      ['export', 'log', '--out', join(folder, 'mine.ndjson')],
    ];
    const lines = [...refused, ...answered];
    const { out: help } = await program.quickly('--help');
    const verbs = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb]) => verb!);
    // Of all associations, or of none: a bundle or an address says whose log it is.
    const ofAll = new Set([
      'associations',
      'migrate',
      'sample',
      'demo',
      'serve',
      'verify',
      'witness',
      'backup',
      'restore',
    ]);
    expect(verbs.filter((verb) => !ofAll.has(verb) && !lines.some(([each]) => each === verb))).toEqual([]);
    const text = ({ out, err }: Run): string => out + err;
    for (const [n, args] of lines.entries()) {
      const run = await program.quickly(...args, '--association', 'mine');
      const right = run.code === (n < refused.length ? 1 : 0);
      see(args.join(' '), { status: run.code!, text: text(run) }, right, args.join());
    }
  });

  it('refer to nothing of each other after all of that, and are as they were', async () => {
    const log = await mine.log();
    expect([...foreign].filter((id) => log.includes(id))).toEqual([]);
    expect(await other.log()).toBe(other.before);
  });
});
