import { randomUUID } from 'node:crypto';
import { type Response } from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';
import { governments, rules } from './near.js';

describe('many at once', () => {
  let database: TestDatabase;
  let servers: TestServer[];
  let api: Api;
  /** The same record, served by another process. */
  let other: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    // What many at once come to does not depend on how fast they are served, so none of them is told to come again.
    const patient = () => startServer(database.url, ['near'], { STORAGE_WAIT_SECONDS: '150' });
    servers = [await patient(), await patient()];
    [api, other] = servers.map(({ address }) => apiOf(address)) as [Api, Api];
    await api.give('/rules', rules.charter2010);
    for (const government of Object.values(governments)) await api.give('/members', government);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  });

  /** Half of those who ask at once ask the one server, half the other. */
  const either = (n: number): Api => (n % 2 ? other : api);
  const times = (count: number, ask: (n: number) => Promise<Response>) =>
    Promise.all(Array.from({ length: count }, (_, n) => ask(n)));
  const statusesOf = (answers: Response[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b);
  const replayed = ({ headers }: Response) => headers['idempotency-replayed'] === 'true';

  it('admits once, however many say so', async () => {
    await api.give('/members/CN-LN/application', { on: '../2021-03-29' });
    const size = await api.size();
    const approval = { body: 'general-assembly', on: '2021-08-10' };
    const answers = await times(500, (n) => either(n).post('/members/CN-LN/approval', approval));
    expect(statusesOf(answers)).toEqual([201, ...Array<number>(499).fill(422)]);
    for (const refused of answers.filter(({ status }) => status === 422))
      expect(refusalOf(refused)).toEqual([422, 'rule-refused', 'OneMembershipAtATime']);
    expect(await api.size()).toBe(size + 1);
    expect((await api.read('/members/CN-LN')).spells).toHaveLength(1);
  });

  it('elects one chair for a term, and gives a code, a meeting or a decision its name once', async () => {
    await api.give('/members/KR-31/approval', { basis: 'founding', on: '2008-09' });
    const size = await api.size();
    const elect = (n: number) =>
      either(n).post('/chairs/election', { member: n % 4 < 2 ? 'KR-31' : 'CN-LN', term: 14, on: '2021' });
    expect(statusesOf(await times(8, elect))).toEqual([201, ...Array<number>(7).fill(422)]);
    expect((await api.read('/chairs')).items).toHaveLength(1);
    const qinghai = { code: 'CN-QH', country: 'CN', names: { 'zh-Hans': '青海省' } };
    expect(statusesOf(await times(8, (n) => either(n).post('/members', qinghai)))).toEqual([
      201,
      ...Array<number>(7).fill(409),
    ]);
    const assembly = { body: 'general-assembly', ordinal: 14, names: { en: '14th General Assembly' }, on: '2023-10' };
    const schedule = (n: number) => either(n).post('/meetings', assembly);
    expect(statusesOf(await times(8, schedule))).toEqual([201, ...Array<number>(7).fill(409)]);
    expect(await api.size()).toBe(size + 3);
  });

  it('obeys a command that is sent again and again once, and always answers the same', async () => {
    const size = await api.size();
    const key = { 'Idempotency-Key': randomUUID() };
    const gansu = { code: 'CN-GS', country: 'CN', names: { 'zh-Hans': '甘肃省', ko: '간쑤성' } };
    const answers = await times(200, (n) => either(n).post('/members', gansu, key));
    expect(statusesOf(answers)).toEqual(Array(200).fill(201));
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
    expect(answers.filter(replayed)).toHaveLength(199);
    expect(await api.size()).toBe(size + 1);

    const later = await api.post('/members', gansu, key);
    expect([later.status, replayed(later), later.body]).toEqual([201, true, answers[0]!.body]);
    // The order of keys and blanks is not what a body says.
    const { code, country, names } = gansu;
    expect(replayed(await api.post('/members', { names, country, code }, key))).toBe(true);
  });

  it('refuses a key that was used for something else', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const on = { on: '../2016-09' };
    expect((await api.post('/members/RU-SA/application', on, key)).status).toBe(201);
    const size = await api.size();
    const other = [
      api.post('/members/RU-SA/application', { on: '2016-09' }, key),
      api.post('/members/CN-HL/application', on, key),
      api.post('/members/RU-SA/observation', on, key),
    ];
    for (const answer of await Promise.all(other)) expect(refusalOf(answer)).toEqual([409, 'idempotency-key-reused']);
    expect(await api.size()).toBe(size);
  });

  it('does not keep a refusal: the same key decides anew', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const approve = () => api.post('/members/CN-HL/approval', { basis: 'reported', on: '1996-09' }, key);
    expect(refusalOf(await approve())).toEqual([422, 'rule-refused', 'ApprovalFollowsApplication']);
    await api.give('/members/CN-HL/application', { on: '1996-09' });
    const answer = await approve();
    expect([answer.status, replayed(answer)]).toEqual([201, false]);
  });

  it('refuses a command that saw an older version', async () => {
    const holder = { name: { ko: '류닝' }, office: { ko: '성장' }, from: '../2021-08-10' };
    const { events } = await api.give('/members/CN-LN/office-holder', holder);
    const seen = events[0].version;
    const post = (version: number) =>
      api.post('/members/CN-LN/office-holder', { ...holder, from: '2021-08-10' }, { 'If-Match': `"${version}"` });
    const size = await api.size();
    expect(refusalOf(await post(seen - 1))).toEqual([412, 'version-changed']);
    expect(await api.size()).toBe(size);
    const answers = await times(5, () => post(seen));
    expect(statusesOf(answers)).toEqual([201, 412, 412, 412, 412]);
    expect(await api.size()).toBe(size + 1);
  });

  it('keeps one gap-free order under many writers, and each read model with it', async () => {
    const item = (n: number) => ({
      outlet: { ko: '신문' },
      filedUnder: 'CN-LN',
      published: `19${String(n).padStart(2, '0')}`,
      language: 'ko',
      title: { ko: `제${n}호` },
    });
    const size = await api.size();
    const answers = await times(60, (n) => either(n).post('/coverage', item(n)));
    expect(statusesOf(answers)).toEqual(Array(60).fill(201));
    const positions = answers.map(({ body }) => body.position as number).toSorted((a, b) => a - b);
    expect(positions).toEqual(Array.from({ length: 60 }, (_, n) => size + n));
    expect((await api.read('/coverage', { member: 'CN-LN' })).count).toBe(60);
    expect((await api.read('/health/ready')).stopped).toEqual([]);
  });
});
