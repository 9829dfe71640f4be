import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import request, { type Response } from 'supertest';
import { annalsOn } from '../cli/annals.js';
import { apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('several associations in one installation', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let program: Awaited<ReturnType<typeof annalsOn>>;
  const annals = (...args: string[]) => program.quickly('associations', ...args);
  const json = async (...args: string[]): Promise<any> => JSON.parse((await annals(...args, '--json')).out);
  const page = async (path: string, accepted = '') =>
    request(server.address).get(path).set({ Accept: 'text/html', 'Accept-Language': accepted });
  beforeAll(async () => {
    database = await freshDatabase();
    program = await annalsOn(database.url);
    server = await openServer(database.url, ['near']);
  });
  afterAll(async () => {
    await server.stop();
    await program.end();
    await database.drop();
  });

  it('begin with an address, names and languages, and are served at once', async () => {
    const names = ['--name', 'ko=해안 연맹', '--name', 'ja=海岸連盟'];
    const added = await json('add', 'shores', ...names, '--languages', 'ja,ko');
    const shores = {
      handle: 'shores',
      names: { ko: '해안 연맹', ja: '海岸連盟' },
      languages: ['ja', 'ko'],
      countries: {},
    };
    expect(added).toEqual({ id: expect.any(String), ...shores, events: 0, members: 0 });
    const { count, items } = await apiOf(server.address).read('/api/associations');
    expect(count).toBe(2);
    expect(items).toEqual([expect.objectContaining({ handle: 'near', languages: [] }), added]);
    expect(await json()).toEqual({ count, items });
    expect((await annals()).out).toMatch(/shores +ja,ko +0 members, log of 0 +海岸連盟/);
    expect((await page('/')).text).toContain('海岸連盟');
  });

  it('are counted by their members and their logs', async () => {
    const api = apiOf(server.address, 'shores');
    await api.give('/members', { code: 'KR-91', country: 'KR', names: { ja: '暁道', ko: '새벽도' } });
    await api.give('/members/KR-91/approval', { basis: 'founding', on: '2000' });
    const { items } = await api.read('/api/associations');
    expect(items).toMatchObject([
      { handle: 'near', events: 0, members: 0 },
      { handle: 'shores', events: 2, members: 1 },
    ]);
  });

  it('speak to their readers in the first of their own languages that the readers leave open', async () => {
    for (const [accepted, language] of [
      ['', 'ja'],
      ['*', 'ja'],
      ['fr', 'ja'],
      ['en', 'en'],
      ['en;q=0.5,ko;q=0.4', 'en'],
    ] as const)
      expect((await page('/shores', accepted)).headers['content-language']).toBe(language);
    expect((await page('/near')).headers['content-language']).toBe('en');
    const { text } = await page('/shores/members?lang=en');
    expect(text).toContain('<span lang="ja">暁道</span>');
  });

  it('name their members in the terminal as they write them, also while a document is read', async () => {
    const document = join(await mkdtemp(join(tmpdir(), 'annals-scrapbook-')), 'scrapbook.txt');
    const scrapbook = await readFile('test/samples/scrapbook-example.txt', 'utf8');
    await writeFile(document, scrapbook.replaceAll('가나성', '새벽도'));
    const { code, out } = await program.quickly('import', document, '--association', 'shores', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('暁道');
    expect(out).not.toMatch(/ 새벽도$/m);
    await rm(dirname(document), { recursive: true });
  });

  describe('with another handle', () => {
    const key = randomUUID();
    const body = { code: 'JP-91', country: 'JP', names: { ja: '波県' } };
    const register = async (): Promise<Response> =>
      apiOf(server.address, 'shores').post('/members', body, { 'Idempotency-Key': key });
    let first: Response;
    beforeAll(async () => {
      first = await register();
      await json('change', 'shores', '--handle', 'coasts', '--name', 'en=Coasts');
      // The server remembers for a moment what an association is called.
      while ((await page('/shores')).status === 200);
    });

    it('keep their record', async () => {
      const { items } = await apiOf(server.address).read('/api/associations');
      expect(items[0]).toMatchObject({ handle: 'coasts', names: { ko: '해안 연맹', en: 'Coasts' }, events: 3 });
      expect(await apiOf(server.address, 'coasts').read('/members')).toMatchObject({ count: 1 });
    });

    it('are found from the old address', async () => {
      const old = await page('/shores/members?lang=en&trueOn=2020-01-01');
      expect([old.status, old.headers['location']]).toEqual([307, '/coasts/members?lang=en&trueOn=2020-01-01']);
      const data = await apiOf(server.address, 'shores').get('/members');
      expect(refusalOf(data)).toEqual([307, 'association-renamed']);
      expect(data.headers['location']).toBe('/api/coasts/members');
    });

    it('know a command again that was given under the old one', async () => {
      const moved = await register();
      expect(moved.status).toBe(307);
      const again = await apiOf(server.address, 'coasts').post('/members', body, { 'Idempotency-Key': key });
      expect([again.headers['idempotency-replayed'], again.body]).toEqual(['true', first.body]);
    });

    it('leave the old one to nobody else, and may take it back', async () => {
      for (const order of [
        ['add', 'shores', '--name', 'en=Others'],
        ['change', 'near', '--handle', 'shores'],
      ])
        expect(await annals(...order)).toMatchObject({ code: 1, err: expect.stringContaining('(handle-taken)') });
      expect(await json('change', 'coasts', '--handle', 'shores')).toMatchObject({ handle: 'shores' });
      expect(await json('change', 'coasts', '--languages', 'ko')).toMatchObject({
        handle: 'shores',
        languages: ['ko'],
      });
      const called = await json('change', 'shores', '--country', 'KR:en=Republic of Korea', '--country', 'KR:ko=한국');
      expect(called).toMatchObject({ countries: { KR: { en: 'Republic of Korea', ko: '한국' } } });
      const told = await program.quickly('members', '--association', 'shores', '--lang', 'en');
      expect(told.out).toContain('Republic of Korea (1)');
      expect(await json('change', 'shores', '--country', 'KR:en=', '--country', 'KR:ko=')).toMatchObject({
        countries: {},
      });
    });
  });

  it.each([
    [['add', 'near', '--name', 'en=Another'], 1, 'handle-taken'],
    [['add', 'api', '--name', 'en=Another'], 1, 'handle-unfit'],
    [['add', 'Not Fit', '--name', 'en=Another'], 1, 'handle-unfit'],
    [['add', 'other', '--name', 'English=Another'], 1, 'invalid'],
    [['add', 'other', '--name', 'en=Another', '--languages', 'Korean'], 1, 'invalid'],
    [['change', 'nobody', '--handle', 'other'], 1, 'not-found'],
    [['change', 'near', '--country', 'Korea=Corea'], 2, 'A country is given as'],
    [['add', 'other', '--name', 'Another'], 2, 'A name is given as'],
    [['add'], 2, "missing required argument 'handle'"],
  ])('refuse %j', async (args, code, said) => {
    const before = await json();
    expect(await annals(...args)).toMatchObject({ code, err: expect.stringContaining(said) });
    expect(await json()).toEqual(before);
  });
});
