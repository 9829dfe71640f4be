import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

/** A council of four provinces of two countries, which do not exist, and its first three sittings. */
describe('from a plan to the quorum at a vote', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    const half = [
      { of: 'voters', share: '1/2' },
      { of: 'countries', share: '1/2', orEqual: true },
    ];
    await api.give('/rules', {
      version: 'first',
      inForce: '2000',
      bodies: [{ body: 'council', names: { en: 'Council', ko: '협의회' }, admits: ['full'], quorum: half }],
    });
    await api.give('/rules', {
      version: 'second',
      inForce: '2004',
      bodies: [{ body: 'council', names: { en: 'High Council', ko: '고위 협의회' }, admits: ['full'], quorum: half }],
    });
    for (const code of ['XA-1', 'XA-2', 'XB-1', 'XB-2']) {
      await api.give('/members', { names: { en: `Province ${code}` }, country: code.slice(0, 2), code });
      await api.give(`/members/${code}/approval`, { basis: 'founding', on: '2000-01-01' });
    }
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('plans a meeting for a year, puts it off, moves it, and keeps what was planned before', async () => {
    await api.give('/meetings', { body: 'council', ordinal: 1, names: { en: 'First' }, on: '2001', host: 'XA-1' });
    await api.give('/meetings/council-1/postponement', { on: '2001-03', because: { en: 'A flood' } });
    expect(await api.read('/meetings/council-1')).toMatchObject({ status: 'postponed', held: false, on: '2001' });
    expect((await api.read('/attendance')).meetings).toEqual([]);
    await api.give('/meetings/council-1/schedule', { on: '2001-06-08/2001-06-09', mode: 'hybrid', host: 'XB-1' });
    expect(await api.read('/meetings/council-1')).toMatchObject({
      status: 'held',
      held: true,
      host: { code: 'XB-1' },
      life: [
        { step: 'postponed', on: '2001-03', because: { en: 'A flood' } },
        { step: 'moved', was: { on: '2001', mode: null, host: { code: 'XA-1' } } },
      ],
    });
  });

  it('sits on two days with two people in the chair', async () => {
    const under = (path: string, body: object) => api.give(`/meetings/council-1/${path}`, body);
    await under('opening', { on: '2001-06-08', at: '14:00' });
    await under('adjournment', { on: '2001-06-08', at: '17:40', until: '2001-06-09' });
    await under('resumption', { on: '2001-06-09', at: '09:00' });
    const chair = (name: string, on: string) => ({
      role: 'presiding',
      by: { member: 'XB-1', names: { en: name }, title: { en: 'President' } },
      on,
    });
    await under('roles', chair('One', '2001-06-08'));
    await under('roles', chair('Two', '2001-06-09'));
    await under('roles', { role: 'moderating', by: { secretariat: true } });
    expect(
      refusalOf(await api.post('/meetings/council-1/roles', { ...chair('One', '2001-06-08'), item: '1' })),
    ).toEqual([422, 'rule-refused', 'ItemIsOnTheAgenda']);
    const { presiding, moderating, status } = await api.read('/meetings/council-1', { trueOn: '2001-06-08' });
    expect(status).toBe('adjourned');
    expect(presiding.map(({ on, by }: any) => [on, by.names.en])).toEqual([
      ['2001-06-08', 'One'],
      ['2001-06-09', 'Two'],
    ]);
    expect(moderating).toMatchObject([{ by: { secretariat: true, member: null } }]);
  });

  it('has delegations with heads and times, one for another, and guests apart', async () => {
    const body = {
      delegations: [
        {
          member: 'XA-1',
          status: 'present',
          presence: [{ from: '2001-06-08T14:00', until: '2001-06-08T15:00' }, { from: '2001-06-09T09:00' }],
          people: [
            { names: { en: 'Three' }, rank: 'vice-head', leads: true },
            { names: { en: 'Four' }, rank: 'expert' },
          ],
        },
        { member: 'XB-1', status: 'present', presence: [{}] },
        { member: 'XB-2', status: 'represented', representedBy: 'XB-1', presence: [{}] },
        { member: 'XA-2', status: 'excused' },
      ],
    };
    await api.give('/meetings/council-1/attendance', body);
    await api.give('/meetings/council-1/guests', {
      guests: [{ names: { en: 'City of A' }, partOf: 'XA-1' }, { people: [{ names: { en: 'Five' } }] }],
    });
    const { counted, items, guests } = await api.read('/meetings/council-1/attendance');
    expect(counted).toMatchObject({ present: 2, represented: 1, excused: 1, absent: 0, unknown: 0, people: 2 });
    expect(counted).toMatchObject({ guests: 2, guestPeople: 1, byCountry: { XA: 1, XB: 2 } });
    expect(items).toHaveLength(4);
    expect(guests).toMatchObject([{ partOf: { code: 'XA-1' } }, { people: [{ did: ['attended'] }] }]);
    expect(refusalOf(await api.post('/meetings/council-1/attendance', body))[2]).toBe('OneAttendancePerGovernment');
  });

  it('answers whether there were enough at a moment, at a decision, and why it cannot say', async () => {
    const at = async (moment: string) => api.read('/meetings/council-1/quorum', { at: moment });
    expect(await at('2001-06-08T14:30')).toMatchObject({
      reached: 'yes',
      rules: 'first',
      thresholds: [
        { of: 'voters', least: { there: 3, of: 4 }, reached: 'yes' },
        { of: 'countries', least: { there: 2, of: 2 }, reached: 'yes' },
      ],
    });
    const later = await at('2001-06-08T16:00');
    expect(later).toMatchObject({ reached: 'no', counted: { entitled: 4, there: 2, perhapsThere: 0, notThere: 2 } });
    expect(later.explanation.en).toContain('2 of 4 voters were in the room, and more than 1/2 were needed');
    await api.give('/decisions', {
      handle: 'on-water',
      text: { en: 'On water.' },
      body: 'council',
      meeting: 'council-1',
      on: '2001-06-08',
      outcome: 'adopted',
    });
    expect(await api.read('/meetings/council-1/quorum', { decision: 'on-water' })).toMatchObject({
      reached: 'unknown',
      moment: { from: '2001-06-08T14:00', to: '2001-06-08T23:59' },
    });
    expect(refusalOf(await api.get('/meetings/council-1/quorum', { at: '2001-06' }))).toEqual([422, 'invalid']);
    expect(refusalOf(await api.get('/meetings/council-1/quorum', { decision: 'on-fire' }))).toEqual([404, 'not-found']);
  });

  it('ends, with its agenda, what was decided and reported, and stays so', async () => {
    await api.give('/meetings/council-1/agenda', {
      items: [
        { number: '1', text: { en: 'Reports' }, kind: 'report' },
        { number: '2', text: { en: 'Water' }, kind: 'decision', decisions: ['on-water'] },
      ],
    });
    await api.give('/meetings/council-1/reports', { text: { en: 'On 2000' }, by: { member: 'XA-2' }, item: '1' });
    await api.give('/meetings/council-1/closing', { on: '2001-06-09', at: '12:00' });
    for (const [path, rule] of [
      ['opening', 'OpenedOnce'],
      ['resumption', 'ResumptionFollowsAdjournment'],
      ['closing', 'ClosedOnce'],
    ])
      expect(refusalOf(await api.post(`/meetings/council-1/${path}`, { on: '2001-06-10' }))[2]).toBe(rule);
    expect((await api.read('/meetings/council-1')).agenda).toMatchObject([
      { number: '1', reports: [{ text: { en: 'On 2000' }, by: { member: { code: 'XA-2' } } }] },
      { number: '2', decisions: [{ handle: 'on-water', outcome: 'adopted' }] },
    ]);
  });

  it('tells over several meetings who came to all of them, and who stayed away, by what it was divided', async () => {
    for (const [ordinal, on, statuses] of [
      [2, '2003-05-01', ['present', 'absent', 'present']],
      [3, '2005-05-01', []],
    ] as const) {
      await api.give('/meetings', { body: 'council', ordinal, names: { en: `No. ${ordinal}` }, on });
      const delegations = statuses.map((status, n) => ({ member: ['XA-1', 'XA-2', 'XB-1'][n], status }));
      if (delegations.length > 0) await api.give(`/meetings/council-${ordinal}/attendance`, { delegations });
    }
    await api.give('/meetings', { body: 'council', ordinal: 4, names: { en: 'No. 4' }, on: '2006' });
    await api.give('/meetings/council-4/cancellation', { because: { en: 'Nobody asked for it' } });
    const all = await api.read('/attendance', { body: 'council' });
    expect(
      all.meetings.map(({ handle, rate }: any) => [handle, rate && [rate.came, rate.of, rate.least, rate.most]]),
    ).toEqual([
      ['council-1', [3, 4, 0.75, 0.75]],
      ['council-2', [2, 4, 0.5, 0.75]],
      ['council-3', null],
    ]);
    expect(all.absentees).toMatchObject([{ member: { code: 'XA-2' }, absent: 1, excused: 1 }]);
    const page = await (await fetch(`${server.address}/near/attendance?body=council&lang=ja`)).text();
    expect(page).toMatch(
      /id="absentees"[^]*<a href="\/near\/meetings\/council-1\?lang=ja"><span lang="en">[^<]+<\/span>/,
    );
    const who = async (query: Record<string, string>) =>
      (await api.read('/attendance', query)).items.map(({ member }: any) => member.code);
    expect(await who({ first: '2', came: 'all' })).toEqual(['XA-1', 'XB-1']);
    expect(await who({ came: 'none' })).toEqual(['XA-2']);
    expect(refusalOf(await api.get('/attendance', { first: '0' }))).toEqual([422, 'invalid']);
    const { text, headers } = await api.get('/attendance.csv', { member: 'XA-2' });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n').map((line) => line.split(',').slice(0, 6))).toEqual([
      ['member', 'name', 'country', 'meeting', 'on', 'status'],
      ['XA-2', 'Province XA-2', 'XA', 'council-1', '2001-06-08/2001-06-09', 'excused'],
      ['XA-2', 'Province XA-2', 'XA', 'council-2', '2003-05-01', 'absent'],
      ['XA-2', 'Province XA-2', 'XA', 'council-3', '2005-05-01', 'unknown'],
      [''],
    ]);
  });

  it('shows it on pages, the body by the name that the rules of the day gave it', async () => {
    const html = async (path: string) => (await fetch(server.address + path)).text();
    expect(await html('/near/meetings/council-1')).toMatch(
      />Council<[^]*How it went[^]*Put off[^]*Agenda[^]*Quorum[^]*Guests/,
    );
    expect(await html('/near/meetings/council-3?lang=ko')).toContain('고위 협의회');
    // Nobody can have come to a meeting that is still to come.
    const [held, ahead] = [
      await html('/near/meetings/council-3'),
      await html('/near/meetings/council-3?trueOn=1999-01-01'),
    ];
    expect([held, ahead].map((page) => /id="who"/.test(page))).toEqual([true, false]);
    expect(await html('/near/meetings')).toContain('called off');
    expect(await html('/near/attendance')).toContain('Absent or excused');
    // No rules know this body: its handle is a word of no language.
    const strange = { body: 'round-table', names: { en: 'A table' }, on: '2002' };
    await api.give('/meetings', { ...strange, handle: 'round-table-1' });
    expect(await (await fetch(`${server.address}/near/meetings/round-table-1?lang=ja`)).text()).toContain(
      '<span lang class="soft">round table</span>',
    );
  });
});
