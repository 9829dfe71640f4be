import { type Api, apiOf, refusalOf } from '../support/api.js';
import { type TestDatabase } from '../support/database.js';
import { nearDatabase } from '../support/near.js';
import { openServer, type OpenServer } from '../support/server.js';
import { example } from '../press/imports/example.js';

/** Every list of the contract, with how many of its items the walk takes at a time. */
const lists: Record<string, string> = {
  '/api/associations': '1',
  '/api/{association}/members': '20',
  '/api/{association}/members/{member}/timeline': '5',
  '/api/{association}/meetings': '7',
  '/api/{association}/meetings/{meeting}/attendance': '30',
  '/api/{association}/attendance': '40',
  '/api/{association}/decisions': '9',
  '/api/{association}/chairs': '3',
  '/api/{association}/coverage': '9',
  '/api/{association}/committees': '2',
  '/api/{association}/commitments': '2',
  '/api/{association}/rules': '1',
  '/api/{association}/questions': '40',
  '/api/{association}/changes': '30',
};

/** Lists whose own numbers are their cursors, those that `from` leads through, those of one item or of what was brought, and those of access. */
const others = [
  '/api/{association}/imports',
  '/api/{association}/imports/{kind}/{import}',
  '/api/{association}/imports/{import}/told',
  '/api/{association}/events',
  '/api/{association}/audit/checkpoints',
  '/api/{association}/audit/entries',
  '/api/{association}/claims',
  '/api/{association}/differences',
  '/api/{association}/proposals',
  '/api/{association}/documents/{import}',
  '/api/{association}/search',
  '/api/{association}/people',
  '/api/{association}/keys',
  '/api/{association}/requests',
  '/api/{association}/access-log',
  '/api/{association}/glass',
  '/api/{association}/webhooks',
  '/api/{association}/webhooks/{webhook}/letters',
];
/** Rows of a document stand apart, since they must be brought first. */
const rows = '/api/{association}/imports/{import}';

describe('every list', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  beforeAll(async () => {
    database = await nearDatabase();
    server = await openServer(database.url, ['near', 'league', 'union']);
    api = apiOf(server.address);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const at = (path: string) =>
    path.replace('{association}', 'near').replace('{member}', 'CN-LN').replace('{meeting}', 'general-assembly-13');
  let recorded = 0;
  /** Records facts that stand before all others of their lists, so that what comes after them moves on. */
  const goOn = async () => {
    recorded += 1;
    const on = '1990-01-01';
    const of = { body: 'general-assembly', on };
    const { id } = await api.give('/members', { names: { en: `Newcomer ${recorded}` }, country: 'AA' });
    await api.give(`/members/${id}/approval`, { basis: 'founding', on });
    const name = { en: `Person ${recorded}` };
    await api.give('/members/CN-LN/office-holder', { name, office: { en: 'Governor' }, from: on });
    await api.give('/meetings', { ...of, handle: `early-${recorded}`, names: { en: 'Early' }, mode: 'in-person' });
    const meeting = `early-${recorded}`;
    const text = { en: 'Early' };
    await api.give('/decisions', { ...of, handle: `early-${recorded}`, meeting, text, outcome: 'adopted' });
    const told = { outlet: text, filedUnder: 'CN-LN', language: 'en', title: text, published: on };
    await api.give('/coverage', { ...told, url: `https://example.org/${recorded}` });
    await api.give('/committees', { handle: `early-${recorded}`, names: text, on });
    await api.give('/rules', { version: `early-${recorded}`, inForce: on, bodies: [] });
  };

  it('says so in the contract', async () => {
    const { paths } = await api.read('/api/openapi.json');
    const named = (path: string, ...names: string[]): boolean =>
      names.every((name) => paths[path].get?.parameters?.some((each: { name: string }) => each.name === name));
    const found = Object.keys(paths).filter((path) => named(path, 'limit'));
    expect(found.toSorted()).toEqual([...Object.keys(lists), ...others, rows].toSorted());
    for (const path of [...Object.keys(lists), rows]) {
      expect(named(path, 'limit', 'cursor')).toBe(true);
      const limit = paths[path].get.parameters.find((each: { name: string }) => each.name === 'limit');
      expect(limit).toMatchObject({ required: false, schema: { minimum: 1, maximum: 1000 } });
    }
  });

  it.each(Object.entries(lists))(
    '%s is whole where nothing is said, and so are its pages together',
    async (path, limit) => {
      const whole = await api.get(at(path));
      expect(whole.status).toBe(200);
      expect([whole.body.next, whole.headers['link']]).toEqual([undefined, undefined]);
      const told: unknown[] = [];
      let page = await api.get(at(path), { limit });
      let pages = 1;
      for (; page.body.next !== undefined; pages += 1) {
        const { items, next, ...totals } = page.body;
        expect(items).toHaveLength(Number(limit));
        const { items: _, ...ofWhole } = whole.body;
        expect(totals).toEqual(ofWhole);
        told.push(...items);
        // How many events an association has is said as of now.
        if (pages < 3 && path !== '/api/associations') await goOn();
        const [, link = '', cursor] = /^<(.*cursor=(.*))>; rel="next"$/.exec(page.headers['link'] ?? '') ?? [];
        expect(cursor).toBe(next);
        page = await api.get(link);
        expect(page.status).toBe(200);
      }
      expect(page.headers['link']).toBeUndefined();
      told.push(...page.body.items);
      expect(pages).toBeGreaterThan(1);
      expect(told).toEqual(whole.body.items);
    },
  );

  it.each(Object.keys(lists))('%s refuses what is no cursor of it, and limits that are none', async (path) => {
    const refused = async (query: Record<string, string>, code: string) => {
      const answer = await api.get(at(path), query);
      expect(refusalOf(answer)).toEqual([422, 'invalid']);
      expect(answer.body.errors).toMatchObject([{ parameter: 'limit' in query ? 'limit' : 'cursor', code }]);
    };
    for (const limit of ['0', '1001', '-1', '1.5', 'all', '']) await refused({ limit }, 'number');
    for (const cursor of ['', 'x', '@', 'W10', 'a'.repeat(1001)]) await refused({ cursor }, 'cursor-unreadable');
    const other = path.endsWith('/decisions') ? '/meetings' : '/decisions';
    const { next } = await api.read(other, { limit: '1' });
    await refused({ cursor: next }, 'cursor-foreign');
  });

  it('is walked by the filters that its first page had', async () => {
    const { next } = await api.read('/members', { limit: '5', country: 'CN' });
    expect((await api.read('/members', { limit: '2', country: 'CN', cursor: next })).items).toHaveLength(2);
    const others: Record<string, string>[] = [{ country: 'KR' }, {}, { country: 'CN', trueOn: '2010-01-01' }];
    for (const query of others)
      expect(refusalOf(await api.get('/members', { ...query, cursor: next }))).toEqual([422, 'invalid']);
  });

  it('of a document’s rows is given page by page, too', async () => {
    const { id, rows: all } = (await api.bring(example)).body;
    expect(all.length).toBeGreaterThan(2);
    const first = await api.read(`/imports/${id}`, { limit: '2' });
    const rest = await api.read(`/imports/${id}`, { cursor: first.next });
    expect([...first.rows, ...rest.rows]).toEqual(all);
    expect(rest).not.toHaveProperty('next');
  });
});
