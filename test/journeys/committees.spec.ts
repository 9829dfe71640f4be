import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('a committee from its setting up to its end', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    const body = (handle: string, en: string, decides: string[]) => ({
      body: handle,
      names: { en },
      admits: ['full'],
      decides,
    });
    await api.give('/rules', {
      version: 'charter',
      inForce: '1996-09-12',
      bodies: [
        body('general-assembly', 'General Assembly', ['committees']),
        body('working-committee', 'Working Committee', []),
      ],
    });
    for (const [code, en] of [
      ['CN-HA', 'Henan'],
      ['CN-NX', 'Ningxia'],
      ['CN-XX', 'A stranger'],
    ] as const)
      await api.give('/members', { code, country: 'CN', names: { en } });
    for (const code of ['CN-HA', 'CN-NX'])
      await api.give(`/members/${code}/approval`, { basis: 'founding', on: '1996-09-12' });
    await api.give('/meetings', {
      body: 'general-assembly',
      ordinal: 7,
      names: { en: '7th Assembly' },
      on: '2008-09-02',
    });
    const decision = { body: 'general-assembly', meeting: 'general-assembly-7', on: '2008-09-02' };
    await api.give('/decisions', {
      ...decision,
      handle: 'tourism',
      text: { en: 'A committee on tourism is set up.' },
      outcome: 'adopted',
    });
    await api.give('/decisions', {
      ...decision,
      handle: 'space',
      text: { en: 'A committee on space is proposed.' },
      outcome: 'rejected',
    });
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('is set up by a decision, which gives the day, the meeting and the body', async () => {
    const made = await api.give('/committees', { handle: 'tourism', names: { en: 'Tourism' }, decision: 'tourism' });
    expect(made.events).toMatchObject([
      { type: 'CommitteeEstablished', data: { on: '2008-09-02', body: 'general-assembly', rules: 'charter' } },
    ]);
    expect(await api.read('/committees/tourism')).toMatchObject({
      id: made.id,
      decision: { handle: 'tourism' },
      meeting: { handle: 'general-assembly-7' },
      rules: { version: 'charter', allowed: true },
    });
  });

  it('is not set up by one that was rejected, nor without a day, nor twice', async () => {
    const establish = async (more: object) => refusalOf(await api.post('/committees', { names: { en: 'X' }, ...more }));
    expect(await establish({ handle: 'space', decision: 'space' })).toEqual([
      422,
      'rule-refused',
      'DecisionWasAdopted',
    ]);
    expect(await establish({ handle: 'space' })).toEqual([422, 'rule-refused', 'EstablishmentHasADay']);
    expect(await establish({ handle: 'tourism', on: '2010' })).toEqual([409, 'taken']);
    expect(await establish({ handle: 'tourism', on: '2010-13' })).toEqual([422, 'invalid']);
  });

  it('is recorded where the rules did not let that body set it up, and says so', async () => {
    await api.give('/committees', {
      handle: 'travel',
      names: { en: 'Travel' },
      on: '2005',
      body: 'working-committee',
    });
    expect((await api.read('/committees/travel')).rules).toMatchObject({ allowed: false });
  });

  it('has coordinators, several at once, that belong to the association', async () => {
    const appoint = (member: string, more: object = {}) =>
      api.post('/committees/tourism/coordinators', { member, from: '2008-09-02', ...more });
    expect((await appoint('CN-HA')).status).toBe(201);
    expect((await appoint('CN-NX', { from: '2018', until: '2024', named: '2018/2022' })).status).toBe(201);
    expect(refusalOf(await appoint('CN-XX'))).toEqual([422, 'rule-refused', 'CoordinatorIsAMember']);
    expect(refusalOf(await appoint('CN-HA'))).toEqual([422, 'rule-refused', 'OneSeatAtATime']);
    expect(refusalOf(await appoint('CN-ZZ'))).toEqual([404, 'not-found']);
    const on = async (trueOn: string) =>
      (await api.read('/committees/tourism', { trueOn })).coordinators.map((each: any) => each.member.code);
    expect([await on('2010-01-01'), await on('2019-01-01'), await on('2025-01-01')]).toEqual([
      ['CN-HA'],
      ['CN-HA', 'CN-NX'],
      ['CN-HA'],
    ]);
  });

  it('meets for the first time, and is reported afterwards', async () => {
    await api.give('/committees/tourism/first-meeting', { on: '2009-05' });
    await api.give('/committees/tourism/report', { on: '2010-10-28', meeting: 'general-assembly-7' });
    expect(await api.read('/committees/tourism')).toMatchObject({ convened: '2009-05', reported: '2010-10-28' });
  });

  it('stands on the timeline and page of its coordinator', async () => {
    const { items } = await api.read('/members/CN-HA/timeline');
    expect(items.map((item: any) => [item.on, item.text.en])).toContainEqual([
      '2008-09-02',
      'Became coordinator of the Tourism',
    ]);
    const page = await fetch(`${server.address}/near/members/CN-HA?lang=en`);
    expect(await page.text()).toContain('<a href="/near/committees/tourism?lang=en">Tourism</a>, since');
  });

  it('releases a coordinator, takes in another committee, and ends', async () => {
    await api.give('/committees/tourism/coordinators/release', { member: 'CN-NX', on: '2023-05' });
    expect(refusalOf(await api.post('/committees/tourism/merger', { into: 'tourism', on: '2024' }))).toEqual([
      422,
      'rule-refused',
      'MergesIntoAnother',
    ]);
    await api.give('/committees/travel/merger', { into: 'tourism', on: '2024' });
    expect(await api.read('/committees/tourism')).toMatchObject({
      past: [{ member: { code: 'CN-NX' }, until: '2023-05' }],
      merged: [{ handle: 'travel', on: '2024' }],
    });
    await api.give('/committees/tourism/dissolution', { on: '2025-03' });
    const appoint = await api.post('/committees/tourism/coordinators', { member: 'CN-NX', from: '2025-05' });
    expect(refusalOf(appoint)).toEqual([422, 'rule-refused', 'CoordinatorsServeWhileItStands']);
    expect(await api.read('/committees')).toMatchObject({
      count: 0,
      items: [],
      ended: [
        { handle: 'travel', ending: 'merged', into: { handle: 'tourism' } },
        { handle: 'tourism', ending: 'dissolved' },
      ],
    });
    expect(await api.read('/committees', { trueOn: '2020-01-01' })).toMatchObject({ count: 2, ended: [] });
  });

  it('is read as it was known', async () => {
    const size = await api.size();
    const known = await api.read('/committees', { knownOn: String(size - 2) });
    expect(known.ended.map((each: any) => each.handle)).toEqual(['travel']);
    expect(refusalOf(await api.get('/committees/tourism', { knownOn: '5' }))).toEqual([404, 'not-found']);
  });
});
