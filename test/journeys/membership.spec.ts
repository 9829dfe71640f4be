import request from 'supertest';
import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

const assembly = { body: 'assembly', names: { en: 'Assembly' }, admits: ['full', 'associate'] };
const bureau = { body: 'bureau', names: { en: 'Bureau' }, admits: ['observer'], decides: ['other'] };
const categories = [
  { category: 'full', votes: true, chairs: true },
  { category: 'associate', votes: true, chairs: false },
  { category: 'observer', votes: false, chairs: false },
];

/** A fact as it is first reported, by its year, the day that it is then corrected to, and what the member is by then. */
type Step = [address: string, said: object, year: string, day: string, kind: string, as: string, since: string];

const by = { body: 'assembly' };
const why = { en: 'Two years unpaid.' };
const steps: Step[] = [
  ['observation', {}, '1998', '1998-10-21', 'observer-admitted', 'observer', '1998-10-21'],
  ['application', {}, '2000', '2000-03-01', 'membership-applied', 'observer', '1998-10-21'],
  ['deferral', by, '2000', '2000-09-07', 'membership-deferred', 'observer', '1998-10-21'],
  ['application/withdrawal', {}, '2001', '2001-02-05', 'application-withdrawn', 'observer', '1998-10-21'],
  ['application', {}, '2002', '2002-01-15', 'membership-applied', 'observer', '1998-10-21'],
  ['rejection', by, '2002', '2002-09-11', 'membership-rejected', 'observer', '1998-10-21'],
  ['application', {}, '2004', '2004-02-01', 'membership-applied', 'observer', '1998-10-21'],
  ['approval', by, '2004', '2004-09-08', 'membership-approved', 'full', '2004-09-08'],
  ['category', { ...by, category: 'associate' }, '2010', '2010-10-28', 'category-changed', 'associate', '2010-10-28'],
  ['restriction', { rights: ['vote'], why }, '2012', '2012-05-01', 'rights-restricted', 'associate', '2010-10-28'],
  ['restoration', { rights: ['vote'], why }, '2013', '2013-02-01', 'rights-restored', 'associate', '2010-10-28'],
  ['withdrawal', {}, '2015', '2015-03-31', 'membership-withdrawn', 'former', '2015-03-31'],
  ['application', {}, '2017', '2017-06-01', 'membership-applied', 'applicant', '2017-06-01'],
  ['approval', by, '2018', '2018-10-29', 'membership-approved', 'full', '2018-10-29'],
  ['expulsion', by, '2020', '2020-09-01', 'member-expelled', 'former', '2020-09-01'],
];

/** What is refused before the step of that number. */
const refusals: Record<number, [address: string, command: object, rule: string]> = {
  1: ['application/withdrawal', { on: '1999' }, 'ApplicationIsOpen'],
  2: ['deferral', { on: '2000-09-07', body: 'bureau' }, 'BodyMayAdmit'],
  5: ['rejection', { on: '2001', body: 'assembly' }, 'ApplicationIsOpen'],
  6: ['approval', { on: '2004-09-08', body: 'assembly' }, 'ApprovalFollowsApplication'],
  7: ['approval', { on: '2004-09-08', body: 'bureau' }, 'BodyMayAdmit'],
  8: ['category', { category: 'associate', on: '2010-10-28', body: 'bureau' }, 'BodyMayChangeCategories'],
  10: ['restoration', { rights: ['speak'], on: '2013', why }, 'OnlyRestingRightsReturn'],
  12: ['withdrawal', { on: '2016' }, 'OnlyMembersWithdraw'],
  13: ['approval', { on: '2015-03-30', body: 'assembly' }, 'ReadmissionFollowsTheEnd'],
  14: ['expulsion', { on: '2020-09-01', body: 'bureau' }, 'BodyMayExpel'],
};

describe('a government and the association, from the first day to the last', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    await api.give('/rules', { version: 'first', inForce: '1990', bodies: [assembly, bureau], categories });
    const named = { 'XA-1': 'North', 'XA-2': 'South', 'XA-3': 'Greater South' };
    for (const [code, en] of Object.entries(named)) await api.give('/members', { code, country: 'XA', names: { en } });
    await api.give('/members/XA-2/approval', { basis: 'founding', on: '1996-09-12' });
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  const roster = async (trueOn: string, more = {}) =>
    (await api.read('/members', { category: 'all', trueOn, ...more })).items.map(
      ({ code, category, votes }: any) => `${code} ${category} ${votes}`,
    );
  const told = async (kind: string, query = {}) =>
    (await api.read('/members/XA-1/timeline', query)).items.findLast((item: any) => item.kind === kind);

  it.each(steps.map((step, n) => [n, ...step] as const))(
    'step %s: %s',
    async (n, address, said, year, day, kind, as, since) => {
      const refused = refusals[n];
      if (refused) {
        const [path, command, rule] = refused;
        expect(refusalOf(await api.post(`/members/XA-1/${path}`, command))).toEqual([422, 'rule-refused', rule]);
      }
      const { events } = await api.give(`/members/XA-1/${address}`, { ...said, on: year });
      const [{ position, data }] = events;
      expect(await told(kind)).toMatchObject({ on: year, position });
      const reason = 'The minutes have the day';
      const corrected = await api.give('/corrections', { position, now: { ...data, on: day }, reason });
      expect(await told(kind)).toMatchObject({ on: day, position: corrected.position, supersedes: position });
      expect(await told(kind, { knownOn: String(position) })).toMatchObject({ on: year, position });
      const belongs = ['observer', 'full', 'associate'].includes(as);
      expect((await api.read('/members/XA-1', { trueOn: day })).standing).toMatchObject({ as, since });
      const votes = kind === 'rights-restricted' || as === 'observer' ? 'no' : 'surely';
      const own = belongs ? [`XA-1 ${as} ${votes}`] : [];
      expect(await roster(day, { q: 'XA-1' })).toEqual(own);
      // While only the year was known, that it belonged on that day was not sure.
      if (belongs && since === day)
        expect((await api.read('/members/XA-1', { trueOn: day, knownOn: String(position) })).standing).toMatchObject({
          as,
          since: year,
          perhaps: true,
        });
    },
  );

  it('keeps the gap between two memberships, and every spell with how it ended', async () => {
    const { spells, applications, restrictions } = await api.read('/members/XA-1');
    expect(spells.map(({ category, since, until, ending }: any) => [category, since, until, ending])).toEqual([
      ['observer', '1998-10-21', '2004-09-08', 'MembershipApproved'],
      ['full', '2004-09-08', '2010-10-28', 'CategoryChanged'],
      ['associate', '2010-10-28', '2015-03-31', 'MembershipWithdrawn'],
      ['full', '2018-10-29', '2020-09-01', 'MemberExpelled'],
    ]);
    expect(applications.map(({ closing, deferrals }: any) => [closing, deferrals.length])).toEqual([
      ['ApplicationWithdrawn', 1],
      ['MembershipRejected', 0],
      ['MembershipApproved', 0],
      ['MembershipApproved', 0],
    ]);
    expect(restrictions).toMatchObject([{ name: 'vote', since: '2012-05-01', until: '2013-02-01', why }]);
    expect(await roster('2012-06-01')).toEqual(['XA-2 full surely', 'XA-1 associate no']);
    expect(await roster('2016-01-01')).toEqual(['XA-2 full surely']);
    expect(await roster('2019-01-01')).toEqual(['XA-2 full surely', 'XA-1 full surely']);
  });

  it('is called otherwise from a day on, under the same code, and known elsewhere by an id', async () => {
    await api.give('/members/XA-1/names', { names: { en: 'North State' }, from: '2014-06-11' });
    await api.give('/members/XA-1/external-ids', { scheme: 'wikidata', value: 'Q42' });
    const called = async (trueOn: string) => (await api.read('/members/XA-1', { trueOn })).names.en;
    expect([await called('2014-06-10'), await called('2014-06-11')]).toEqual(['North', 'North State']);
    expect((await api.read('/members/XA-1')).externalIds).toEqual({ 'iso-3166-2': 'XA-1', wikidata: 'Q42' });
    expect(await told('member-renamed')).toMatchObject({ on: '2014-06-11', text: { en: 'Renamed North State' } });
    const again = await api.post('/members/XA-1/external-ids', { scheme: 'wikidata', value: 'Q43' });
    expect(refusalOf(again)[2]).toBe('OneIdPerScheme');
  });

  it('goes on by itself in a government that took the place of another', async () => {
    const before = String((await api.size()) - 1);
    const on = '2008-01-01';
    expect(refusalOf(await api.post('/members/XA-2/succession', { successor: 'XA-2', on }))[2]).toBe(
      'SuccessorIsAnother',
    );
    await api.give('/members/XA-2/succession', { successor: 'XA-3', on });
    await api.settled();
    const { items } = await api.read('/events', { from: String(Number(before) + 1) });
    expect(items.map(({ type, actor }: any) => [type, actor])).toEqual([
      ['MemberSucceeded', 'local-operator'],
      ['MembershipContinued', 'when-member-succeeded'],
    ]);
    expect(await roster('2007-12-31', { category: 'full' })).toEqual(['XA-2 full surely', 'XA-1 full surely']);
    expect(await roster(on, { category: 'full' })).toEqual(['XA-1 full surely', 'XA-3 full surely']);
    expect(await roster(on, { category: 'full', knownOn: before })).toEqual(['XA-2 full surely', 'XA-1 full surely']);
    expect(await api.read('/members/XA-3')).toMatchObject({
      standing: { as: 'full', since: on },
      ordinal: { on: '1996-09-12', from: 1, to: 1 },
      spells: [{ predecessor: { code: 'XA-2' } }],
    });
    expect(await api.read('/members/XA-2')).toMatchObject({
      standing: { as: 'former', since: on },
      spells: [{ ending: 'MemberSucceeded', successor: { code: 'XA-3' } }],
    });
  });

  it('is shown on its page at the end, and as it was on a past day', async () => {
    const page = async (path: string) => (await request(server.address).get(path).set('Accept', 'text/html')).text;
    const now = await page('/near/members/XA-1');
    for (const shown of ['North State', 'Q42', 'Two years unpaid.', '1 September 2020', '31 March 2015'])
      expect(now).toContain(shown);
    const then = await page('/near/members/XA-1?trueOn=2012-06-01');
    expect(then).toContain('Two years unpaid.');
    expect(then).not.toContain('1 September 2020');
    expect(await page('/near/members/XA-3')).toContain('South');
  });
});
