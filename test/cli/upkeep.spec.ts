import pg from 'pg';
import request from 'supertest';
import { apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { annalsOn, run } from './annals.js';
import { recordAssembly } from './record.js';

let database: TestDatabase;
let program: Awaited<ReturnType<typeof annalsOn>>;
const annals = (...args: string[]) => program.quickly(...args);

beforeAll(async () => {
  database = await freshDatabase();
  program = await annalsOn(database.url);
});
afterAll(async () => {
  await program.end();
  await database.drop();
});

it('says how to begin where there is no association', async () => {
  expect((await annals('associations')).out).toContain('annals sample');
  expect(await annals('members')).toMatchObject({
    code: 1,
    out: '',
    err: 'annals: There is no association near (not-found)\n',
  });
});

it('migrates, and says so again', async () => {
  expect(await annals('migrate')).toMatchObject({ code: 0, out: expect.stringContaining('up to date'), err: '' });
  const { items } = JSON.parse((await annals('migrate', '--json')).out) as { items: string[] };
  expect(items[0]).toBe('EventStore1763683200001');
});

describe('rebuild', () => {
  let before: unknown;
  const served = async <T>(look: (server: OpenServer) => Promise<T>): Promise<T> => {
    const server = await openServer(database.url, ['elsewhere']);
    return look(server).finally(() => server.stop());
  };
  beforeAll(async () => {
    await served(async ({ address }) => {
      await recordAssembly(apiOf(address, 'elsewhere'));
      before = await apiOf(address, 'elsewhere').read('/members');
    });
  });

  it('builds all read models anew for the only association there is', async () => {
    const { code, out, err } = await annals('rebuild');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^roster +rebuilt, 13 events$/m);
    expect(out).toMatch(/^timeline +rebuilt, 13 events$/m);
    expect(JSON.parse((await annals('members', '--json')).out)).toEqual(before);
  });

  it('builds one', async () => {
    const { items } = JSON.parse((await annals('rebuild', 'roster', '--json')).out) as { items: unknown[] };
    expect(items).toEqual([expect.objectContaining({ name: 'roster', position: 13, behind: 0, failure: null })]);
  });

  it('is seen at once by a server that has counted the rows from before', async () => {
    const page = async ({ address }: OpenServer) => {
      const asked = request(address).get('/elsewhere/members?trueOn=2022-01-01');
      return (await asked.set({ Accept: 'text/html', 'Cache-Control': 'no-cache' })).text;
    };
    const whole = await served(page);
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(`update roster_entry set since = '2015' where since = '1996-09'`);
    await client.end();
    await served(async (server) => {
      expect(await page(server)).not.toBe(whole);
      expect(await annals('rebuild', 'roster')).toMatchObject({ code: 0 });
      expect(await page(server)).toBe(whole);
    });
  });

  it('names those that there are where one is not', async () => {
    const { code, out, err } = await annals('rebuild', 'rooster');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^annals: There is no read model rooster; there are attendance, .*, timeline \(not-found\)\n$/);
  });

  it('loads no sample over a record of its own', async () => {
    const { code, err } = await annals('sample', '--association', 'elsewhere');
    expect(code).toBe(1);
    expect(err).toMatch(/\(record-of-its-own\)\n$/);
  });

  it('ends well where its reader has seen enough', async () =>
    expect(await run(['timeline', 'CN-LN'], program.env, true)).toMatchObject({ code: 0, err: '' }));
});
