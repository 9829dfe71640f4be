import request from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { governments, rules } from './near.js';

describe('from the first government to a corrected admission', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  const day = '2021-08-10';
  const meeting = 'general-assembly-13';
  const admission = 'ga13-admission-of-liaoning';
  /** The answers of commands that later steps come back to. */
  const made: Record<string, any> = {};

  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const codesOf = (items: { code?: string; member?: { code: string } }[]) =>
    items.map(({ code, member }) => code ?? member?.code);

  it('registers governments, which are no members by that', async () => {
    for (const code of ['RU-SA', 'CN-HL', 'KR-31', 'CN-LN'])
      made[code] = await api.give('/members', governments[code]!);
    expect(made['CN-LN']).toMatchObject({ position: 3, events: [{ type: 'GovernmentRegistered', version: 1 }] });
    expect(refusalOf(await api.post('/members', governments['CN-LN']!))).toEqual([409, 'taken']);
    expect(await api.read('/members', { category: 'all' })).toMatchObject({ count: 0, items: [] });
    expect((await api.read('/members/CN-LN')).names['zh-Hans']).toBe('辽宁省');
  });

  it('takes in the rules and the members that were there before', async () => {
    await api.give('/rules', rules.charter2010);
    for (const code of ['RU-SA', 'CN-HL'])
      await api.give(`/members/${code}/approval`, { basis: 'founding', on: '1996-09' });
    await api.give('/members/KR-31/application', { on: '../2008-09' });
    await api.give('/members/KR-31/approval', { basis: 'reported', on: '2008-09' });
    await api.give('/members/CN-LN/observation', { on: '1998-10-21~' });
    const members = await api.read('/members', { category: 'all' });
    expect(members).toMatchObject({ count: 4, byCategory: { full: 3, observer: 1 } });
    expect(members.byCountry).toEqual({ CN: 2, KR: 1, RU: 1 });
  });

  it('admits only whom an application and the rules of that day let in', async () => {
    const approval = { body: 'general-assembly', on: day };
    const approve = (body: object) => api.post('/members/CN-LN/approval', body);
    expect(refusalOf(await approve(approval))).toEqual([422, 'rule-refused', 'ApprovalFollowsApplication']);
    expect(refusalOf(await approve({ ...approval, decision: admission }))).toEqual([404, 'not-found']);

    made['meeting'] = await api.give('/meetings', {
      body: 'general-assembly',
      ordinal: 13,
      names: { en: '13th General Assembly', ko: '제13차 총회' },
      on: day,
      place: { en: 'Pohang, online', ko: '포항 (온라인)' },
      mode: 'online',
      host: 'RU-SA',
    });
    made['decision'] = await api.give('/decisions', {
      handle: admission,
      text: { en: 'Liaoning is admitted as a member.', ko: '랴오닝성의 회원 가입을 승인하였다.' },
      body: 'general-assembly',
      meeting,
      on: day,
      method: 'written',
      outcome: 'adopted',
      admits: [{ member: 'CN-LN' }],
    });
    // Nothing follows from it by itself, since there is no application yet.
    await api.settled();
    made['application'] = await api.give('/members/CN-LN/application', { on: '../2021-03-29' });
    expect(refusalOf(await approve({ ...approval, body: 'working-committee' }))).toEqual([
      422,
      'rule-refused',
      'BodyMayAdmit',
    ]);
    expect(
      refusalOf(await api.post('/members/CN-HL/approval', { decision: admission, category: 'associate' })),
    ).toEqual([422, 'rule-refused', 'ApprovalFollowsApplication']);
    // The day of the newspaper in the place of the day of the assembly, which is corrected below.
    made['approval'] = await api.give('/members/CN-LN/approval', { decision: admission, on: '2021-08-11' });
    expect(made['approval'].events).toMatchObject([
      { type: 'MembershipApproved', data: { category: 'full', body: 'general-assembly', rules: 'charter-2010' } },
    ]);
    const again = await approve({ decision: admission });
    expect([again.status, again.body.position]).toEqual([200, null]);
    expect(refusalOf(await approve({ body: 'general-assembly', on: day }))).toEqual([
      422,
      'rule-refused',
      'OneMembershipAtATime',
    ]);
  });

  it('hands the chair from one elected member to the next', async () => {
    const decision = 'ga13-election-of-14th-chair';
    const start = (member: string, term: number, on: string) => api.post('/chairs/term', { member, term, on });
    await api.give('/chairs/election', { member: 'RU-SA', term: 13, on: '2018-10' });
    await api.give('/chairs/term', { member: 'RU-SA', term: 13, on: '2018-11' });
    expect(refusalOf(await start('KR-31', 14, day))).toEqual([422, 'rule-refused', 'TermFollowsElection']);
    await api.give('/decisions', {
      handle: decision,
      text: { en: 'Ulsan is elected 14th chair.', ko: '울산광역시를 제14대 의장단체로 선출하였다.' },
      body: 'general-assembly',
      meeting,
      on: day,
      outcome: 'adopted',
      electsChair: { member: 'KR-31', term: 14 },
    });
    await api.settled();
    expect(refusalOf(await api.post('/chairs/election', { member: 'KR-31', term: 15, decision }))).toEqual([
      422,
      'rule-refused',
      'DecisionElects',
    ]);
    expect((await api.give('/chairs/election', { member: 'KR-31', term: 14, decision })).events).toEqual([]);
    const { body } = await start('KR-31', 14, day);
    expect(body.events).toMatchObject([
      { type: 'TermEnded', data: { government: made['RU-SA'].id, term: 13, on: day } },
      { type: 'TermStarted', data: { government: made['KR-31'].id, term: 14, on: day } },
    ]);
    const mayor = { en: 'Mayor', ko: '시장' };
    const holder = (name: Record<string, string>, from: string) =>
      api.give('/members/KR-31/office-holder', { name, office: mayor, from });
    await holder({ en: 'Song Cheol-ho', ko: '송철호' }, '../2021-08-10');
    await holder({ en: 'Kim Doo-gyeom', ko: '김두겸' }, '2022-07');

    const chairs = await api.read('/chairs');
    expect(chairs.items).toMatchObject([
      { member: { code: 'RU-SA' }, term: 13, started: '2018-11', ended: day },
      { member: { code: 'KR-31' }, term: 14, elected: day, started: day, ended: null },
    ]);
    expect(chairs.items[1].officeHolders.map(({ name }: any) => name.ko)).toEqual(['송철호', '김두겸']);
    expect((await api.read('/chairs', { trueOn: '2020-01-01' })).items).toMatchObject([{ term: 13, ended: null }]);
  });

  it('tells who came from whom nobody wrote of', async () => {
    await api.give(`/meetings/${meeting}/attendance`, {
      delegations: [
        {
          member: 'CN-LN',
          status: 'present',
          mode: 'online',
          capacity: 'applicant',
          people: [{ names: { en: 'Liu Ning', ko: '류닝', 'zh-Hans': '刘宁' }, did: ['attended', 'spoke'] }],
        },
        { member: 'CN-HL', status: 'present', mode: 'online' },
      ],
    });
    const again = {
      delegations: [
        { member: 'RU-SA', status: 'present' },
        { member: 'CN-LN', status: 'absent' },
      ],
    };
    expect(refusalOf(await api.post(`/meetings/${meeting}/attendance`, again))).toEqual([
      422,
      'rule-refused',
      'OneAttendancePerGovernment',
    ]);
    for (const [comparator, value, measure] of [
      ['exactly', 73, 'governments-present'],
      ['exactly', 1, 'governments-present'],
      ['more-than', 240, 'people-present'],
    ])
      await api.give('/claims', { measure, comparator, value, meeting });

    const { counted, reported, items } = await api.read(`/meetings/${meeting}/attendance`);
    const statuses = Object.fromEntries(items.map(({ member, status }: any) => [member.code, status]));
    expect(statuses).toEqual({ 'CN-LN': 'present', 'CN-HL': 'present', 'KR-31': 'unknown', 'RU-SA': 'unknown' });
    expect(counted).toMatchObject({ present: 2, absent: 0, unknown: 2, people: 1, countries: 1 });
    expect(reported).toMatchObject([
      { measure: 'governments-present', value: 73, counted: 2, verdict: 'compatible' },
      { measure: 'governments-present', value: 1, counted: 2, verdict: 'contradictory' },
      { measure: 'people-present', value: 240, comparator: 'more-than', verdict: 'compatible' },
    ]);
    const liaoning = items.find(({ member }: any) => member.code === 'CN-LN');
    expect(liaoning).toMatchObject({ capacity: 'applicant', people: [{ did: ['attended', 'spoke'] }] });

    const matrix = await api.read('/attendance', { body: 'general-assembly', country: 'CN' });
    const { id } = made['meeting'];
    expect(matrix.meetings).toMatchObject([{ id, handle: meeting }]);
    expect(matrix.items).toMatchObject([
      { member: { code: 'CN-HL' }, cells: { [id]: 'present' }, came: 1, expected: 1 },
      { member: { code: 'CN-LN' }, cells: { [id]: 'present' }, came: 1 },
    ]);
    expect((await api.read('/attendance', { to: '2021-08-09' })).meetings).toEqual([]);
  });

  it('files what the press wrote under one member and shows it to those it mentions', async () => {
    made['item'] = await api.give('/coverage', {
      outlet: { ko: '인민넷 랴오닝채널' },
      filedUnder: 'CN-LN',
      mentions: ['KR-31'],
      published: day,
      url: 'http://ln.people.com.cn/BIG5/n2/2021/0810/c378489-34861115.html',
      language: 'zh-Hans',
      title: { ko: '랴오닝성, 연합의 정식 회원이 되다' },
      meeting,
      decision: admission,
    });
    const coverage = await api.read('/coverage', { member: 'CN-LN', from: day, to: day });
    expect(coverage).toMatchObject({ count: 1, items: [{ filedUnder: { code: 'CN-LN' }, published: day }] });
    expect(codesOf(coverage.items[0].mentions)).toEqual(['KR-31']);
    expect(await api.read('/coverage', { mentions: 'KR-31', q: '정식' })).toMatchObject({ count: 1 });
    expect(await api.read('/coverage', { member: 'KR-31' })).toMatchObject({ count: 0 });
    const one = await api.read(`/coverage/${made['item'].id}`);
    expect(one).toMatchObject({ meeting: { handle: meeting }, decision: { handle: admission }, original: null });
    expect(await api.read(`/meetings/${meeting}`)).toMatchObject({
      ordinal: 13,
      host: { code: 'RU-SA' },
      decisions: [{ handle: admission }, { handle: 'ga13-election-of-14th-chair' }],
    });
  });

  it("puts a member's milestones and coverage in order, each with its evidence and place in the log", async () => {
    const { member, items } = await api.read('/members/CN-LN/timeline');
    expect(member).toMatchObject({ code: 'CN-LN', names: { en: 'Liaoning Province' } });
    expect(items.map(({ lane, kind, on }: any) => [lane, kind, on])).toEqual([
      ['milestone', 'observer-admitted', '1998-10-21~'],
      ['milestone', 'membership-applied', '../2021-03-29'],
      ['milestone', 'attendance', day],
      ['coverage', 'coverage', day],
      ['milestone', 'membership-approved', '2021-08-11'],
    ]);
    const [, , , coverage, approval] = items;
    expect(coverage).toMatchObject({
      text: { ko: '인민넷 랴오닝채널: 랴오닝성, 연합의 정식 회원이 되다' },
      evidence: [{ coverage: made['item'].id, url: expect.stringContaining('people.com.cn') }],
    });
    expect(approval).toMatchObject({
      text: { en: 'Admitted as a full member by the 13th General Assembly' },
      decision: { handle: admission },
      position: made['approval'].position,
      recordedAt: made['approval'].events[0].recordedAt,
    });
    expect((await api.read('/members/KR-31/timeline')).items.at(-2)).toMatchObject({
      lane: 'coverage',
      kind: 'mention',
    });
  });

  it('answers a client that has it already without saying it again', async () => {
    const { headers } = await api.get('/members/CN-LN');
    const again = await request(api.at('/members/CN-LN')).get('').set('If-None-Match', headers['etag']!);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('corrects a fact: the new belief holds now, the old one then', async () => {
    const on = { trueOn: day };
    const before = (await api.size()) - 1;
    const { time } = await api.read(`/events/${before}`);
    // Times are kept to the millisecond, and what was known at one is all that was recorded in it.
    while (Date.now() <= Date.parse(time)) continue;
    expect(await api.read('/members', on)).toMatchObject({ count: 3 });

    const correct = (answer: any, on: string, reason?: string) =>
      api.post('/corrections', { position: answer.position, now: { ...answer.events[0].data, on }, reason });
    const reason = 'The assembly admitted it on the 10th; the 11th is the day of a report';
    expect(refusalOf(await correct(made['approval'], day))).toEqual([422, 'invalid']);
    expect(refusalOf(await correct(made['approval'], '2021-08-11', reason))).toEqual([
      422,
      'rule-refused',
      'CorrectionChangesSomething',
    ]);
    expect(refusalOf(await correct(made['application'], '2021-09', reason))).toEqual([
      422,
      'rule-refused',
      'ApprovalFollowsApplication',
    ]);
    const { status, body } = await correct(made['approval'], day, reason);
    expect([status, body.position]).toEqual([201, before + 1]);

    expect(await api.read('/members', on)).toMatchObject({ count: 4, asOf: { trueOn: day, knownOn: before + 1 } });
    for (const knownOn of [String(before), time])
      expect(await api.read('/members', { ...on, knownOn })).toMatchObject({ count: 3, asOf: { knownOn: before } });
    expect(await api.read('/members', { ...on, trueOn: '2021-08-09' })).toMatchObject({ count: 3 });
    const lines = async (query: Record<string, string>) =>
      (await api.read('/members/CN-LN/timeline', query)).items.filter(
        ({ kind }: any) => kind === 'membership-approved',
      );
    const { position } = made['approval'];
    expect(await lines({})).toMatchObject([{ on: day, position: before + 1, supersedes: position }]);
    expect(await lines({ knownOn: String(before) })).toMatchObject([{ on: '2021-08-11', position }]);
    expect((await api.read('/members/CN-LN')).spells).toMatchObject([
      { category: 'observer', until: day },
      { category: 'full', since: day, until: null, rules: 'charter-2010' },
    ]);
  });

  it('shows how a decision came about: its rules, its effects, and who said what and why', async () => {
    const operator = { id: 'local-operator', role: 'operator', method: 'none' };
    const decision = await api.read(`/decisions/${admission}`);
    expect(decision).toMatchObject({
      body: 'general-assembly',
      method: 'written',
      outcome: 'adopted',
      meeting: { handle: meeting },
      // Voting in writing came into the rules a year later.
      rules: { version: 'charter-2010', inForce: '2010-10-28', allowed: false },
      effects: [{ kind: 'admission', member: { code: 'CN-LN' }, on: day }],
      proof: { position: made['decision'].position, leafHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(decision.events).toMatchObject([
      { type: 'DecisionTaken', actor: operator, selfApproved: true, reason: null },
      { type: 'MembershipApproved', actor: operator, selfApproved: true, data: { on: '2021-08-11' } },
      {
        type: 'Corrected',
        of: 'MembershipApproved',
        supersedes: made['approval'].position,
        actor: operator,
        selfApproved: true,
        reason: expect.stringContaining('day of a report'),
        data: { now: { on: day } },
      },
    ]);
    const knownOn = String(decision.events[1].position);
    expect((await api.read(`/decisions/${admission}`, { knownOn })).events).toHaveLength(2);
    expect(await api.read('/decisions')).toMatchObject({ count: 2, items: [{ handle: admission }, {}] });
  });

  it('hands out the log in order, as a page or as lines', async () => {
    const { size, items } = await api.read('/events', { limit: '1000' });
    expect(items.map(({ position }: any) => position)).toEqual([...Array(size).keys()]);
    expect(items.at(-1)).toMatchObject({
      specversion: '1.0',
      type: 'Corrected',
      subject: `membership-${made['CN-LN'].id}`,
      source: expect.stringMatching(/^\/associations\/[0-9a-f-]{36}$/),
      datacontenttype: 'application/json',
      reason: expect.stringContaining('day of a report'),
      onbehalfof: 'local-operator',
    });
    const lines = async (query: string) => {
      const asking = request(api.at(`/events${query}`))
        .get('')
        .set('Accept', 'application/x-ndjson');
      const { headers, text } = await asking
        .buffer(true)
        .parse((response, done) => {
          let all = '';
          response.on('data', (part) => (all += part)).on('end', () => done(null, all));
        })
        .then((response) => ({ headers: response.headers, text: response.body as string }));
      expect(headers['content-type']).toMatch(/^application\/x-ndjson/);
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    };
    expect(await lines('')).toEqual(items);
    expect(await lines('?from=3&limit=2')).toEqual(items.slice(3, 5));
    expect((await api.read('/events', { from: String(size - 1), limit: '5' })).items).toEqual([items.at(-1)]);
    expect(await api.read('/events/3')).toEqual(items[3]);
  });
});
