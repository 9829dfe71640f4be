import request from 'supertest';
import { apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('a table of attendance', () => {
  let database: TestDatabase;
  let server: OpenServer;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url, ['names']);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('names members in any script and by other names, and asks where several may be meant', async () => {
    const api = apiOf(server.address, 'names');
    const bring = async (kind: string, text: string) => {
      const sent = request(api.at(`/imports/${kind}`))
        .put('')
        .set('Content-Type', 'text/csv');
      return (await sent.send(text)).body;
    };
    const members = [
      { country: 'CN', names: { en: 'Liaoning', 'zh-Hans': '辽宁省' }, aliases: ['료녕성'] },
      { country: 'CN', names: { en: 'Shanxi' }, aliases: ['산시성'] },
      { country: 'CN', names: { en: 'Shaanxi' }, aliases: ['산시성'] },
    ];
    for (const member of members) await api.give('/members', member);
    await api.give('/meetings', { handle: 'm-1', body: 'council', names: { en: 'First' }, on: '2001' });
    const found = async (name: string) => {
      const { rows } = await bring('attendance', `meeting,member\nm-1,${name}\n`);
      return [rows[0].state, rows[0].problems.map(({ code }: { code: string }) => code)];
    };
    for (const name of ['료녕성', '辽宁省', 'ＬＩＡＯＮＩＮＧ']) expect(await found(name)).toEqual(['new', []]);
    expect(await found('산시성')).toEqual(['needs-a-look', ['member-ambiguous']]);
    expect(await found('Nobody')).toEqual(['needs-a-look', ['member-unknown']]);
  });
});
