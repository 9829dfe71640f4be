import pg from 'pg';
import request from 'supertest';
import { apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { fillLeague, leagueNames, openLeague } from './league.js';

describe('a read model that fails on an event', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let position: number;
  const pages = ['', '/members', '/members/JP-91', '/meetings/assembly-1', '/decisions', '/coverage', '/chairs'];
  const api = () => apiOf(server.address, 'league');
  const sql = async (text: string): Promise<any[]> => {
    const client = new pg.Client(database.url);
    await client.connect();
    return (await client.query(text).finally(() => client.end())).rows;
  };
  const bannersOn = async (path: string): Promise<string[]> => {
    const { text } = await request(server.address).get(`/league${path}`).set({ Accept: 'text/html' });
    expect(text).toMatch('<main');
    return [...text.matchAll(/<p class="stopped"[^>]*>([^<]*)/g)].map(([, said]) => said!);
  };
  const holders = () => sql(`select to_jsonb(h)::text as row from office_holder h order by 1`);
  const took = (en: string, from: string) =>
    api().give('/members/JP-91/office-holder', { name: { en }, office: { en: 'Governor' }, from });

  beforeAll(async () => {
    database = await freshDatabase();
    await openLeague(database.url, 'league', leagueNames);
    server = await openServer(database.url, ['league']);
    await fillLeague(api());
    await sql(`alter table office_holder add constraint poisoned check ("from" <> '2010-05')`);
    ({ position } = await took('Ren Hama', '2010-05'));
    await took('Sora Kishi', '2014');
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  it('is named with the position on every page, in the reader’s language, and in the readiness', async () => {
    for (const path of pages)
      expect(await bannersOn(path)).toEqual([
        `The part members stopped at log position ${position}: this page may lack what was recorded from there on. Nothing is lost, and it will be shown when the cause is mended.`,
      ]);
    expect(await bannersOn('/members?lang=ko')).toEqual([
      expect.stringContaining(`members 부분이 로그 위치 ${position}`),
    ]);
    const { status, body } = await request(server.address).get('/health/ready');
    expect([status, body.status]).toEqual([503, 'degraded']);
    expect(body.stopped).toMatchObject([{ name: 'members', position, behind: 2 }]);
  });

  it('stops alone: the facts are kept, the other read models tell them, and none of its own is skipped', async () => {
    expect(
      await sql('select name from projection where failure is null and position < (select size from log_head)'),
    ).toEqual([]);
    expect(await holders()).toHaveLength(1);
    const { items } = await api().read('/members/JP-91/timeline');
    expect(items.filter(({ kind }: { kind: string }) => kind === 'office-holder-changed')).toHaveLength(3);
  });

  it('is complete when it is mended, and equals a rebuild', async () => {
    await server.stop();
    await sql('alter table office_holder drop constraint poisoned');
    server = await openServer(database.url, ['league']);
    for (const path of pages) expect(await bannersOn(path)).toEqual([]);
    const { body } = await request(server.address).get('/health/ready');
    expect(body).toMatchObject({ status: 'ready', stopped: [] });
    // Reactions go on by themselves and may be behind yet; a read model is whole before the server listens.
    expect(body.behind.map(({ name }: { name: string }) => name)).not.toContain('members');
    const caughtUp = await holders();
    expect(caughtUp).toHaveLength(3);
    await sql('delete from office_holder');
    await sql(`update projection set version = 0 where name = 'members'`);
    await server.stop();
    server = await openServer(database.url, ['league']);
    expect(await holders()).toEqual(caughtUp);
  });
});
