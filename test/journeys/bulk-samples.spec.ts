import request from 'supertest';
import { describeWith, readShared } from '../press/imports/example.js';
import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

const at = (name: string) => `data/samples/${name}.csv`;
const [roll, meetings] = [at('taipei-attendance-first10'), at('taipei-meetings-first10')];
const [sessions, parties, cites] = [at('unfccc-inc1-3'), at('unfccc-parties-first60'), at('cites-cop1')];

const byName = ([a]: any, [b]: any) => (a < b ? -1 : 1);

describeWith(
  roll,
  meetings,
  sessions,
  parties,
  cites,
)('real tables', () => {
  let database: TestDatabase;
  let server: OpenServer;
  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url, ['taipei', 'unfccc', 'cites']);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const read = async (api: Api, kind: string, name: string, mapping: object = {}) => {
    const sent = request(api.at(`/imports/${kind}`))
      .put('')
      .query({ name, mapping: JSON.stringify(mapping) })
      .set('Content-Type', 'text/csv');
    const { status, body } = await sent.send(readShared(name));
    expect([status, body.detail]).toEqual([201, undefined]);
    return body;
  };
  const bring = async (api: Api, kind: string, name: string, mapping: object = {}) => {
    const table = await read(api, kind, name, mapping);
    const { body: answer } = await request(api.at(`/imports/${kind}/${table.id}/commit`)).post('');
    return { ...table, answer };
  };
  const odd = async (api: Api, kind: string, id: string, code: string): Promise<number[]> => {
    const { rows } = await api.read(`/imports/${kind}/${id}`, { state: 'problems', limit: '1000' });
    return rows.filter(({ problems }: any) => problems.some((each: any) => each.code === code)).map(({ n }: any) => n);
  };

  it('of a city council: days of the Republic, meetings of several days, two who presided over one', async () => {
    const api = apiOf(server.address, 'taipei');
    const chinese = { language: 'zh-Hant' };
    const members = await bring(api, 'members', roll, {
      constants: { ...chinese, country: 'TW', joined: '2010-12-25', basis: 'founding' },
    });
    expect(members.answer).toMatchObject({ committed: 620, events: 124, left: 0 });
    const calls = await bring(api, 'meetings', meetings, { constants: { ...chinese, body: 'council' } });
    // Ten meetings, eleven who presided, ten figures.
    expect(calls.answer).toMatchObject({ committed: 10, events: 31, left: 0 });
    expect(calls.problems).toEqual({ 'several-days': 5, 'several-presided': 1 });
    expect(await odd(api, 'meetings', calls.id, 'several-presided')).toEqual([10]);
    const attendance = await bring(api, 'attendance', roll);
    expect(attendance.answer).toMatchObject({ committed: 620, events: 620, left: 0 });

    const first = await api.read('/meetings/tcc11-001');
    expect(first.on).toBe('2010-12-27');
    const last = await api.read('/meetings/tcc11-010/attendance');
    expect(last.counted).toMatchObject({ members: 60 });
    expect(last.reported).toMatchObject([{ value: 60 }]);

    const matrix = await api.read('/attendance');
    const all = matrix.items.filter(({ cells }: any) => Object.values(cells).every((cell) => cell === 'present'));
    expect([matrix.meetings.length, matrix.items.length, all.length]).toEqual([10, 62, 57]);
    const missed = matrix.items.filter((item: any) => !all.includes(item));
    expect(missed.map(({ member, came }: any) => [member.names['zh-Hant'], came]).toSorted(byName)).toEqual(
      absentees(),
    );
  });

  it('of a treaty: who joined without having applied, and how many had on a day', async () => {
    const api = apiOf(server.address, 'unfccc');
    await api.give('/rules', {
      version: 'convention',
      inForce: '1992-05-09',
      bodies: [{ body: 'cop', names: { en: 'Conference of the Parties' }, admits: [] }],
      categories: [{ category: 'full', votes: true, chairs: true, joins: 'by-accession' }],
    });
    const { id, answer, problems } = await bring(api, 'members', parties);
    expect(answer).toMatchObject({ committed: 60, events: 172, left: 0 });
    expect(problems).toEqual({ 'joined-without-applying': 8 });
    expect(await odd(api, 'members', id, 'joined-without-applying')).toEqual([2, 4, 22, 25, 30, 51, 56, 57]);
    expect((await api.read('/members', { trueOn: '1994-03-20' })).count).toBe(17);

    const { items } = await api.read('/members');
    const without: string[] = [];
    for (const { id, names } of items) {
      const { items: lines } = await api.read(`/members/${id}/timeline`);
      if (!lines.some(({ kind }: any) => kind === 'membership-applied')) without.push(names.en);
    }
    const joined = [
      'Albania',
      'Andorra',
      'Bosnia & Herzegovina',
      'Brunei',
      'Cambodia',
      'Dominica',
      'Equatorial Guinea',
    ];
    expect(without.toSorted()).toEqual([...joined, 'Eritrea']);
  });

  it('of its sessions: states that are no more, slips, one person twice, organisations as guests', async () => {
    const api = apiOf(server.address, 'unfccc');
    const members = await bring(api, 'members', sessions);
    expect(members.problems).toEqual({ 'not-a-government': 414, 'state-ended': 33 });
    expect(await odd(api, 'members', members.id, 'state-ended')).toEqual(expect.arrayContaining([104, 359]));
    const calls = await bring(api, 'meetings', sessions, { constants: { body: 'inc' } });
    expect(calls.answer).toMatchObject({ committed: 1725, events: 3 });
    const { id, answer } = await bring(api, 'attendance', sessions);
    expect(answer).toMatchObject({ committed: 1725, left: 0 });
    expect(await odd(api, 'attendance', id, 'person-doubled')).toEqual([502, 621, 1670]);
    expect(await odd(api, 'attendance', id, 'name-slip')).toEqual(expect.arrayContaining([6, 1315]));
    const { items, guests } = await api.read('/meetings/inc-1/attendance');
    const names = items.map(({ member }: any) => member.names.en);
    expect(names).toEqual(expect.arrayContaining(['Union of Soviet Socialist Republics', 'Czechoslovakia']));
    expect(items.length + guests.length).toBe(
      new Set(
        readRows(sessions)
          .filter((row) => row[1] === 'INC 1')
          .map((row) => row[5]),
      ).size,
    );
    // One table says Antigua & Barbuda, the other Antigua and Barbuda: one state.
    expect(names).toContain('Antigua & Barbuda');
  });

  it('of a conference: names in three languages run together', async () => {
    const api = apiOf(server.address, 'cites');
    const mapping = { columns: { status: 'group' }, constants: { body: 'cop' } };
    const first = await read(api, 'members', cites, { columns: mapping.columns });
    expect(first.states).toEqual({ 'needs-a-look': 58, new: 57 });
    const name = Object.fromEntries([
      ['UNITED STATES OF AMERICA D’AMERIQUE UNIDOS DE AMERICA', 'United States'],
      ['UNITED KINGDOM UNIDO', 'United Kingdom'],
      ['GERMAN DEMOCRATIC REPUBLIC DEMOCRATIQUE ALLEMANDE DEMOCRATICA ALEMANA', 'German Democratic Republic'],
    ]);
    const second = await bring(api, 'members', cites, { columns: mapping.columns, values: { name } });
    expect(second.states.new).toBe(57 + 12 + 6 + 2);
    await bring(api, 'meetings', cites, { constants: mapping.constants });
    const { answer } = await bring(api, 'attendance', cites, { columns: mapping.columns, values: { member: name } });
    expect(answer.left).toBeGreaterThan(0);
    const { items } = await api.read('/meetings/cop1/attendance');
    const austria = items.find(({ member }: any) => member.names.en === 'AUSTRIA');
    expect(austria).toMatchObject({ status: 'present', capacity: 'observer' });
  });

  const readRows = (name: string): string[][] =>
    readShared(name)
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replaceAll('"', '')));

  /** Who was not at each of the ten meetings, counted from the table by hand. */
  const absentees = () => {
    const came = new Map<string, number>();
    for (const [, , who, status] of readRows(roll))
      came.set(who!, (came.get(who!) ?? 0) + (status === 'present' ? 1 : 0));
    return [...came].filter(([, times]) => times < 10).toSorted(byName);
  };
});
