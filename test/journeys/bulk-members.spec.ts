import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

/** A treaty that never was: who signed and joined, a state that is no more, a body that is no state, a slip, one state twice. */
const parties = `iso3,name,signature_date,joined_date,instrument
AFG,Afghanistan,1992-06-12,2002-09-19,Ratification
ALB,Albania,,1994-10-03,Accession
DZA,Algeria,1992-06-13,soon,Ratification
CSK,Czechoslovakia,1992-06-13,,
,Friends of Nobody,,,
AFG,Afghanistan,1992-06-12,2002-09-19,Ratification
ATG,Antigua & Barbuda,1992-06-04,1993-02-02,Ratification
XYZ,short
`;
const convention = {
  version: 'convention',
  inForce: '1992',
  bodies: [{ body: 'conference', names: { en: 'Conference' }, admits: [] }],
  categories: [{ category: 'full', votes: true, chairs: true, joins: 'by-accession' }],
};

describe('a table of members', () => {
  let database: TestDatabase;
  let server: OpenServer;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url, ['treaty', 'chosen', 'without-rules', 'refused', 'halves', 'parts']);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const bring = async (api: Api, bytes: string, mapping?: object, headers = {}) =>
    request(api.at('/imports/members'))
      .put('')
      .query({ name: 'parties.csv', ...(mapping && { mapping: JSON.stringify(mapping) }) })
      .set({ 'Content-Type': 'text/csv', ...headers })
      .send(bytes);
  const commit = async (api: Api, id: string, body: object = {}) =>
    (
      await request(api.at(`/imports/members/${id}/commit`))
        .post('')
        .send(body)
    ).body;
  /** The table of an association, and what it approved of memberships. */
  const evidenceOf = async (api: Api) => {
    const { items } = await api.read('/events', { limit: '1000' });
    const { table } = items.find(({ type }: any) => type === 'TableImported').data;
    const approved = items.filter(({ type }: any) => type === 'MembershipApproved').map(({ data }: any) => data);
    return { ...(await api.read(`/tables/${table}`)), items: approved };
  };
  const statesOf = ({ rows }: any) => rows.map(({ state }: any) => state);

  it('is read row by row, committed once, and taken back whole', async () => {
    const api = apiOf(server.address, 'treaty');
    await api.give('/rules', convention);
    const size = await api.size();
    const { status, body: read } = await bring(api, parties);
    expect(status).toBe(201);
    expect(read).toMatchObject({ kind: 'members', format: 'csv', encoding: 'utf-8', state: 'read', count: 8 });
    const look = 'needs-a-look';
    expect(statesOf(read)).toEqual(['new', 'new', look, 'new', look, 'new', 'new', look]);
    const taken = await api.get(`/imports/members/${read.id}?format=csv&lang=ko`);
    const lines: string[][] = parse(taken.text, { bom: true });
    expect(lines.slice(1).map(([n]) => Number(n))).toEqual(read.rows.map(({ n }: any) => n));
    expect(taken.text).toContain('country-unknown');
    const pressing = await api.get(`/imports/members/${read.id}?format=csv&state=problems`);
    expect(parse(pressing.text, { bom: true })).toHaveLength(7);
    expect(read.states).toEqual({ new: 5, [look]: 3 });
    expect(read.problems).toEqual({
      'cells-differ': 1,
      'country-unknown': 1,
      'date-unreadable': 1,
      'joined-without-applying': 1,
      'row-doubled': 1,
      'state-ended': 1,
    });
    expect(read.rows[2].problems).toEqual([
      { code: 'date-unreadable', detail: 'joined: soon is no date', blocks: true },
    ]);
    // Until its commit nothing of it is in the log.
    expect(await api.size()).toBe(size);

    expect(await commit(api, read.id)).toMatchObject({
      committed: 5,
      events: 10,
      left: 3,
      skipped: [{ n: 3 }, { n: 5 }, { n: 8 }],
    });
    expect(await commit(api, read.id)).toMatchObject({ committed: 0, events: 0, left: 3 });
    const { body: again } = await bring(api, parties);
    expect([again.id, again.state]).toEqual([read.id, 'committed']);
    // The table itself stands before what was made of it.
    expect(await api.size()).toBe(size + 11);
    expect((await api.read('/members', { trueOn: '1993-12-31' })).count).toBe(1);
    const members = await api.read('/members', { trueOn: '2003-01-01' });
    expect(members.items.map(({ names }: any) => names.en).toSorted()).toEqual([
      'Afghanistan',
      'Albania',
      'Antigua & Barbuda',
    ]);

    const undo = (
      await request(api.at(`/imports/members/${read.id}/undo`))
        .post('')
        .send({ reason: 'The wrong list' })
    ).body;
    expect(undo).toEqual({ id: read.id, undone: 10, kept: [] });
    // That the table was read stays true, whatever of it was taken back.
    expect((await api.read(`/tables/${read.id}`)).name).toBe('parties.csv');
    expect((await api.read('/members', { category: 'all' })).count).toBe(0);
    expect((await api.read(`/imports/members/${read.id}`)).states).toEqual(read.states);
    expect(await commit(api, read.id)).toMatchObject({ committed: 5, events: 10 });
  });

  it('records nothing of a row that the rules would refuse once it is registered', async () => {
    const api = apiOf(server.address, 'halves');
    await api.give('/rules', { ...convention, categories: [{ category: 'full', votes: true, chairs: true }] });
    const table = 'code,country,name,applied,joined\nKR-11,KR,One,,2024\nKR-41,KR,Two,../1998,1998\n';
    const { body: read } = await bring(api, table);
    expect(statesOf(read)).toEqual(['needs-a-look', 'new']);
    expect(read.rows[0].problems).toMatchObject([{ code: 'joined-without-applying', blocks: true }]);
    expect(await commit(api, read.id)).toMatchObject({ committed: 1, skipped: [{ n: 1 }] });
    expect((await api.read('/members', { category: 'all' })).items).toMatchObject([{ code: 'KR-41' }]);
    expect((await api.get('/members/KR-11')).status).toBe(404);
  });

  it('says of a row of which a rule refused only the rest that part of it is in the record, and takes that back', async () => {
    const api = apiOf(server.address, 'parts');
    await api.give('/rules', { ...convention, categories: [{ category: 'full', votes: true, chairs: true }] });
    const { body: read } = await bring(api, 'code,country,name,joined,basis\nKR-11,KR,One,2021,Accession\n');
    expect(await commit(api, read.id)).toMatchObject({ committed: 0, events: 1, skipped: [{ n: 1 }] });
    const [row] = (await api.read(`/imports/members/${read.id}`)).rows;
    expect(row).toMatchObject({ state: 'refused', problems: [{}, { blocks: true }, { code: 'recorded-in-part' }] });
    const { text } = await request(server.address).get(`/parts/imports/members/${read.id}?lang=ko`);
    expect(text).toContain(`action="/parts/imports/members/${read.id}/undo?lang=ko"`);
    expect(text).toMatch(/일부는 이미 기록됨[^]*recorded-in-part/);
    expect(text).toMatch(/[가-힣][^<]*: <span lang="en">The rules of that day do not let one join/);
    expect(await api.give(`/imports/members/${read.id}/undo`, {})).toMatchObject({ undone: 1 });
    expect((await api.get('/members/KR-11')).status).toBe(404);
  });

  it('stands behind what was made of its rows, at one step from it', async () => {
    const api = apiOf(server.address, 'treaty');
    const { id, sha256, items } = await evidenceOf(api);
    expect(sha256).toBe(createHash('sha256').update(parties).digest('hex'));
    for (const { evidence } of items) {
      expect(evidence).toEqual([{ table: id, rows: expect.any(String) }]);
      const { rows } = await api.read(`/tables/${id}`, { rows: evidence[0].rows });
      expect(rows.map(({ n }: any) => n).join(',')).toBe(evidence[0].rows);
    }
    const { evidence, government } = items.findLast((each: any) => each.evidence[0].rows === '2');
    const path = `/treaty/tables/${id}?lang=en&rows=${evidence[0].rows}`;
    const member = await request(`${server.address}/treaty/members/${government}`).get('?lang=en').expect(200);
    expect(member.text.replaceAll('&amp;', '&')).toContain(`href="${path}">parties.csv · row ${evidence[0].rows}</a>`);
    const page = await request(server.address).get(path).expect(200);
    expect(page.text).toContain(sha256);
    expect(page.text).toContain('Albania');
    expect(refusalOf(await api.get(`/tables/${id}`, { rows: 'all' }))).toEqual([422, 'invalid']);
    expect(refusalOf(await apiOf(server.address, 'chosen').get(`/tables/${id}`))).toEqual([404, 'not-found']);
  });

  it('is committed row by row where rows are chosen, and knows what the record says already', async () => {
    const api = apiOf(server.address, 'chosen');
    await api.give('/rules', convention);
    const { body: read } = await bring(api, parties);
    expect(await commit(api, read.id, { rows: [2, 7] })).toMatchObject({ committed: 2, events: 5 });
    expect(
      refusalOf(
        await request(api.at(`/imports/members/${read.id}/commit`))
          .post('')
          .send({ rows: [9] }),
      ),
    ).toEqual([422, 'invalid']);
    // Another table names the same states otherwise, and one that is new.
    const others = 'iso3,name\nATG,Antigua and Barbuda\nALB,Albania\nARG,Argentina\n';
    const { body: second } = await bring(api, others);
    expect(second.id).not.toBe(read.id);
    expect(statesOf(second)).toEqual(['known', 'known', 'new']);
    expect(await commit(api, second.id)).toMatchObject({ committed: 1, events: 1, left: 0 });
    // The same bytes understood otherwise are another import.
    const { body: third } = await bring(api, others, { columns: { iso3: '' }, constants: { country: 'AL' } });
    expect(third.id).not.toBe(second.id);
    expect(statesOf(third)).toEqual(['new', 'known', 'known']);
  });

  it('tells by its rule what was refused, and goes on', async () => {
    const api = apiOf(server.address, 'without-rules');
    const { body: read } = await bring(api, parties);
    const answer = await commit(api, read.id);
    // Without rules that know accession nobody joins so; one who applied stays an applicant.
    expect(answer).toMatchObject({ committed: 1 });
    expect(answer.skipped.map(({ n }: any) => n)).toEqual([1, 2, 3, 5, 6, 7, 8]);
    const refused = await api.read(`/imports/members/${read.id}`, { state: 'refused' });
    expect(refused.rows.map(({ n }: any) => n)).toEqual([1, 2, 6, 7]);
    await api.give('/rules', convention);
    expect(await commit(api, read.id)).toMatchObject({ committed: 4, events: 3 });
    expect((await api.read('/members')).count).toBe(3);
  });

  it('is shown page by page', async () => {
    const api = apiOf(server.address, 'chosen');
    const { body: read } = await bring(api, parties);
    const first = await api.read(`/imports/members/${read.id}`, { limit: '3' });
    expect([first.rows.length, first.cursor]).toEqual([3, '3']);
    const rest = await api.read(`/imports/members/${read.id}`, { limit: '5', cursor: first.cursor });
    expect([rest.rows.length, rest.cursor]).toEqual([5, undefined]);
    const odd = await api.read(`/imports/members/${read.id}`, { state: 'problems' });
    expect(odd.rows.map(({ n }: any) => n)).toEqual([2, 3, 4, 5, 6, 8]);
  });

  it('is a page with its rows, and a form that takes them in', async () => {
    const api = apiOf(server.address, 'refused');
    const { body: read } = await bring(api, 'name\nAlbania\nUtopia\n');
    const page = `${server.address}/refused/imports/members/${read.id}`;
    const { text } = await request(page).get('?lang=ko').expect(200);
    expect(text).toContain('1개 행을 기록에 반영');
    expect(text).toContain('country-unknown');
    const sent = await request(page).post('/commit').redirects(0);
    expect([sent.status, sent.headers['location']]).toEqual([
      303,
      `/refused/imports/members/${read.id}?recorded=rows-1`,
    ]);
    const again = await request(page).get('?lang=en&state=done').expect(200);
    expect(again.text).toContain('Albania');
    expect(again.text).not.toContain('Utopia');
    expect(again.text).not.toContain('/commit"');

    const undo = await request(page).post('/undo').type('form').send({ reason: 'The wrong list' }).redirects(0);
    expect([undo.status, undo.headers['location']]).toEqual([
      303,
      `/refused/imports/members/${read.id}?recorded=undone-1`,
    ]);
    expect((await api.read(`/imports/members/${read.id}`)).states).toEqual({ new: 1, 'needs-a-look': 1 });
    const { items } = await api.read('/events', { from: String((await api.size()) - 1), limit: '1' });
    expect(JSON.stringify(items)).toContain('The wrong list');
  });

  it('is taken in by the rows that were marked on its page, and not at all where none was', async () => {
    const api = apiOf(server.address, 'without-rules');
    const { body: read } = await bring(api, 'name\nAndorra\nAngola\nUtopia\nAustria\n');
    const page = `${server.address}/without-rules/imports/members/${read.id}`;
    const { text } = await request(page).get('?lang=ko').expect(200);
    expect(text.match(/type="checkbox"/g)).toHaveLength(3);
    expect(text).toContain('알 수 없는 국가');
    const mark = (form: string) => request(page).post('/commit').type('form').send(form).redirects(0);
    expect((await mark('which=chosen')).status).toBe(303);
    expect((await api.read(`/imports/members/${read.id}`)).states).toEqual({ new: 3, 'needs-a-look': 1 });
    expect((await mark('which=chosen&row=1&row=4')).status).toBe(303);
    const { rows } = await api.read(`/imports/members/${read.id}`);
    expect(statesOf({ rows })).toEqual(['done', 'new', 'needs-a-look', 'done']);
    expect((await mark('which=chosen&row=x')).status).toBe(422);
    expect((await mark('which=chosen&row=9')).status).toBe(422);
  });

  it('is refused where it is none, and nothing of it is kept', async () => {
    const api = apiOf(server.address, 'refused');
    const size = await api.size();
    expect(refusalOf(await bring(api, ''))).toEqual([422, 'document-empty']);
    expect(refusalOf(await bring(api, 'name\n"open'))).toEqual([422, 'table-unreadable']);
    expect(refusalOf(await bring(api, 'nothing\n1\n'))).toEqual([422, 'mapping-field-missing']);
    expect(refusalOf(await bring(api, 'name\nA\n', { columns: { nobody: 'name' } }))).toEqual([
      422,
      'mapping-column-unknown',
    ]);
    expect(refusalOf(await bring(api, 'name\nA\n', { colums: {} }))).toEqual([422, 'invalid']);
    expect(refusalOf(await bring(api, 'name\nA\n', undefined, { 'Content-Type': 'image/png' }))).toEqual([
      415,
      'media-type-unsupported',
    ]);
    expect(
      refusalOf(await request(api.at('/imports/dreams')).put('').set('Content-Type', 'text/csv').send('name\nA\n')),
    ).toEqual([404, 'not-found']);
    const unknown = '0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13';
    expect(refusalOf(await api.get(`/imports/members/${unknown}`))).toEqual([404, 'not-found']);
    expect(await api.size()).toBe(size);
  });
});
