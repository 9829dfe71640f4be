import { once } from 'node:events';
import pg from 'pg';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';

describe('what a decision leads to', () => {
  let database: TestDatabase;
  let server: TestServer;
  let api: Api;
  let sql: pg.Client;
  const start = async () => {
    server = await startServer(database.url);
    api = apiOf(server.address);
  };
  const council = { body: 'council', names: { en: 'Council' }, admits: ['full', 'observer'], electsChair: true };
  const on = '2021-08-10';
  const decide = (handle: string, effects: object) =>
    api.give('/decisions', {
      body: 'council',
      meeting: 'council-1',
      on,
      outcome: 'adopted',
      handle,
      text: { en: handle },
      ...effects,
    });
  const refusals = async (): Promise<unknown[]> => (await sql.query('select rule from reaction_refusal')).rows;
  /** What was recorded since, by type. */
  const since = async (size: number): Promise<string[]> =>
    (await api.read('/events', { from: String(size) })).items.map(({ type }: { type: string }) => type);

  beforeAll(async () => {
    database = await freshDatabase();
    sql = new pg.Client(database.url);
    await sql.connect();
    await start();
    await api.give('/rules', { version: 'first', inForce: '2000', bodies: [council] });
    await api.give('/meetings', { body: 'council', ordinal: 1, names: { en: '1st Council' }, on });
    for (const code of ['XA-1', 'XA-2', 'XA-3', 'XA-4', 'XA-5']) {
      await api.give('/members', { code, country: 'XA', names: { en: code } });
      if (code !== 'XA-4') await api.give(`/members/${code}/application`, { on: '2020' });
    }
  });
  afterAll(async () => {
    await server.stop();
    await sql.end();
    await database.drop();
  });

  it('is found where it was recorded by hand without the decision', async () => {
    await api.give('/members/XA-1/approval', { body: 'council', on: '2021-08' });
    await api.give('/members/XA-4/observation', { on });
    await api.give('/chairs/election', { member: 'XA-1', term: 1, on });
    const size = await api.size();
    const admits = [{ member: 'XA-1' }, { member: 'XA-4', category: 'observer' }];
    await decide('by-hand', { admits, electsChair: { member: 'XA-1', term: 1 } });
    await api.settled();
    expect(await since(size)).toEqual(['DecisionTaken']);
    expect(await refusals()).toEqual([]);
  });

  it('is not found where that was of another day', async () => {
    await api.give('/chairs/election', { member: 'XA-1', term: 2, on: '2021-08-09' });
    const size = await api.size();
    await decide('of-another-day', { electsChair: { member: 'XA-1', term: 2 } });
    await api.settled();
    expect(await since(size)).toEqual(['DecisionTaken']);
    expect(await refusals()).toEqual([{ rule: 'OneChairPerTerm' }]);
    await sql.query('delete from reaction_refusal');
  });

  it('is found under another decision of that day, and both say so', async () => {
    await api.give('/members', { code: 'XA-6', country: 'XA', names: { en: 'XA-6' } });
    const admits = [{ member: 'XA-6' }];
    await decide('not-yet', { admits });
    await api.settled();
    await sql.query('delete from reaction_refusal');
    await api.give('/members/XA-6/application', { on: '2020' });
    await api.give('/members/XA-6/approval', { decision: 'not-yet' });
    const size = await api.size();
    await decide('the-other', { admits });
    await api.settled();
    expect(await since(size)).toEqual(['DecisionTaken']);
    expect(await refusals()).toEqual([]);
    const differs = [{ code: 'effect-under-another-decision', kind: 'admission' }];
    expect(await api.read('/decisions/the-other')).toMatchObject({ effects: [], missing: [], discrepancies: differs });
    const { items } = await api.read('/decisions', { discrepancy: 'true' });
    expect(items).toMatchObject([{ handle: 'the-other', discrepancies: differs }]);
    expect(await api.read('/decisions/not-yet')).toMatchObject({ missing: [], discrepancies: [] });
  });

  it('is given again by hand as the same, or refused', async () => {
    await decide('one', { admits: [{ member: 'XA-2' }], electsChair: { member: 'XA-2', term: 3 } });
    await api.settled();
    const size = await api.size();
    const approve = async (order: object) => api.post('/members/XA-2/approval', { decision: 'one', ...order });
    const elect = async (order: object) =>
      api.post('/chairs/election', { member: 'XA-2', term: 3, decision: 'one', ...order });
    for (const order of [{}, { on }]) {
      expect((await approve(order)).status).toBe(200);
      expect((await elect(order)).status).toBe(200);
    }
    for (const order of [{ on: '2021-08-11' }, { decision: undefined, body: 'council', on }]) {
      expect(refusalOf(await approve(order))).toEqual([422, 'rule-refused', 'OneMembershipAtATime']);
      expect(refusalOf(await elect(order))).toEqual([422, 'rule-refused', 'OneChairPerTerm']);
    }
    expect(await api.size()).toBe(size);
  });

  it('is recorded once, though it is told twice', async () => {
    const both = { admits: [{ member: 'XA-3' }], electsChair: { member: 'XA-3', term: 4 } };
    const { events } = await decide('told-twice', both);
    await api.settled();
    const size = await api.size();
    expect((await since(events[0].position)).toSorted()).toEqual([
      'ChairElected',
      'DecisionTaken',
      'MembershipApproved',
    ]);
    await server.stop();
    await sql.query('update reaction set position = $1', [events[0].position]);
    await start();
    await api.settled();
    expect(await api.size()).toBe(size);
    expect(await refusals()).toEqual([]);
  });

  it('is there once, though the server is killed between the answer and that', async () => {
    const { rows } = await sql.query('select max(position) as heard from reaction');
    await sql.query('begin');
    await sql.query('select from reaction for update');
    const { events } = await decide('killed', {
      admits: [{ member: 'XA-5' }],
      electsChair: { member: 'XA-5', term: 5 },
    });
    const ended = once(server.child, 'exit');
    server.child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    const { rows: log } = await sql.query('select size, (select max(position) from reaction) as heard from log_head');
    expect(log).toEqual([{ size: String(events[0].position + 1), heard: rows[0].heard }]);
    await sql.query('rollback');
    await start();
    await api.settled();
    expect((await since(events[0].position)).toSorted()).toEqual([
      'ChairElected',
      'DecisionTaken',
      'MembershipApproved',
    ]);
    expect((await api.read('/decisions/killed')).missing).toEqual([]);
    expect(await refusals()).toEqual([]);
  });
});
