import { type House, openHouse } from './house.js';

type Somebody = Awaited<ReturnType<House['person']>>;

/** What nobody should have to read: names of fields as programs know them, and ids. */
const RAW = /<dt>(kind|id|position|now|filedUnder|on|basis|rules|person|change)<\/dt>|>[0-9a-f]{8}-[0-9a-f-]{27}</;
const languages = ['ko', 'en', 'zh-Hans', 'ja', 'ru', 'mn'];

describe('the page of what waits for a second person', () => {
  let house: House;
  let [approver, second, recorder, admin]: Somebody[] = [];
  const give = (path: string, body: object, { key }: Somebody) => house.call('POST', `/api/own${path}`, { key, body });
  const page = async (who: Somebody, language = 'en') => {
    const headers = { Accept: 'text/html', ...(await house.signedIn(who)) };
    return (await house.call('GET', `/own/requests?lang=${language}`, { headers })).text;
  };
  const newest = async () => (await house.events()).at(-1)!;

  beforeAll(async () => {
    house = await openHouse();
    [approver, second] = [await house.person('approver'), await house.person('approver')];
    [recorder, admin] = [await house.person('recorder'), await house.person('admin')];
    await house.person('admin');
    const council = { body: 'council', names: { en: 'Council' }, admits: ['full'] };
    await give('/rules', { version: 'first', inForce: '2000', bodies: [council] }, approver);
    const member = { names: { ko: '대구광역시', en: 'Daegu' }, country: 'KR', code: 'KR-27' };
    const { body } = await give('/members', member, recorder);
    await give(`/members/${body.id}/application`, { on: '2020' }, recorder);
  });
  afterAll(() => house.end());

  it('says fields, choices and things by their names in each language', async () => {
    const { position } = await newest();
    const { government } = (await newest()).data as { government: string };
    const now = { government, category: 'full', on: '2019', evidence: [{ url: 'https://example.org/a', quote: 'So' }] };
    const evidence = [{ url: 'https://example.org/b' }];
    const corrected = await give('/corrections', { position, now, reason: 'A slip', evidence }, recorder!);
    const by = { basis: 'reported', on: '2021' };
    const approved = await give('/members/KR-27/approval', by, approver!);
    const text = { en: 'It is admitted' };
    const decision = {
      text,
      body: 'council',
      on: '2021',
      method: 'written',
      outcome: 'adopted',
      admits: [{ member: 'KR-27' }],
    };
    const decided = await give('/decisions', decision, approver!);
    const role = await give(`/people/${second!.id}/roles`, { role: 'auditor' }, admin!);
    const asked = [corrected, approved, decided, role];
    expect(asked.map(({ status, body }) => [status, body.detail])).toEqual(asked.map(() => [202, undefined]));
    for (const language of languages) expect(await page(second!, language)).not.toMatch(RAW);

    const text2 = await page(second!);
    expect(text2).toMatch(/<h2>As the record has it<\/h2>.*2020.*<h2>As it would be<\/h2>.*2019/s);
    expect(text2).toMatch(/<dt>Sources of the correction<\/dt>.*example\.org\/b/s);
    expect(text2).toMatch(/<dt>Reason<\/dt><dd>A slip/);
    // By the id that a fact has, and by the code that a command was given.
    expect(text2.match(/<a href="\/own\/members\/KR-27\?lang=en">Daegu<\/a>/g)!.length).toBeGreaterThan(3);
    expect(text2).toContain('reported, nobody says who decided');
    const korean = await page(second!, 'ko');
    for (const said of ['대구광역시', '현재 기록', '정정하면', '감사자']) expect(korean).toContain(said);
    expect(korean).not.toContain('>reported<');
  });

  it('lists answers to questions that wait for a second person', async () => {
    const of = { measure: 'members-total', asOf: '2021', comparator: 'exactly', value: 79 };
    const claim = await give('/claims', { ...of, evidence: [{ url: 'https://example.org/79' }] }, recorder!);
    const { items } = (await house.call('GET', '/api/own/questions', { key: approver!.key })).body;
    const answer = { claim: claim.body.id, reason: 'The rules say so' };
    await give(`/questions/${items[0].id}/answer`, answer, approver!);
    const waiting = new RegExp(
      `wait for a second person[^]*href="/own/questions/${items[0].id}[^]*<strong>79</strong>`,
    );
    expect(await page(second!)).toMatch(waiting);
    const confirmed = await house.call('POST', `/api/own/questions/${items[0].id}/confirmation`, {
      ...{ body: {}, headers: await house.signedIn(second!) },
    });
    expect([confirmed.status, confirmed.body.detail]).toEqual([201, undefined]);
    expect(await page(second!)).not.toMatch(waiting);
  });

  it('asks for no correction that the rules refuse, and tells so beside the fields', async () => {
    const [registered] = await house.events().then((all) => all.filter(({ type }) => type === 'GovernmentRegistered'));
    const { position, data } = registered!;
    const before = (await house.call('GET', '/api/own/requests', { key: recorder!.key })).body.count;
    const ask = (now: object, reason = 'Why') => give('/corrections', { position, now, reason }, recorder!);
    expect((await ask(data as object)).body).toMatchObject({ status: 422, rule: 'CorrectionChangesSomething' });
    const other = { ...(data as object), names: { en: 'Other' } };
    expect((await ask(other, '\u0000\u200b ')).body).toMatchObject({ status: 422, code: 'invalid' });
    const headers = { Accept: 'text/html', ...(await house.signedIn(recorder!)) };
    const address = `/own/audit/${position}/correction?lang=ko`;
    expect((await house.call('GET', address, { headers })).status).toBe(200);
    const said = { ko: '대구광역시', en: 'Daegu' };
    const names = Object.entries(said).map(([tag, name]) => [`/now/names/${tag}`, name]);
    const own = ['/now/government', (data as { government: string }).government];
    const fields = [own, ...names, ['/now/country', 'KR'], ['/now/code', 'KR-27'], ['/reason', '오타']];
    const sent = await house.call('POST', address, {
      headers,
      body: new URLSearchParams(fields),
    });
    expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('class="objections"')]);
    expect(sent.text).toContain('오타</textarea>');
    expect(sent.text).toContain('기록의 규칙에 맞지 않습니다');
    const { body: after } = await house.call('GET', '/api/own/requests', { key: recorder!.key });
    expect(after.count).toBe(before);
  });

  it('tells once what became of a request, and beside it why it could not be confirmed', async () => {
    const member = { names: { en: 'Sejong' }, country: 'KR', code: 'KR-50' };
    await give('/members', member, recorder!);
    const { position, data } = await newest();
    const now = { ...(data as object), names: { en: 'Sejong City' } };
    const ask = async () => (await give('/corrections', { position, now, reason: 'Why' }, recorder!)).body.id as string;
    const [first, other, third] = [await ask(), await ask(), await ask()];
    const post = async (path: string, who: Somebody) => {
      const headers = { Accept: 'text/html', ...(await house.signedIn(who)) };
      return house.call('POST', `/own/requests/${path}?lang=ko`, { headers, body: new URLSearchParams() });
    };
    const ledTo = async (path: string, who: Somebody) => (await post(path, who)).headers.get('location');
    expect(await ledTo(`${first}/confirmation`, second!)).toBe('/own/requests?lang=ko&recorded=confirmed');
    const refused = await post(`${other}/confirmation`, second!);
    expect(refused.status).toBe(422);
    const beside = refused.text.slice(refused.text.indexOf('role="alert"')).split('<form')[0]!;
    expect(beside).toContain('확인되지 않았으며 아직 대기 중입니다');
    expect(refused.text.indexOf('role="alert"')).toBeGreaterThan(refused.text.indexOf(`${third}/confirmation`));
    expect(refused.text).toContain(`${other}/confirmation`);
    expect(refused.text).toContain('href="/own/requests?lang=ja"');
    expect(await ledTo(`${other}/refusal`, second!)).toBe('/own/requests?lang=ko&recorded=declined');
    expect(await ledTo(`${third}/refusal`, recorder!)).toBe('/own/requests?lang=ko&recorded=withdrawn');
    const headers = { Accept: 'text/html', ...(await house.signedIn(second!)) };
    const { text } = await house.call('GET', '/own/requests?lang=ko&recorded=confirmed', { headers });
    expect(text).toMatch(/class="recorded" role="status">확인되어 효력이 생겼습니다\./);
  });

  it('is asked for by forms that are shown to nobody who could not send them', async () => {
    const statuses = async (who: Somebody) => {
      const forms = ['approve-membership', 'record-decision', 'adopt-rules', 'register-government'];
      const answers = forms.map((form) =>
        house.call('GET', `/own/forms/${form}`, { key: who.key, headers: { Accept: 'text/html' } }),
      );
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses(recorder!)).toEqual([403, 403, 403, 200]);
    expect(await statuses(approver!)).toEqual([200, 200, 200, 200]);
  });
});
