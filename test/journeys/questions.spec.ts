import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { startServer, type TestServer } from '../support/server.js';

describe('a question from the first claim to the answer', () => {
  let database: TestDatabase;
  let server: TestServer;
  let api: Api;
  const items: string[] = [];
  const claims: string[] = [];
  let id: string;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer(database.url);
    api = apiOf(server.address);
    const on = '1996-09-12';
    for (const [code, en] of [
      ['KR-31', 'Ulsan'],
      ['CN-LN', 'Liaoning'],
    ] as const)
      await api.give('/members', { code, country: code.slice(0, 2), names: { en } });
    await api.give('/members/KR-31/approval', { category: 'full', on, basis: 'founding' });
    await api.give('/members/CN-LN/application', { category: 'full', on: '2021-03' });
    await api.give('/members/CN-LN/approval', { category: 'full', on: '2021-08-10', basis: 'reported' });
    await api.give('/meetings', {
      ...{ body: 'general-assembly', ordinal: 13, handle: 'general-assembly-13' },
      ...{ names: { en: '13th Assembly' }, on: '2021-08-10' },
    });
    const delegations = ['KR-31', 'CN-LN'].map((member) => ({ member, on: '2021-08-10', status: 'present' }));
    await api.give('/meetings/general-assembly-13/attendance', { delegations });
    for (const n of [1, 2, 3])
      items.push(
        (
          await api.give('/coverage', {
            ...{ outlet: { en: `Paper ${n}` }, filedUnder: 'CN-LN', published: '2021-08-11', language: 'en' },
            title: { en: `Title ${n}` },
          })
        ).id,
      );
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const claimed = (n: number, value: number, more: object = {}) => ({
    ...{ measure: 'governments-present', comparator: 'exactly', value, meeting: 'general-assembly-13' },
    evidence: [{ coverage: items[n], quote: `${value} came`, language: 'en' }],
    ...more,
  });

  it('gathers what the press says', async () => {
    for (const [n, value] of [76, 76, 79].entries()) claims.push((await api.give('/claims', claimed(n, value))).id);
    const { items: asked, ...counts } = await api.read('/questions', { meeting: 'general-assembly-13' });
    expect(counts).toMatchObject({ count: 1, open: 1, contradictory: 1 });
    id = asked[0].id;
    expect(await api.read(`/questions/${id}`)).toMatchObject({
      about: { measure: 'governments-present', meeting: { handle: 'general-assembly-13' } },
      said: [
        { value: 76, count: 2, origins: 2, besideOwn: 'contradictory' },
        { value: 79, claims: [{ evidence: [{ quote: '79 came' }] }] },
      ],
      verdicts: [{ one: 0, other: 1, verdict: 'contradictory' }],
      own: { value: 2, path: '/meetings/general-assembly-13' },
    });
  });

  it('takes what an item says once, and remembers what was no claim', async () => {
    expect(refusalOf(await api.post('/claims', claimed(0, 76)))).toEqual([422, 'rule-refused', 'ClaimedOnce']);
    const { evidence: _, ...nowhere } = claimed(0, 100, { reason: 'A year' });
    expect(refusalOf(await api.post('/claims/set-aside', nowhere))).toEqual([
      422,
      'rule-refused',
      'ProposalNamesItsItem',
    ]);
    await api.give('/claims/set-aside', claimed(0, 100, { reason: 'It counts pages' }));
    expect(await api.read('/claims', { coverage: items[0]! })).toMatchObject({
      items: [{ value: 76, question: id }],
      setAside: [{ value: 100, reason: 'It counts pages' }],
    });
  });

  it('is answered for a reason, at once where there is only one person, and taken back', async () => {
    const answered = await api.give(`/questions/${id}/answer`, { claim: claims[0], reason: 'Most say so' });
    expect(answered.events.map(({ type }: { type: string }) => type)).toEqual(['AnswerProposed', 'AnswerConfirmed']);
    expect(await api.read(`/questions/${id}`)).toMatchObject({
      state: 'answered',
      answer: { claim: claims[0], stands: { value: 76 }, reason: 'Most say so', selfApproved: true },
    });
    const before = await api.read(`/questions/${id}`, { knownOn: String(answered.events[0].position - 1) });
    expect(before).toMatchObject({ state: 'open', answer: null });
    await api.give(`/questions/${id}/withdrawal`, { reason: 'The roster is better' });
    await api.give(`/questions/${id}/answer`, { own: true, reason: 'We counted' });
    expect((await api.read(`/questions/${id}`)).answer).toMatchObject({ own: { value: 2 }, stands: { value: 2 } });
    const again = await api.post(`/questions/${id}/confirmation`, {});
    expect(refusalOf(again)).toEqual([422, 'rule-refused', 'ConfirmationFollowsProposal']);
  });

  it('is shown and decided on its page', async () => {
    const at = (path: string) => `${server.address}/near/questions/${path}`;
    const page = async (query = '') => (await fetch(at(`${id}?lang=en${query}`))).text();
    expect(await page()).toMatch(/<h1>governments taking part<\/h1>[^]*the record: 2[^]*Contradicts 79\./);
    expect(await page()).toMatch(/<svg viewBox[^]*<blockquote>79 came<\/blockquote>/);
    const send = (act: string, fields: Record<string, string>) =>
      fetch(at(`${id}/${act}`), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
    const version = /name="version" value="(\d+)"/.exec(await page())![1]!;
    const taken = await send('withdrawal', { reason: 'Look again', version });
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `/near/questions/${id}`]);
    expect((await send('answer', { reason: 'Once more', own: 'yes', version })).status).toBe(412);
    expect((await send('answer', { own: 'yes' })).status).toBe(422);
    expect((await send('answer', { reason: 'No claim' })).status).toBe(422);
    expect((await send('nothing', { reason: 'No such form' })).status).toBe(404);
    expect((await send('answer', { reason: '<b>Minutes</b>', claim: claims[0]! })).status).toBe(303);
    expect(await page()).toMatch(/76, as a claim says[^]*Reason: [^]*&lt;b>Minutes[^]*Self-approved/);
    expect(await page(`&knownOn=${(await api.size()) - 2}`)).not.toContain('<form method="post"');
    await send('withdrawal', { reason: 'Enough' });
    const list = await (await fetch(at('?lang=ko&state=contradictory&meeting=general-assembly-13'))).text();
    expect(list).toMatch(/참가 정부 수[^]*모순[^]*76 \(2\) · 79 – 기록: 2/);
    const meeting = await (await fetch(`${server.address}/near/meetings/general-assembly-13?lang=en`)).text();
    expect(meeting).toContain(`<a href="/near/questions/${id}?lang=en">governments present</a>`);
  });

  it('loses a claim that counts something else', async () => {
    const mark = { claim: claims[2], measure: 'members-present', reason: 'The text says members' };
    await api.give(`/questions/${id}/measure`, mark);
    expect(await api.read(`/questions/${id}`)).toMatchObject({ said: [{ value: 76 }], elsewhere: [{ value: 79 }] });
    await api.give(`/questions/${id}/set-aside`, { claim: claims[1], reason: 'Copied' });
    expect((await api.read(`/questions/${id}`)).setAside).toMatchObject([{ value: 76, reason: 'Copied' }]);
    await api.give(`/questions/${id}/return`, { claim: claims[1], reason: 'It is not' });
    const { into } = (await api.read(`/questions/${id}`)).elsewhere[0];
    const strange = await api.post(`/questions/${claims[0]}/return`, { claim: claims[2], reason: 'It is not' });
    expect(refusalOf(strange)).toEqual([404, 'not-found']);
    await api.give(`/questions/${into}/return`, { claim: claims[2], reason: 'It is not' });
    expect((await api.read(`/questions/${id}`)).said).toHaveLength(2);
  });

  it('has the record’s own answer only where it knows', async () => {
    const given = await api.give('/claims', claimed(0, 14, { measure: 'chair-ordinal' }));
    const { question } = (await api.read('/claims')).items.find((each: any) => each.id === given.id);
    const own = await api.post(`/questions/${question}/answer`, { own: true, reason: 'We counted' });
    expect(refusalOf(own)).toEqual([422, 'rule-refused', 'RecordHasAnAnswer']);
    await api.give(`/questions/${question}/open`, { reason: 'Nobody can tell' });
    expect(await api.read('/questions', { state: 'left-open' })).toMatchObject({ count: 1, open: 0 });
    expect(refusalOf(await api.get(`/questions/${given.id}`))).toEqual([404, 'not-found']);
    expect(refusalOf(await api.post(`/questions/${given.id}/open`, { reason: 'No' }))).toEqual([404, 'not-found']);
  });

  it('is answered from who belonged when it is about a day or a member', async () => {
    const of = async (claim: object) => {
      const given = await api.give('/claims', { comparator: 'exactly', ...claim });
      const { question } = (await api.read('/claims')).items.find((each: any) => each.id === given.id);
      return api.read(`/questions/${question}`);
    };
    expect(await of({ measure: 'members-total', value: 79, asOf: '2021-08-10' })).toMatchObject({
      own: { value: 2, bounds: { least: 1, most: 2 } },
      said: [{ besideOwn: 'contradictory' }],
    });
    expect(await of({ measure: 'member-ordinal', value: 2, member: 'CN-LN' })).toMatchObject({
      about: { member: { code: 'CN-LN' } },
      own: { value: 2 },
      contradictory: false,
    });
    expect(await of({ measure: 'joined-on', said: '2021-08', member: 'CN-LN' })).toMatchObject({
      own: { said: '2021-08-10' },
      said: [{ besideOwn: 'compatible' }],
    });
    expect(await of({ measure: 'founded-on', said: '1996-09-12' })).toMatchObject({ contradictory: false });
  });
});
