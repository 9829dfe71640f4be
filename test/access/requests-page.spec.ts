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
    await give('/rules', { version: 'first', inForce: '2000', bodies: [council] }, approver!);
    const member = { names: { ko: '대구광역시', en: 'Daegu' }, country: 'KR', code: 'KR-27' };
    const { body } = await give('/members', member, recorder!);
    await give(`/members/${body.id}/application`, { on: '2020' }, recorder!);
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
});
