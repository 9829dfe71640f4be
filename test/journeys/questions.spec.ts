import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('a question from the first claim to the answer', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  const items: string[] = [];
  const claims: string[] = [];
  let id: string;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
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
    const send = (form: string, { seen = '', ...fields }: Record<string, string>) => {
      const named = Object.entries({ question: id, ...fields }).map(([name, said]) => [`/${name}`, said]);
      const body = new URLSearchParams([['seen', seen], ...named] as [string, string][]);
      return fetch(`${server.address}/near/forms/${form}?lang=en`, { method: 'POST', body, redirect: 'manual' });
    };
    const seen = /name="seen" value="([^"]+)"/.exec(await page())![1]!;
    const taken = await send('take-answer-back', { reason: 'Look again', seen });
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^/near/questions/${id}\\?lang=en&recorded=\\d+$`)),
    ]);
    const stale = await send('answer-question', { reason: 'Once more', own: 'yes', seen });
    expect([stale.status, await stale.text()]).toEqual([412, expect.stringMatching(/still here[^]*Once more/)]);
    expect((await send('answer-question', { own: 'yes' })).status).toBe(422);
    const nothing = await send('answer-question', { reason: 'No claim' });
    expect([nothing.status, await nothing.text()]).toEqual([
      422,
      expect.stringMatching(/stands by one claim[^]*No claim/),
    ]);
    expect((await send('nothing', { reason: 'No such form' })).status).toBe(404);
    // What is decided stands above the fields: the question with a way back, and the claim with its words and source.
    const asked = [`<a href="/near/questions/${id}?lang=en">governments taking part</a>`, '13th Assembly'];
    for (const form of ['answer-question', 'set-claim-aside', 'mark-measure']) {
      const shown = await send(form, { claim: claims[0]!, measure: 'members-present' });
      const before = (await shown.text()).split('name="/reason"')[0];
      expect([shown.status, before]).toEqual([422, expect.stringMatching(/Says: 76[^]*>Title 1<[^]*>76 came</)]);
      for (const each of asked) expect(before).toContain(each);
    }
    const open = await (await send('leave-question-open', {})).text();
    for (const each of asked) expect(open).toContain(each);
    expect(open).not.toContain('Says: ');
    expect((await send('answer-question', { reason: '<b>Minutes</b>', claim: claims[0]! })).status).toBe(303);
    expect(await page()).toMatch(/76, as a claim says[^]*Reason: [^]*&lt;b>Minutes[^]*Self-approved/);
    expect(await page(`&knownOn=${(await api.size()) - 2}`)).not.toContain('<form method="post"');
    await send('take-answer-back', { reason: 'Enough' });
    const list = await (await fetch(at('?lang=ko&state=contradictory&meeting=general-assembly-13'))).text();
    expect(list).toMatch(/참석 정부 수[^]*모순[^]*76 \(2\) · 79 – 기록: 2/);
    const meeting = await (await fetch(`${server.address}/near/meetings/general-assembly-13?lang=en`)).text();
    expect(meeting).toContain(`<a href="/near/questions/${id}?lang=en">governments taking part</a>`);
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

  it('is told of in sentences wherever the log is', async () => {
    const { items } = await api.read('/changes', { limit: '100' });
    const said = items
      .filter((each: { about: { kind: string } }) => each.about.kind === 'question')
      .map((each: { called: object; about: { names: object } }) => [each.called, each.about.names])
      .map(([called, names]: Record<string, string>[]) => `${called!['en']}: ${names!['en'] ?? '?'}`);
    const asked = 'governments taking part – 13th Assembly';
    for (const what of [
      `Answer proposed: ${asked}: 76`,
      `Answer confirmed: ${asked}: 2`,
      `Answer taken back: ${asked}: 76`,
      `Claim counts something else: ${asked}: 79`,
      `Claim set aside: ${asked}: 76`,
      `Claim counts again: ${asked}: 76`,
    ])
      expect(said).toContain(what);
    expect(said.filter((each: string) => each.includes('?'))).toEqual([]);
    const { position } = items.find(({ type }: { type: string }) => type === 'AnswerConfirmed');
    for (const path of [`audit/${position}`, 'changes', 'audit']) {
      const page = await (await fetch(`${server.address}/near/${path}?lang=ja`)).text();
      expect(page).toMatch(
        new RegExp(
          `答えの確認</strong> – <a href="/near/questions/${id}\\?lang=ja">[^<]+ – <span lang="en">13th Assembly`,
        ),
      );
    }
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

  describe('with what was made of an original', () => {
    const text =
      '第十三次全体会议于8月10日举行，来自6个国家的79个地方政府参加会议。\n200余名代表出席，辽宁省成为第79个会员，共有79个会员。';
    let item: string;
    beforeAll(async () => {
      item = (
        await api.give('/coverage', {
          ...{ outlet: { en: 'Paper 9' }, filedUnder: 'CN-LN', published: '2021-08-11', language: 'zh-Hans' },
          ...{ title: { en: 'Title 9' }, meeting: 'general-assembly-13' },
          original: { language: 'zh-Hans', text, by: 'Paper 9', on: '2021-08-11' },
          indexLine: { language: 'ko', text: '9 · 신문 · 2021-08-11 · 총회', by: 'Digest', on: '2021-08-17' },
        })
      ).id;
      const made = { by: 'Press officer', on: '2021-08-12' };
      await api.give(`/coverage/${item}/translation`, { language: 'en', text: 'It met on 10 August.', ...made });
      const points = ['8월 10일 6개국 76개 지방정부가 참가했다.', '12월 1일에 발표했다.'];
      await api.give(`/coverage/${item}/key-points`, { language: 'ko', points, ...made });
    });
    const page = async (path: string) => (await fetch(`${server.address}/near/${path}`)).text();
    const send = (fields: Record<string, string>) =>
      fetch(`${server.address}/near/coverage/${item}/proposals?lang=en`, {
        ...{ method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' },
      });

    it('keeps the texts apart and lists where they differ from the original', async () => {
      expect(await api.read(`/coverage/${item}`)).toMatchObject({
        original: { by: 'Paper 9', on: '2021-08-11', recordedBy: 'local-operator' },
        translations: [{ language: 'en', by: 'Press officer' }],
        keyPoints: [{ on: '2021-08-12' }, {}],
        indexLine: { by: 'Digest' },
      });
      const { layers } = await api.read(`/coverage/${item}/differences`);
      const of = (kind: string) => layers.find((each: any) => each.kind === kind);
      expect(of('key-points').differences).toMatchObject([
        { kind: 'figure', measure: 'governments-present', detail: '79 → 76', original: { quote: '79个地方政府' } },
        { kind: 'added', detail: expect.stringContaining('12-01') },
        ...of('key-points')
          .differences.slice(2)
          .map(() => ({ kind: 'lost' })),
      ]);
      expect(of('index-line')).toMatchObject({ differing: 0, position: expect.any(Number) });
      expect(await api.read('/differences')).toMatchObject({ count: 1, items: [{ coverage: { id: item } }] });
      const shown = /<mark>79个地方政府<\/mark>[^]*original, paragraph 1[^]*<mark>76개 지방정부<\/mark>/;
      expect(await page('differences?lang=en')).toMatch(shown);
      expect(await page(`coverage/${item}?lang=en`)).toMatch(/Made by Press officer, [^]*recorded by local-operator/);
    });

    it('proposes what the original says, to be accepted or set aside by a person', async () => {
      const read = () => api.read(`/coverage/${item}/proposals`);
      const { items: proposals, open } = await read();
      const find = (measure: string, value: number) =>
        proposals.find((each: any) => each.measure === measure && each.value === value);
      const present = find('governments-present', 79);
      expect(present).toMatchObject({ state: 'proposed', meeting: { handle: 'general-assembly-13' }, asks: [] });
      const html = await page(`coverage/${item}?lang=en`);
      expect(html).toMatch(/<mark class="proposed">79个地方政府<\/mark><sup><a href="#proposal-\d+"/);
      const form = { n: `${present.n}`, act: 'accept', quote: present.places[0].quote, language: 'zh-Hans' };
      const said = { ...form, measure: 'governments-present', comparator: 'exactly', meeting: 'general-assembly-13' };
      const size = await api.size();
      const mistyped = await send({ ...said, value: 'seventy', counting: '<b>governments' });
      expect(mistyped.status).toBe(422);
      expect(await mistyped.text()).toMatch(
        /value="seventy"[^]*A whole number of 0 or more[^]*value="&lt;b>governments"/,
      );
      expect((await send({ ...said, value: '79', meeting: 'no-such-meeting' })).status).toBe(422);
      expect((await send({ ...said, value: '79', comparator: '' })).status).toBe(422);
      const noReason = await send({ ...said, value: '79', act: 'set-aside' });
      expect([noReason.status, await noReason.text()]).toEqual([422, expect.stringContaining('asks for a reason')]);
      expect(await api.size()).toBe(size);
      const accepted = await send({ ...said, value: '79' });
      const back = `/near/coverage/${item}?lang=en#proposal-${present.n}`;
      expect([accepted.status, accepted.headers.get('location')]).toEqual([303, back]);
      const again = await send({ ...said, value: '79' });
      expect(await again.text()).toContain('This item says so already');
      const people = find('people-present', 200);
      const aside = { measure: 'people-present', comparator: 'more-than', value: '200', reason: 'A guess' };
      const put = await send({ ...form, ...aside, n: `${people.n}`, meeting: 'general-assembly-13', act: 'set-aside' });
      expect(put.status).toBe(303);
      const after = await read();
      expect(after.open).toBe(open - 2);
      expect(after.items[present.n - 1]).toMatchObject({ state: 'accepted', question: id });
      const all = await api.read('/proposals');
      expect(all.items.find((each: any) => each.coverage.id === item).items).toEqual(after.items);
      const found = all.items.flatMap(({ items }: any) => items);
      const table = (await api.get('/proposals', { format: 'csv', lang: 'en' })).text.trimEnd().split('\r\n');
      expect(table).toHaveLength(found.length + 1);
      expect(table.find((line) => line.includes('79个地方政府'))).toMatch(/,accepted,.*\/near\/coverage\//);
      expect(after.items[people.n - 1]).toMatchObject({ state: 'set-aside', reason: 'A guess' });
      expect((await api.read(`/questions/${id}`)).said).toContainEqual(expect.objectContaining({ value: 79 }));
      expect(await page(`coverage/${item}?lang=ko`)).toMatch(/<mark class="accepted">79个地方政府[^]*받아들임/);
    });
  });
});
