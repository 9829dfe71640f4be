import request from 'supertest';
import { annalsOn } from '../cli/annals.js';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { governments, rules } from './near.js';

describe('the chair, from a candidacy to the one who follows', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    await api.give('/rules', {
      ...rules.charter2010,
      chairTerm: { ends: 'next-meeting', body: 'general-assembly' },
    });
    for (const government of Object.values(governments)) await api.give('/members', government);
    for (const member of ['CN-LN', 'KR-31'])
      await api.give(`/members/${member}/approval`, { basis: 'founding', on: '2010-12-01' });
    const meeting = { body: 'general-assembly', ordinal: 14, names: { en: '14th General Assembly' } };
    await api.give('/meetings', { ...meeting, on: '2023-10-24/2023-10-26' });
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const member = 'KR-31';
  const term14 = { member, term: 14 };
  const term15 = { member: 'CN-LN', term: 15 };

  it('takes candidates who may hold it', async () => {
    const stand = { ...term14, on: '2021-03', basis: 'application' };
    const { events } = await api.give('/chairs/candidacy', stand);
    expect(events).toMatchObject([{ type: 'CandidacySubmitted', data: { term: 14, basis: 'application' } }]);
    expect(refusalOf(await api.post('/chairs/candidacy', stand))).toEqual([422, 'rule-refused', 'OneCandidacyPerTerm']);
    expect(refusalOf(await api.post('/chairs/candidacy', { ...stand, member: 'RU-SA' }))).toEqual([
      422,
      'rule-refused',
      'CandidateMayChair',
    ]);
    await api.give('/chairs/candidacy', { ...term15, on: '2021-04' });
    await api.give('/chairs/candidacy/withdrawal', { ...term15, on: '2021-05' });
  });

  it('goes to a government once it was elected, and to one at a time', async () => {
    expect(refusalOf(await api.post('/chairs/term', { ...term14, on: '2021-08-10' }))[2]).toBe('TermFollowsElection');
    await api.give('/chairs/election', { ...term14, on: '2021-08-10' });
    await api.give('/chairs/term', { ...term14, on: '2021-08-10' });
    await api.give('/decisions', {
      handle: 'election',
      text: { en: 'Liaoning is elected.' },
      body: 'general-assembly',
      meeting: 'general-assembly-14',
      on: '2023-10-25',
      outcome: 'adopted',
      electsChair: term15,
    });
    const elect = () => api.post('/chairs/election', { ...term15, decision: 'election' });
    await elect();
    // Whoever asks again, with another key, learns that there is nothing new.
    const again = await elect();
    expect([again.status, again.body.events]).toEqual([200, []]);
    await api.give('/chairs/handover', { ...term15, on: '2023-10-26', by: member, named: '2024/2025' });
    expect(refusalOf(await api.post('/chairs/term', { ...term15, on: '2021-08-09' }))[2]).toBe('TermEndsAfterItStarts');
  });

  it('is held by the successor from the assembly on, though no fact says when the term began', async () => {
    const chairOn = async (trueOn: string) =>
      (await api.read('/chairs', { trueOn })).inOffice.map((each: any) => [each.member.code, each.holds]);
    expect(await chairOn('2023-10-23')).toEqual([['KR-31', 'surely']]);
    expect(await chairOn('2023-10-26')).toEqual([
      ['KR-31', 'perhaps'],
      ['CN-LN', 'perhaps'],
    ]);
    const meeting = '/meetings/general-assembly-14';
    await api.give(`${meeting}/opening`, { on: '2023-10-24' });
    await api.give(`${meeting}/closing`, { on: '2023-10-26' });
    expect(await chairOn('2023-10-26')).toEqual([['CN-LN', 'surely']]);
    const { items, inOffice } = await api.read('/chairs', { trueOn: '2023-11-01' });
    expect(items[1]).toMatchObject({
      started: null,
      named: '2024/2025',
      derived: { started: { rules: 'charter-2010' } },
    });
    expect(inOffice[0].why).toMatchObject({ basis: 'rules', meeting: { handle: 'general-assembly-14' } });
  });

  it('is told on its page, in the terminal and on the timelines, until a fact says otherwise', async () => {
    const page = async (path: string) => (await request(server.address).get(path).set('Accept', 'text/html')).text;
    expect(await page('/near/chairs?trueOn=2023-11-01')).toContain('No source gives the day on which it began');
    expect(await page('/near/chairs?trueOn=2023-11-01&lang=ko')).toContain('규정에서 도출하였습니다');
    const program = await annalsOn(database.url);
    const { code, out } = await program.quickly('chairs', '--true-on', '2023-11-01', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, await api.read('/chairs', { trueOn: '2023-11-01' })]);
    expect((await program.quickly('chairs', '--true-on', '2023-11-01')).out).toMatch(/^Liaoning Province \(CN-LN\)/);
    await program.end();
    await api.give('/chairs/term', { ...term15, on: '2023-10-27' });
    const { items } = await api.read('/chairs');
    expect(items).toMatchObject([{ ended: '2023-10-27' }, { started: '2023-10-27', derived: { started: null } }]);
    const kinds = async (code: string) =>
      (await api.read(`/members/${code}/timeline`)).items.map(({ kind, on }: any) => `${kind} ${on}`);
    expect(await kinds('KR-31')).toEqual(
      expect.arrayContaining(['term-ended 2023-10-27', 'candidacy-submitted 2021-03']),
    );
    expect(await kinds('CN-LN')).toEqual(
      expect.arrayContaining([
        'candidacy-withdrawn 2021-05',
        'chair-handed-over 2023-10-26',
        'term-started 2023-10-27',
      ]),
    );
  });
});
