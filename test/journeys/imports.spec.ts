import pg from 'pg';
import { type Browser } from 'playwright-core';
import request, { type Response } from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { newReader, openBrowser, seeThrough } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';
import { example } from '../press/imports/example.js';

/** Members of an association that does not exist; the fourth row of its scrapbook may mean either of two. */
const members = [
  { code: 'XA-GA', country: 'XA', names: { ko: '가나성', 'zh-Hans': '加那省' } },
  { code: 'XA-DA', country: 'XA', names: { ko: '다라성', 'zh-Hans': '多罗省' } },
  { code: 'XB-MA', country: 'XB', names: { ko: '마바현' } },
  { code: 'XB-MB', country: 'XB', names: { ko: '마바시' }, aliases: ['마바현'] },
  { code: 'XC-SA', country: 'XC', names: { ko: '사아성' } },
];
/** The scrapbook tells of a day to come. */
const later = { trueOn: '2031-01-01' };

describe('a scrapbook', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    database = await freshDatabase();
    server = await openServer(database.url, [
      'near',
      'known',
      'kept',
      'racing',
      'chosen',
      'refused',
      'folded',
      'looked',
      'twice',
      'out',
      'whole',
      'keyed',
      'listed',
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await database.drop();
  });

  /** An association of its own with the members in it, by code. */
  const world = async (association: string) => {
    const api = apiOf(server.address, association);
    const ids: Record<string, string> = {};
    for (const member of members) ids[member.code] = (await api.give('/members', member)).id;
    return { api, ids };
  };
  const coverage = async (api: Api, query: Record<string, string> = {}) =>
    (await api.read('/coverage', { ...later, ...query })).items as any[];
  const statesOf = ({ rows }: any) => rows.map(({ state }: any) => state);

  it('holds items that a person says are of one text, by the command and by the form of the page', async () => {
    const { api } = await world('folded');
    const { body: read } = await api.bring(example);
    await request(api.at(`/imports/${read.id}/commit`))
      .post('')
      .send({ rows: [{ n: 1 }, { n: 2 }, { n: 3 }] });
    const [first, second, third] = await coverage(api);
    const { events } = await api.give(`/coverage/${second.id}/reprint`, { of: first.id, score: 0.9 });
    expect(events).toHaveLength(1);
    const form = (of: string, fields = {}) =>
      request(server.address)
        .post(`/folded/coverage/${third.id}/reprint`)
        .type('form')
        .send({ of, kind: 'reworked', score: '0.5', back: first.id, ...fields });
    const said = await form(second.id);
    expect([said.status, said.headers['location']]).toEqual([303, `/folded/coverage/${first.id}`]);
    expect((await form(second.id)).status).toBe(303);
    expect((await form('nobody')).status).toBe(404);
    expect((await form(second.id, { score: 'half' })).status).toBe(422);
    expect((await form(first.id)).text).toContain('ReprintOfOne');
    expect((await api.read(`/coverage/${first.id}`, later)).reprints).toMatchObject({
      original: { id: first.id },
      members: [
        { item: { id: second.id }, of: first.id, kind: 'reprint', score: 0.9 },
        { item: { id: third.id }, of: second.id, kind: 'reworked', score: 0.5 },
      ],
    });
    expect(await api.read('/coverage', later)).toMatchObject({ count: 3, texts: 1 });
    const { text } = await request(server.address).get('/folded/coverage?trueOn=2031-01-01&lang=en');
    expect(text).toContain('2 more of the same text');
  });

  it('holds items that are linked later to members that they mention', async () => {
    const api = apiOf(server.address, 'folded');
    const [item] = await coverage(api, { member: 'XA-GA' });
    const told = async () =>
      (await api.read('/members/XC-SA/timeline', later)).items.filter((each: any) => each.coverage === item.id);
    expect(await told()).toEqual([]);
    const links = { mentions: ['XC-SA', 'XA-GA'], evidence: [{ coverage: item.id, quote: '加那省' }] };
    const { position } = await api.give(`/coverage/${item.id}/links`, links);
    expect(await told()).toMatchObject([{ lane: 'coverage', kind: 'mention', on: item.published, position }]);
    expect((await api.give(`/coverage/${item.id}/links`, links)).events).toEqual([]);
    const page = `/folded/forms/link-coverage?coverage=${item.id}&lang=ko`;
    const nothing = await request(server.address).post(page).type('form').send({ '/coverage': item.id });
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('어느 회원, 회의 또는 결정');
    const { text } = await request(server.address).get(`/folded/audit/${position}?lang=en`);
    expect(text).toMatch(/also tells of: <span lang="ko">사아성/);
    await api.give('/corrections', { position, now: null, reason: 'It was another member' });
    expect(await told()).toEqual([]);
  });

  it('holds items to which texts are added, and rights said of, by the forms of the pages', async () => {
    const api = apiOf(server.address, 'folded');
    const [item] = await coverage(api);
    const form = async (name: string, fields: Record<string, string>) => {
      const sent = Object.entries({ coverage: item.id, ...fields }).map(([field, said]) => [`/${field}`, said]);
      const { status, headers, text } = await request(server.address)
        .post(`/folded/forms/${name}?lang=en`)
        .type('form')
        .send(Object.fromEntries(sent));
      return { status, to: headers['location']?.replace(/recorded=\d+/, 'recorded'), text };
    };
    const page = `/folded/coverage/${item.id}`;
    const done = { status: 303, to: `${page}?lang=en&recorded` };
    const { text } = await request(server.address).get(`${page}?trueOn=2031-01-01&lang=en`);
    for (const name of ['add-translation', 'add-key-points', 'set-coverage-rights'])
      expect(text).toContain(`action="/folded/forms/${name}?`);
    const made = { language: 'en', by: 'Press officer', on: '2030-05-12' };
    const translation = { ...made, text: 'Gana Province is a member.' };
    expect(await form('add-translation', translation)).toMatchObject(done);
    const points = { ...made, on: '', points: '- It joined.\r\n\r\n• It came.' };
    expect(await form('add-key-points', points)).toMatchObject(done);
    const read = () => api.read(`/coverage/${item.id}`, later);
    const { translations, keyPoints } = await read();
    expect(translations.at(-1)).toMatchObject(translation);
    expect(keyPoints.slice(-2)).toMatchObject([{ text: 'It joined.' }, { text: 'It came.', by: 'Press officer' }]);
    const untold = await form('add-translation', { ...made, on: 'in May' });
    expect(untold.status).toBe(422);
    expect(untold.text).toMatch(/value="Press officer"[^]*value="in May"[^]*This is no date/);
    expect((await form('set-coverage-rights', { rights: 'some' })).status).toBe(422);
    const all = { outlet: '', rights: 'link-only', since: '2021-01-01', reason: 'Asked' };
    expect((await form('set-rights-default', all)).to).toBe('/folded/coverage-rights?lang=en&recorded');
    expect(await read()).toMatchObject({ rights: 'link-only', original: null });
    expect(await form('set-coverage-rights', { rights: 'excerpt' })).toMatchObject(done);
    expect(await read()).toMatchObject({ rights: 'excerpt', original: { language: 'zh-Hans' } });
    expect(await api.read('/coverage-rights')).toMatchObject({ items: [{ outlet: null, rights: 'link-only' }] });
    const { text: rights } = await request(server.address).get('/folded/coverage-rights?lang=en');
    expect(rights).toContain('All outlets');
  });

  it('is read, looked at, committed once, and taken back whole', async () => {
    const { api, ids } = await world('near');
    const size = await api.size();
    const { status, body: read } = await api.bring(example);
    expect(status).toBe(201);
    expect(read).toMatchObject({
      format: 'scrapbook',
      figures: expect.arrayContaining([
        expect.objectContaining({ n: 1, measure: 'people-present', comparator: 'more-than', value: 30 }),
      ]),
      type: 'txt',
      encoding: 'utf-8',
      name: 'document.txt',
      state: 'read',
    });
    expect(statesOf(read)).toEqual(['new', 'new', 'new', 'needs-a-look', 'new', 'new']);
    const taken = (await api.get(`/imports/${read.id}`, { format: 'csv', lang: 'en' })).text.split('\r\n');
    expect(taken[0]).toMatch(/^\uFEFF?Row,Status,Published,Outlet/);
    expect(taken.filter((line) => /^\d,/.test(line))).toHaveLength(6);
    expect(read.rows.map(({ proposal }: any) => proposal.filedUnder?.code ?? null)).toEqual([
      'XA-GA',
      'XA-GA',
      'XA-DA',
      null,
      'XC-SA',
      'XA-DA',
    ]);
    expect(read.rows[3].proposal.candidates.map(({ code }: any) => code)).toEqual(['XB-MA', 'XB-MB']);
    expect(read.unmatched.members).toEqual(['마바현']);
    expect(read.unmatched.lines.map(({ line }: any) => line)).toEqual([41, 45, 189]);
    // Until its commit nothing of it is in the log.
    expect(await api.size()).toBe(size);

    const commit = (body?: object) =>
      request(api.at(`/imports/${read.id}/commit`))
        .post('')
        .send(body);
    const { body: committed } = await commit();
    expect(committed).toMatchObject({ id: read.id, committed: 5, events: 5, skipped: [{ n: 4 }] });
    const brought = (await api.read('/changes', { limit: '100' })).items;
    const { position } = brought.find(({ type }: { type: string }) => type === 'DocumentImported');
    const entry = await (await fetch(`${server.address}/near/audit/${position}?lang=ja`)).text();
    expect(entry).toMatch(/<dt>サイズ<\/dt><dd>[\d,.]+ KB<\/dd>[^]*<dt>ファイル名<[^]*<dt>チェックサム（SHA-256）</);
    const chosen = await commit({ rows: [{ n: 4, member: ids['XB-MB'] }] });
    expect(chosen.body).toMatchObject({ committed: 1, skipped: [] });
    // Six items and the document that they came in.
    expect(await api.size()).toBe(size + 7);

    const items = await coverage(api);
    expect(items.map(({ number, filedUnder, published, url }) => [number, filedUnder.code, published, url])).toEqual([
      [1, 'XA-GA', '2030-05-10', 'https://example.org/gana/20300510_1.html'],
      [2, 'XA-GA', '2030-05-11', 'https://example.org/onnuri/article?id=17077&from=list&page=2'],
      [3, 'XA-DA', '2030-05-11', 'https://example.org/duru?id=3'],
      [4, 'XB-MB', '2030-05-11', null],
      [5, 'XC-SA', '2030-05-13', null],
      [6, 'XA-DA', '2030-05-13', 'https://example.org/dalbit/6'],
    ]);
    const timeline = async (query = {}) => (await api.read('/members/XA-GA/timeline', { ...later, ...query })).items;
    expect(await timeline()).toMatchObject([
      { lane: 'coverage', kind: 'coverage', on: '2030-05-10', text: { ko: expect.stringContaining('가나일보') } },
      { lane: 'coverage', kind: 'coverage', on: '2030-05-11' },
      { lane: 'coverage', kind: 'mention', on: '2030-05-13' },
    ]);
    const one = await api.read(`/coverage/${items[0].id}`, later);
    expect(one).toMatchObject({
      title: { ko: expect.stringContaining('가나성'), 'zh-Hans': expect.stringContaining('加那省') },
      original: { language: 'zh-Hans', text: expect.stringContaining('虚构地区政府联合会第三次全体会议') },
      keyPoints: [{ language: 'ko', by: expect.stringContaining('스크랩'), on: '2030-05-20' }, {}, {}],
      indexLine: { language: 'ko', text: expect.stringContaining('가나성'), on: '2030-05-20' },
      sources: [{ document: read.id, row: 1 }],
    });

    const again = (await api.bring(example, {}, 'another-name.txt')).body;
    expect([again.id, again.state]).toEqual([read.id, 'committed']);
    expect(statesOf(again)).toEqual(Array(6).fill('done'));
    expect((await commit()).body).toMatchObject({ committed: 0, events: 0 });
    expect(await api.size()).toBe(size + 7);

    const said = { measure: 'members-total', comparator: 'exactly', value: 79, asOf: '2030-05-11' };
    await api.give('/claims', { ...said, evidence: [{ coverage: items[1].id }] });
    expect((await api.read('/questions', later)).items).toHaveLength(1);

    const known = (await api.size()) - 1;
    const undo = () =>
      request(api.at(`/imports/${read.id}/undo`))
        .post('')
        .send({ reason: 'The wrong file' });
    expect((await undo()).body).toEqual({ id: read.id, undone: 8, kept: [] });
    expect((await api.read('/questions', later)).items).toEqual([]);
    expect((await undo()).body).toEqual({ id: read.id, undone: 0, kept: [] });
    expect(await coverage(api)).toEqual([]);
    expect(await timeline()).toEqual([]);
    expect(await timeline({ knownOn: String(known) })).toHaveLength(3);
    expect(await coverage(api, { knownOn: String(known) })).toEqual(items);
    const { items: log } = await api.read('/events', { from: String(known + 1) });
    expect(log.map(({ type }: any) => type)).toEqual(Array(8).fill('Corrected'));
    expect(log[0]).toMatchObject({ reason: 'The wrong file', correlation: read.id, onbehalfof: 'local-operator' });

    expect(statesOf(await api.read(`/imports/${read.id}`))).toEqual(statesOf(read));
    expect((await commit()).body).toMatchObject({ committed: 5, events: 5 });
    expect(await coverage(api)).toHaveLength(5);
    expect(await timeline()).toHaveLength(3);
    expect(await coverage(apiOf(server.address, 'known'))).toEqual([]);
  });

  it('stands with others in the list of what was brought in, with how much of it the record holds', async () => {
    const { api } = await world('listed');
    const page = async () => {
      const { text } = await request(server.address).get('/listed/imports?lang=en');
      return text.split('<section id="brought">')[1]?.replace(/<[^>]+>/g, ' ');
    };
    expect(await api.read('/imports')).toEqual({ count: 0, items: [] });
    expect(await page()).toBeUndefined();
    const { body: read } = await api.bring(example, {}, 'scrapbook.txt');
    const document = {
      id: read.id,
      kind: null,
      name: 'scrapbook.txt',
      title: read.title,
      format: 'scrapbook',
      rows: 6,
    };
    const { items, count } = await api.read('/imports');
    expect([count, items]).toMatchObject([1, [{ ...document, taken: 0 }]]);
    expect(new Date(items[0].broughtAt).toISOString()).toBe(items[0].broughtAt);
    expect(await page()).toMatch(/scrapbook\.txt[^]*press scrapbook[^]*0 of 6 in the record/);

    await request(api.at(`/imports/${read.id}/commit`))
      .post('')
      .send({ rows: [{ n: 1 }, { n: 2 }] });
    const table = 'code,country,name\nKR-NA,KR,Na\nKR-NB,KR,Nb\n';
    const { body: members } = await request(api.at('/imports/members'))
      .put('?name=members.csv')
      .type('text/csv')
      .send(table);
    await api.give(`/imports/members/${members.id}/commit`, { rows: [1] });
    const both = (await api.read('/imports')).items;
    expect(both).toMatchObject([
      { id: members.id, kind: 'members', name: 'members.csv', title: null, format: null, rows: 2, taken: 1 },
      { ...document, taken: 2 },
    ]);
    const { next, items: first } = await api.read('/imports', { limit: '1' });
    expect([...first, ...(await api.read('/imports', { cursor: next })).items]).toEqual(both);
    const sheet = (await api.get('/imports', { format: 'csv', lang: 'en' })).text;
    expect(sheet).toMatch(/members\.csv,,Members from a table,[^\n]+,2,1,[^]*scrapbook\.txt,[^\n]+,6,2,/);
    const told = await page();
    expect(told).toMatch(/members\.csv[^]*1 of 2 in the record[^]*scrapbook\.txt[^]*2 of 6 in the record/);
    const { headers } = await request(server.address).get('/listed/imports?lang=en');
    expect(headers['link']).toContain('</api/listed/imports>; rel="alternate"; type="application/json"');
  });

  it('adds its text to an item that is in the record already', async () => {
    const { api } = await world('known');
    const byHand = await api.give('/coverage', {
      outlet: { ko: '가나일보  누리채널' },
      filedUnder: 'XA-GA',
      published: '2030-05-10',
      language: 'zh-Hans',
      title: { en: 'Gana joins' },
    });
    const { body: read } = await api.bring(example);
    expect(statesOf(read)).toEqual(['known', 'new', 'new', 'needs-a-look', 'new', 'new']);
    expect(read.rows[0].proposal.coverage).toBe(byHand.id);
    const answer = await request(api.at(`/imports/${read.id}/commit`))
      .post('')
      .send({ rows: [{ n: 1 }] });
    expect(answer.body).toMatchObject({ committed: 1, events: 1 });
    const items = await coverage(api);
    expect(items).toMatchObject([
      { id: byHand.id, title: { en: 'Gana joins', ko: expect.stringContaining('가나성') } },
    ]);
    expect(await api.read(`/coverage/${byHand.id}`, later)).toMatchObject({
      original: { language: 'zh-Hans' },
      sources: [{ row: 1 }],
    });
    expect((await api.read('/members/XA-GA/timeline', later)).items).toHaveLength(1);

    const undone = await request(api.at(`/imports/${read.id}/undo`)).post('');
    expect(undone.body).toMatchObject({ undone: 2, kept: [] });
    expect(await api.read(`/coverage/${byHand.id}`, later)).toMatchObject({
      title: { en: 'Gana joins' },
      original: null,
    });
  });

  it('never shortens an original, and gives the whole of one of which the record has the beginning', async () => {
    const { api } = await world('whole');
    const { body: read } = await api.bring(example);
    const full = read.rows[0].proposal.original.text as string;
    const { id } = await api.give('/coverage', {
      outlet: { ko: '가나일보 누리채널' },
      filedUnder: 'XA-GA',
      published: '2030-05-10',
      url: read.rows[0].proposal.url,
      language: 'zh-Hans',
      title: { en: 'Gana joins' },
      original: { language: 'zh-Hans', text: `${full.slice(0, 120)}…` },
    });
    const original = async () => (await api.read(`/coverage/${id}`, later)).original.text;
    const commit = (document: string) =>
      request(api.at(`/imports/${document}/commit`))
        .post('')
        .send({ rows: [{ n: 1 }] });
    expect((await commit(read.id)).body).toMatchObject({ committed: 1 });
    expect(await original()).toBe(full);
    const excerpt = `${full.slice(0, 110)}…`;
    const { body: shorter } = await api.bring(example.replaceAll(full, excerpt), {}, 'b.txt');
    await commit(shorter.id);
    expect(await original()).toBe(full);
    const added = await api.post(`/coverage/${id}/text`, { original: { language: 'zh-Hans', text: excerpt } });
    expect([added.status, added.body.rule]).toEqual([422, 'OriginalStaysWhole']);
    expect(await original()).toBe(full);
  });

  it('is taken back although an item was corrected, but for an item to which somebody added text', async () => {
    const { api } = await world('kept');
    const { body: read } = await api.bring(example);
    await request(api.at(`/imports/${read.id}/commit`))
      .post('')
      .send({ rows: [{ n: 1 }, { n: 2 }] });
    const [first, second] = await coverage(api);
    const { data } = await api.read(`/events/${first.position}`);
    await api.give('/corrections', {
      position: first.position,
      now: { ...data, url: 'https://example.org/1' },
      reason: 'Moved',
    });
    await api.give(`/coverage/${second.id}/text`, { keyPoints: [{ language: 'ko', text: '요점' }] });
    const undo = await request(api.at(`/imports/${read.id}/undo`)).post('');
    expect(undo.body).toEqual({
      id: read.id,
      undone: 1,
      kept: [{ position: second.position, rule: 'CoverageIsLogged', reason: expect.any(String) }],
    });
    expect((await coverage(api)).map(({ id }) => id)).toEqual([second.id]);
    const { body: again } = await api.bring(example);
    expect(statesOf(again).slice(0, 2)).toEqual(['new', 'done']);
    const commit = await request(api.at(`/imports/${read.id}/commit`))
      .post('')
      .send({ rows: [{ n: 1 }, { n: 2 }] });
    expect(commit.body).toMatchObject({ committed: 1, skipped: [{ n: 2 }] });
  });

  it('is one import however many bring and commit it at once', async () => {
    const { api } = await world('racing');
    const size = await api.size();
    const brought = await Promise.all([1, 2, 3, 4].map(() => api.bring(example)));
    const ids = new Set(brought.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    const [id] = ids;
    await Promise.all([1, 2, 3, 4].map(() => request(api.at(`/imports/${id}/commit`)).post('')));
    expect(await api.size()).toBe(size + 6);
    expect(await coverage(api)).toHaveLength(5);
  });

  it('refuses choices that it cannot follow, and then records nothing', async () => {
    const { api, ids } = await world('chosen');
    const size = await api.size();
    const { body: read } = await api.bring(example);
    const commit = (body: unknown) =>
      request(api.at(`/imports/${read.id}/commit`))
        .post('')
        .set('Content-Type', 'application/json')
        .send(JSON.stringify(body));
    const refused = async (rows: unknown) => {
      const answer = await commit({ rows });
      expect(refusalOf(answer)).toEqual([422, 'invalid']);
      return answer.body.errors[0];
    };
    expect(await refused([{ n: 99 }])).toMatchObject({ pointer: '/rows/0/n', code: 'row-unknown' });
    expect(await refused([{ n: 1 }, { n: 1 }])).toMatchObject({ pointer: '/rows/1/n', code: 'row-twice' });
    const stranger = { n: 4, member: '01890000-0000-7000-8000-000000000000' };
    expect(await refused([stranger])).toMatchObject({ pointer: '/rows/0/member', code: 'member-unknown' });
    expect(await refused([{ n: 1, published: '2030-13-01' }])).toMatchObject({ pointer: '/rows/0/published' });
    expect(await refused('all')).toMatchObject({ pointer: '/rows' });
    const text = request(api.at(`/imports/${read.id}/commit`))
      .post('')
      .set('Content-Type', 'text/plain')
      .send('rows: 1');
    // Misread as no choice at all it would commit every row.
    expect(refusalOf(await text)).toEqual([415, 'media-type-unsupported']);
    expect(refusalOf(await request(api.at('/imports/unheard-of/commit')).post(''))).toEqual([404, 'not-found']);
    expect(await api.size()).toBe(size);
    expect((await commit({ rows: [{ n: 4, member: ids['XB-MA'], published: '2030-05' }] })).body.committed).toBe(1);
    expect(await coverage(api)).toMatchObject([{ filedUnder: { code: 'XB-MA' }, published: '2030-05' }]);
  });

  it('goes out again, and read in gives the same items, each as one that is there, with no more than may be shown', async () => {
    const { api } = await world('out');
    const { body: read } = await api.bring(example);
    await request(api.at(`/imports/${read.id}/commit`)).post('');
    const items = (await coverage(api)).toSorted((a, b) => a.number - b.number);
    await api.give(`/coverage/${items[0].id}/rights`, { rights: 'link-only' });
    const fetched = async (format: string, query = {}) =>
      request(api.at(`/coverage/scrapbook.${format}`))
        .get('')
        .query({ ...later, ...query })
        .responseType('blob');
    for (const format of ['docx', 'hwpx', 'pdf']) {
      const { status, body, headers } = await fetched(format);
      expect([status, headers['content-disposition']]).toEqual([200, `attachment; filename="out-scrapbook.${format}"`]);
      const again = await api.bring(body, { 'Content-Type': 'application/octet-stream' }, `out.${format}`);
      expect(again.body.unmatched).toEqual({ members: [], lines: [] });
      const rows = again.body.rows.map(({ proposal, state }: any) => [state, proposal.coverage, proposal.title.text]);
      expect(rows).toEqual(items.map(({ id, title }) => ['known', id, title.ko]));
      const texts = again.body.rows.map(({ proposal }: any) => proposal.original.text);
      const kept = read.rows.filter(({ n }: any) => n !== 4).map(({ proposal }: any) => proposal.original.text);
      expect(texts).toEqual(['', ...kept.slice(1)]);
    }
    const lines = async (query: object) =>
      (await fetched('csv', query)).body.toString().trim().split('\r\n').length - 1;
    expect(await lines({})).toBe(5);
    expect(await lines({ member: 'XA-DA' })).toBe(2);
    expect(await lines({ from: '2030-05-11', to: '2030-05-11' })).toBe(2);
    expect(refusalOf(await request(api.at('/coverage/scrapbook.doc')).get(''))).toEqual([404, 'not-found']);
    expect(refusalOf(await request(api.at('/coverage/scrapbook.csv?meeting=none')).get(''))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('comes from the page as well, as a file or as an address with its text', async () => {
    const api = apiOf(server.address, 'known');
    const page = `${server.address}/known/imports`;
    const sent = await request(page).post('').attach('file', Buffer.from(example), '스크랩 "2030".txt');
    expect(sent.status).toBe(303);
    const { id, name } = (await api.bring(example, {}, undefined)).body;
    expect(sent.headers['location']).toBe(`/known/imports/${id}`);
    expect(name).toBe('document.txt');
    const shown = await request(`${server.address}${sent.headers['location']}`).get('');
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('사아성')]);
    const give = async (what: string, fields: Record<string, string>) => {
      const done = await request(`${page}/${id}/${what}?lang=en`).post('').type('form').send(fields);
      return done.headers['location'];
    };
    const at = `/known/imports/${id}?lang=en`;
    // None is marked; one is; what was taken in is taken back, the document with it.
    expect(await give('commit', { which: 'commit' })).toBe(`${at}&recorded=rows-0`);
    expect(await give('commit', { which: 'save', row: '1' })).toBe(at);
    expect(await give('commit', { which: 'commit', row: '1' })).toBe(`${at}&recorded=rows-1`);
    expect(await give('told', {})).toBe(`${at}&recorded=told-0`);
    expect(await give('undo', { reason: 'A trial' })).toBe(`${at}&recorded=undone-2`);
    const pasted = { address: 'https://example.org/1', text: '가나성은 회원이다.', outlet: '' };
    const form = await request(page).post('').type('form').send(pasted);
    const again = await api.post('/imports', { address: pasted.address, text: pasted.text });
    expect([form.status, form.headers['location']]).toEqual([303, `/known/imports/${again.body.id}`]);
    expect(again.body).toMatchObject({ format: 'press-item', type: 'pasted', rows: [{ state: 'needs-a-look' }] });
    // A file a little larger than it may be is refused as over HTTP, whatever room the form leaves for what stands around it.
    const most = 20 * 1_048_576;
    const large = await request(page)
      .post('')
      .attach('file', Buffer.alloc(most + 1, 'a'), 'large.txt');
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('body-too-large')]);
    const broken = await request(page).post('').type('multipart/form-data; boundary=x').send('--x\r\nno end');
    expect([broken.status, broken.text]).toEqual([400, expect.stringContaining('form-unreadable')]);
  });

  it('is brought in, answered, taken in by parts and taken back by somebody at the page, without script and at 320 px', async () => {
    const { api } = await world('looked');
    const { page, context, complaints } = await newReader(browser, server.address, { javaScriptEnabled: false });
    const counted = () => page.locator('.count').innerText();
    const row = (n: number) => page.locator(`#row-${n}`);
    const isNarrow = async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      await page.setViewportSize({ width: 1280, height: 900 });
      return width;
    };
    try {
      await page.goto(`${server.address}/looked/coverage?lang=en`);
      await page.getByRole('main').getByRole('link', { name: 'Bring in documents' }).click();
      await page
        .getByLabel('Document', { exact: true })
        .setInputFiles({ name: '스크랩.txt', mimeType: 'text/plain', buffer: Buffer.from(example) });
      await page.getByRole('button', { name: 'Read it' }).first().click();
      expect(await counted()).toBe('0 of 6 in the record');
      expect(new URL(page.url()).search).toBe('?lang=en');
      expect(await isNarrow()).toBe(320);
      // The document stands beside its rows, with the numbers of its lines.
      await row(1)
        .getByRole('link', { name: /^lines/ })
        .click();
      expect(await page.locator('.document li:target').innerText()).toContain('가나');
      expect(await row(4).innerText()).toContain('needs a look');
      await row(4).getByRole('radio', { name: '마바시' }).check();
      await row(4)
        .getByRole('checkbox', { name: /^Take in/ })
        .check();
      for (const n of [1, 2, 3, 5])
        await row(n)
          .getByRole('checkbox', { name: /^Take in/ })
          .uncheck();
      await row(6).getByText('Change').click();
      await row(6).getByLabel('Day of publication').fill('in May');
      await seeThrough(page, 'Take the marked rows in');
      // Nothing is recorded, and nothing typed is lost.
      expect(await page.getByRole('alert').innerText()).toContain('Nothing was recorded');
      expect(await row(6).innerText()).toContain('A day is written');
      expect(await row(6).getByLabel('Day of publication').inputValue()).toBe('in May');
      expect(await row(4).getByRole('radio', { name: '마바시' }).isChecked()).toBe(true);
      expect(
        await row(1)
          .getByRole('checkbox', { name: /^Take in/ })
          .isChecked(),
      ).toBe(false);
      expect(await counted()).toBe('0 of 6 in the record');
      await row(6).getByLabel('Day of publication').fill('2030-05');
      await row(5).getByText('Change').click();
      await row(5).getByLabel('Set this row aside').check();
      await seeThrough(page, 'Take the marked rows in');
      expect(await counted()).toBe('2 of 6 in the record');
      expect(await row(5).innerText()).toContain('set aside');
      // The rest: the rows that are clear are marked from the start.
      await seeThrough(page, 'Take the marked rows in');
      expect(await counted()).toBe('5 of 6 in the record');
      const items = await coverage(api);
      expect(items.map(({ number, published }) => [number, published])).toEqual(
        expect.arrayContaining([[4, '2030-05-11'], [6, '2030-05']]), // prettier-ignore
      );
      await page.goto(`${server.address}/looked/members/XA-GA?trueOn=2031-01-01&lang=en`);
      expect(await page.locator('.lane.coverage .entry').count()).toBe(3);
      await page.goBack();
      await page.getByLabel('Why').fill('The wrong file');
      await seeThrough(page, 'Take the import back');
      expect(await counted()).toBe('0 of 6 in the record');
      expect(await coverage(api)).toEqual([]);
      await page.goto(page.url().replace('lang=en', 'lang=ko'));
      expect(await counted()).toBe('6건 중 0건 반영');
      // The one refusal of a field.
      expect(complaints).toEqual([expect.stringContaining('422')]);
    } finally {
      await context.close();
    }
  });

  it('is gone through by keys, with the figures found marked in the text', async () => {
    const { api } = await world('keyed');
    const { body: read } = await api.bring(example);
    const { page, context, complaints } = await newReader(browser, server.address);
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.name');
    try {
      await page.goto(`${server.address}/keyed/imports/${read.id}?lang=en`);
      for (const [key, at] of [
        ['j', 'row-1'],
        ['j', 'row-2'],
        ['k', 'row-1'],
        ['k', 'row-1'],
        ['e', 'called-1'],
      ]) {
        await page.keyboard.press(key!);
        expect(await focused()).toBe(at);
      }
      // In a field letters are letters.
      await page.keyboard.type('jk');
      expect(await page.locator('[name=called-1]').inputValue()).toBe('jk');
      await page.locator('#row-2').focus();
      await page.getByLabel(/Keys:/).uncheck();
      await page.keyboard.press('j');
      expect(await focused()).not.toBe('row-2');
      const mark = page.locator('.document mark').first();
      expect(await mark.innerText()).toContain('第三次');
      await mark.click();
      expect(new URL(page.url()).hash).toMatch(/^#row-\d/);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('adds what is new of another document that holds the same items, and knows a text by whoever prints it', async () => {
    const { api } = await world('twice');
    const { body: first } = await api.bring(example);
    const commit = async (id: string, rows?: object[]) =>
      (await request(api.at(`/imports/${id}/commit`)).post('').send(rows && { rows })).body; // prettier-ignore
    await commit(first.id, [{ n: 1 }, { n: 2 }]);
    const items = await coverage(api);
    const { body: second } = await api.bring(`${example}\n`);
    expect(second.id).not.toBe(first.id);
    expect(statesOf(second)).toEqual(['known', 'known', 'new', 'needs-a-look', 'new', 'new']);
    expect(second.rows[0].problems).toContainEqual(expect.objectContaining({ code: 'nothing-new' }));
    expect(await commit(second.id)).toMatchObject({ committed: 3, events: 3, skipped: [{ n: 1 }, { n: 2 }, { n: 4 }] });
    expect((await coverage(api)).filter(({ number }) => number! <= 2)).toEqual(items);
    const { original, published } = await api.read(`/coverage/${items[0].id}`, later);
    const pasted = (outlet: string) => ({
      ...{ address: `https://example.org/${encodeURIComponent(outlet)}`, text: original.text, outlet, published },
    });
    await api.settled();
    const { body: other } = await api.post('/imports', pasted('두루신문'));
    expect(other.rows[0].proposal.reprints).toMatchObject([{ coverage: items[0].id, score: 1 }, { score: 0.87 }]);
    const { body: own } = await api.post('/imports', pasted(items[0].outlet.ko));
    expect(own.rows[0].proposal).toMatchObject({ coverage: items[0].id, reprints: [{ coverage: items[1].id }] });
    const text = await api.read(`/documents/${first.id}`);
    expect(text.lines[0]).toEqual({ n: 1, text: example.split('\n')[0] });
    expect((await coverage(api)).find(({ number }) => number === 3)).toMatchObject({
      outlet: { ko: '두루신문' },
      account: { ko: '다라성 대외협력실' },
    });
  });

  it('is refused with its code where it is none, and leaves nothing', async () => {
    const api = apiOf(server.address, 'refused');
    const is = async (answer: Response, ...refusal: unknown[]) => expect(refusalOf(answer)).toEqual(refusal);
    await is(await api.bring('Dear all, the minutes follow.\n'), 422, 'document-not-understood');
    // On the page it is told beside the file, in the reader's language.
    const form = new FormData();
    form.append('file', new Blob(['Dear all, the minutes follow.\n']), 'minutes.txt');
    const asked = await fetch(`${server.address}/near/imports?lang=ko`, { method: 'POST', body: form });
    expect(asked.status).toBe(422);
    expect(await asked.text()).toMatch(/<strong class="refused" id="wrong-file">[가-힣 ]+/);
    await is(await api.bring(''), 422, 'document-empty');
    await is(await api.bring(' \n\n'), 422, 'document-empty');
    await is(await api.bring(`${example}\0`), 422, 'document-binary');
    const octets = { 'Content-Type': 'application/octet-stream' };
    // Too little in CP949 to be sure of it; the beginning of a PDF; UTF-16 that breaks off; a picture; a program.
    await is(await api.bring(Buffer.from('b0a1b3aabcba', 'hex'), octets), 422, 'document-encoding');
    await is(await api.bring(Buffer.from('255044462d312e370a25e2e3cfd30a', 'hex'), octets), 422, 'document-damaged');
    await is(await api.bring(Buffer.from('fffe00d8', 'hex'), octets), 422, 'document-binary');
    await is(await api.bring(Buffer.from('89504e470d0a1a0a00', 'hex')), 422, 'document-type-unsupported');
    await is(await api.bring(Buffer.from('7f454c4602', 'hex')), 422, 'document-type-unsupported');
    await is(await api.bring(Buffer.from('504b0304000000', 'hex')), 422, 'document-damaged');
    await is(await api.bring(Buffer.alloc(20 * 1_048_576 + 1, ' '), octets), 413, 'body-too-large');
    await is(await api.bring('{"rows":[]}', { 'Content-Type': 'application/json' }), 415, 'media-type-unsupported');
    await is(await api.bring('{', { 'Content-Type': 'application/json' }), 400, 'json-unreadable');
    await is(await api.bring(example, { 'Content-Type': 'multipart/form-data' }), 415, 'media-type-unsupported');
    await is(await api.bring(example, { 'Content-Encoding': 'gzip' }), 415, 'encoding-unsupported');
    await is(await api.bring(example, {}, 'a\u202etxt.exe'), 422, 'invalid');
    await is(await api.bring(example, {}, ''), 422, 'invalid');
    const paste = (body: object) => api.post('/imports', body);
    await is(await paste({ address: 'file:///etc/passwd', text: '가나성' }), 422, 'invalid');
    await is(await paste({ address: 'https://example.org/1', text: ' ' }), 422, 'invalid');

    expect(await api.size()).toBe(0);
    const client = new pg.Client(database.url);
    await client.connect();
    const { rows } = await client.query(
      `select name from import_document d join association a on a.id = d.association_id where a.handle = 'refused'`,
    );
    await client.end();
    expect(rows).toEqual([]);
    const odd = '../../etc/passwd <b>이름</b>.txt';
    expect((await api.bring(example, {}, odd)).body.name).toBe(odd);
  });
});
