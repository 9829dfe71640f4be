import request from 'supertest';
import { type Api, apiOf } from '../../support/api.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { openServer, type OpenServer } from '../../support/server.js';

const table = `handle,decision,body,date,meeting,result,method,admits
r-1,A joins,assembly,2001-05-01,first,Adopted,ballot,A
r-2,B joins,assembly,2001-05-01,first,rejected,,
r-3,C joins,assembly,2001-05-01,first,,,C
r-4,,assembly,2001-05-01,first,,,
r-5,D,assembly,,first,,,
r-6,E,assembly,2001-05-01,second,perhaps,,
r-7,F,council,2001-05-01,first,,,
r-8,G,The Assembly,2001-05-01,first,,by luck,
`;

describe('a table of decisions', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('is read row by row, judged by the rules, and taken into the record once', async () => {
    await api.give('/rules', {
      version: 'charter',
      inForce: '2000',
      bodies: [{ body: 'assembly', names: { en: 'Assembly' }, admits: ['full'] }],
    });
    await api.give('/members', { names: { en: 'A' }, country: 'KR' });
    await api.give('/meetings', { body: 'assembly', handle: 'first', names: { en: 'First' }, on: '2001-05-01' });
    const bring = async () =>
      (await request(api.at('/imports/decisions')).put('').set('Content-Type', 'text/csv').send(table)).body;
    const read = await bring();
    const codes = read.rows.map(({ problems }: any) => problems.map(({ code }: any) => code));
    expect(codes).toEqual([
      [],
      [],
      ['member-unknown'],
      ['text-missing'],
      ['date-missing'],
      ['outcome-unknown', 'meeting-unknown'],
      [],
      ['body-unreadable', 'method-unknown'],
    ]);
    const { body: answer } = await request(api.at(`/imports/decisions/${read.id}/commit`)).post('');
    expect(answer).toMatchObject({ committed: 2, events: 2, left: 6 });
    expect(answer.skipped).toContainEqual({ n: 7, code: 'BodyIsKnown', reason: expect.any(String) });
    expect(await api.read('/decisions/r-1')).toMatchObject({ outcome: 'adopted', body: 'assembly' });
    expect(await api.read('/decisions/r-2')).toMatchObject({ outcome: 'rejected' });
    const again = await bring();
    expect(again.rows.map(({ state }: any) => state).slice(0, 2)).toEqual(['done', 'done']);
    // Another table that says the same says nothing new.
    const other = await request(api.at('/imports/decisions'))
      .put('')
      .set('Content-Type', 'text/csv')
      .send(`${table}\n\n`);
    expect(other.body.rows.map(({ state }: any) => state).slice(0, 2)).toEqual(['known', 'known']);
  });
});
