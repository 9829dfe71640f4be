import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('a promise from the day it was given to the day it was kept', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    for (const [code, en] of [
      ['CN-SD', 'Shandong'],
      ['CN-LN', 'Liaoning'],
    ] as const)
      await api.give('/members', { code, country: 'CN', names: { en } });
    const assembly = (ordinal: number, on: string) =>
      api.give('/meetings', { body: 'general-assembly', ordinal, names: { en: `Assembly ${ordinal}` }, on });
    await api.give('/rules', {
      version: 'charter',
      inForce: '1996-09-12',
      bodies: [{ body: 'general-assembly', names: { en: 'General Assembly' }, admits: ['full'] }],
    });
    await assembly(6, '2006-09-12');
    await assembly(7, '2008-09-01/2008-09-04');
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const give = (more: object) =>
    api.post('/commitments', {
      kind: 'promise',
      by: { member: 'CN-SD' },
      to: [{ association: true }],
      text: { en: 'Shandong will hold the 7th assembly' },
      on: '2006-09-12',
      ...more,
    });
  const stateOn = async (handle: string, trueOn: string, knownOn?: string) =>
    (await api.read(`/commitments/${handle}`, { trueOn, ...(knownOn && { knownOn }) })).standing.state;

  it('is given at a meeting, by a member, with a day', async () => {
    const made = await give({ handle: 'seventh', due: '2008', meeting: 'general-assembly-6' });
    expect(made.status).toBe(201);
    expect(await api.read('/commitments/seventh')).toMatchObject({
      by: { member: { code: 'CN-SD' } },
      to: [{ association: true }],
      meeting: { handle: 'general-assembly-6' },
      standing: { state: 'overdue', due: '2008' },
    });
  });

  it('is refused by name where it says nothing, or to nobody, or is due before it is given', async () => {
    expect(refusalOf(await give({ due: '2005' }))).toEqual([422, 'rule-refused', 'DueAfterItIsMade']);
    expect(refusalOf(await give({ to: [] }))).toEqual([422, 'rule-refused', 'CommitmentIsMadeToSomebody']);
    expect(refusalOf(await give({ by: {} }))).toEqual([422, 'rule-refused', 'PartyIsOne']);
    expect(refusalOf(await give({ handle: 'seventh' }))).toEqual([409, 'taken']);
    expect(refusalOf(await give({ by: { member: 'CN-ZZ' } }))).toEqual([404, 'not-found']);
  });

  it('is kept by the meeting, and was open until then', async () => {
    await api.give('/commitments/seventh/fulfilment', {
      on: '2008-09-01/2008-09-04',
      member: 'CN-SD',
      meeting: 'general-assembly-7',
    });
    expect(await stateOn('seventh', '2008-08-31')).toBe('open');
    expect(await stateOn('seventh', '2008-09-04')).toBe('fulfilled');
    expect((await api.read('/commitments/seventh')).through).toMatchObject({
      meeting: { handle: 'general-assembly-7' },
      member: { code: 'CN-SD' },
    });
    const again = await api.post('/commitments/seventh/lapse', { on: '2009' });
    expect(refusalOf(again)).toEqual([422, 'rule-refused', 'CommitmentEndsOnce']);
  });

  it('stands on the timeline of the member that gave and kept it', async () => {
    const { items } = await api.read('/members/CN-SD/timeline');
    expect(items.map((item: any) => item.text.en)).toEqual([
      'Promised: Shandong will hold the 7th assembly',
      'Kept a commitment: Shandong will hold the 7th assembly',
    ]);
  });

  it('may be an invitation that is renewed, goes overdue, and comes to nothing', async () => {
    await give({
      handle: 'visit',
      kind: 'invitation',
      to: [{ member: 'CN-LN' }],
      text: { en: 'To Jinan' },
      on: '2010-01-10',
      due: '2010-06',
    });
    await api.give('/commitments/visit/renewal', { on: '2010-05-01', due: '2011-03' });
    expect([await stateOn('visit', '2010-07-01'), await stateOn('visit', '2011-04-01')]).toEqual(['open', 'overdue']);
    const overdue = await api.read('/commitments', { state: 'overdue', member: 'CN-LN', trueOn: '2011-04-01' });
    expect(overdue).toMatchObject({ count: 1, open: 1, overdue: 1, items: [{ handle: 'visit' }] });
    const page = await fetch(`${server.address}/near/members/CN-LN?lang=en&trueOn=2011-04-01`);
    expect(await page.text()).toContain('<a href="/near/commitments/visit?trueOn=2011-04-01&amp;lang=en">To Jinan</a>');
    await api.give('/commitments/visit/lapse', { on: '2011-12', because: { en: 'Nobody came' } });
    expect(await api.read('/commitments/visit')).toMatchObject({
      standing: { state: 'lapsed' },
      through: { text: { en: 'Nobody came' } },
    });
    const late = await api.post('/commitments/visit/renewal', { on: '2012', due: '2013' });
    expect(refusalOf(late)).toEqual([422, 'rule-refused', 'CommitmentIsRenewedWhileOpen']);
    expect(await api.read('/commitments', { state: 'open' })).toMatchObject({ count: 0 });
  });

  it('is read as it was known, also after a correction', async () => {
    const before = await api.size();
    const { position, events } = await api.give('/commitments', {
      handle: 'report',
      kind: 'promise',
      by: { association: true },
      to: [{ name: 'All members' }],
      text: { en: 'A report' },
      on: '2012-01',
      due: '2012-06',
    });
    const now = { ...events[0].data, due: '2013-06' };
    await api.give('/corrections', { position, now, reason: 'The minutes say 2013' });
    expect(await stateOn('report', '2013-01-01')).toBe('open');
    expect(await stateOn('report', '2013-01-01', String(position))).toBe('overdue');
    const unknown = await api.get('/commitments/report', { knownOn: String(before - 1) });
    expect(refusalOf(unknown)).toEqual([404, 'not-found']);
  });
});
