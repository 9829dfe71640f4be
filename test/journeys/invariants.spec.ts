import { type Api, apiOf, refusalOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

type Refused = [invariant: number, rule: string, path: string, command: object];

const approval = { on: '2010', basis: 'decision', body: 'assembly' };
const taken = { text: { en: 'A decision.' }, body: 'assembly', on: '2010', outcome: 'adopted' };
const written = { ...taken, method: 'written' };
const votes = { for: 3, against: 1, abstained: 0, eligible: 3 };
const came = (more: object) => ({ delegations: [{ member: 'XA-2', status: 'present', ...more }] });
const presence = [{ from: '2010-05-02', until: '2010-05-01' }];

/**
 * For each invariant of the domain what the door refuses, beside what other journeys try already. `invalid` is the code where no
 * command has a place for what the invariant rules out.
 */
const refusals: Refused[] = [
  [1, 'OneMembershipAtATime', '/members/XA-1/application', { on: '2010' }],
  [1, 'OneMembershipAtATime', '/members/XA-1/observation', { on: '2010' }],
  [1, 'OneApplicationAtATime', '/members/XA-3/application', { on: '2010' }],
  [2, 'DecisionAdmits', '/members/XA-3/approval', { decision: 'other' }],
  [2, 'AccessionIsAllowed', '/members/XA-3/approval', { on: '2010', basis: 'accession' }],
  [2, 'ApprovalHasADay', '/members/XA-3/approval', { body: 'assembly' }],
  [2, 'DecisionRejects', '/members/XA-3/rejection', { decision: 'deferred' }],
  [2, 'DecisionDefers', '/members/XA-3/deferral', { decision: 'rejected' }],
  [3, 'taken', '/members', { code: 'XA-2', country: 'XA', names: { en: 'The observer, as a member' } }],
  [3, 'ObserversAreAdmitted', '/members/XA-2/category', { category: 'full', on: '2010', body: 'assembly' }],
  [3, 'OnlyMembersChangeCategory', '/members/XA-4/category', { category: 'full', on: '2010', body: 'assembly' }],
  [4, 'ChairIsAFullMember', '/chairs/term', { member: 'XA-2', term: 4, on: '2015' }],
  [4, 'OneChairAtATime', '/chairs/term', { member: 'XA-1', term: 3, on: '2013' }],
  [4, 'OneChairPerTerm', '/chairs/election', { member: 'XA-2', term: 2, on: '2010' }],
  [4, 'TermsRunOnce', '/chairs/term', { member: 'XA-1', term: 2, on: '2012' }],
  [4, 'HandoverFollowsElection', '/chairs/handover', { member: 'XA-1', term: 4, on: '2015' }],
  [5, 'invalid', '/chairs/election', { member: 'XA-1', term: 5, on: '2010', person: 'Somebody' }],
  [5, 'invalid', '/chairs/term', { member: 'XA-1', term: 2, on: '2012', officeHolder: 'Somebody' }],
  [6, 'DecidedAtAMeeting', '/decisions', taken],
  [6, 'ClosedInWriting', '/decisions', { ...taken, meeting: 'assembly-1', closed: '2010' }],
  [6, 'DecidedOnceClosed', '/decisions', { ...written, closed: '2011' }],
  [6, 'NoMoreVotesThanVoters', '/decisions', { ...written, votes }],
  [7, 'ProxyIsAnother', '/meetings/assembly-1/attendance', came({ status: 'represented', representedBy: 'XA-2' })],
  [7, 'ProxyIsAnother', '/meetings/assembly-1/attendance', came({ status: 'unknown', representedBy: 'XA-1' })],
  [7, 'PresenceIsInOrder', '/meetings/assembly-1/attendance', came({ presence })],
  [7, 'NobodyComesToACancelledMeeting', '/meetings/assembly-2/attendance', came({})],
  [7, 'NobodyHasComeYet', '/meetings/assembly-1/attendance', came({ on: '2990-05' })],
  [7, 'GuestHasAName', '/meetings/assembly-1/guests', { guests: [{ partOf: 'XA-1' }] }],
  [8, 'ClaimIsAboutSomething', '/claims', { measure: 'members-total', comparator: 'exactly', value: 79 }],
  [8, 'invalid', '/members/XA-3/approval', { ...approval, total: 79 }],
  [10, 'MembershipEndsAfterItStarts', '/members/XA-1/withdrawal', { on: '1995' }],
  [10, 'invalid', '/members/XA-1/withdrawal', { on: '2010-02-30' }],
  [11, 'RenamingHasADay', '/members/XA-1/names', { names: { en: 'Another' } }],
  [11, 'FactHasADay', '/members/XA-1/category', { category: 'associate', body: 'assembly' }],
  [11, 'ElectionHasADay', '/chairs/election', { member: 'XA-1', term: 5 }],
  [12, 'invalid', '/members/XA-3/approval', { ...approval, ordinal: 79 }],
];

describe('the invariants of the domain at the door', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    const assembly = { body: 'assembly', names: { en: 'Assembly' }, admits: ['full'], electsChair: true };
    await api.give('/rules', { version: 'first', inForce: '1990', bodies: [assembly] });
    for (const code of ['XA-1', 'XA-2', 'XA-3', 'XA-4'])
      await api.give('/members', { code, country: 'XA', names: { en: code } });
    await api.give('/members/XA-1/approval', { basis: 'founding', on: '1996' });
    await api.give('/members/XA-2/observation', { on: '1998' });
    await api.give('/members/XA-3/application', { on: '2005' });
    for (const [member, term, on] of [
      ['XA-1', 1, '2000-05'],
      ['XA-1', 2, '2010-05'],
      ['XA-1', 3, '2012-05'],
      ['XA-2', 4, '2012-05'],
    ] as const) {
      await api.give('/chairs/election', { member, term, on });
      if (term < 3) await api.give('/chairs/term', { member, term, on });
    }
    await api.give('/chairs/end', { member: 'XA-1', term: 2, on: '2014' });
    for (const ordinal of [1, 2]) {
      const meeting = { body: 'assembly', ordinal, names: { en: 'Assembly' }, on: '2010-05' };
      await api.give('/meetings', meeting);
    }
    await api.give('/meetings/assembly-2/cancellation', { on: '2010-04' });
    const at = { ...taken, meeting: 'assembly-1' };
    await api.give('/decisions', { ...at, handle: 'other' });
    for (const outcome of ['deferred', 'rejected']) await api.give('/decisions', { ...at, outcome, handle: outcome });
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  it.each(refusals)('%s: %s, %s', async (_, rule, path, command) => {
    const size = await api.size();
    const refusal = refusalOf(await api.post(path, command));
    expect(refusal.at(-1)).toBe(rule);
    expect(await api.size()).toBe(size);
  });

  it('9: CorrectionStaysInItsStream, of an item of coverage', async () => {
    const item = { outlet: { en: 'News' }, published: '2010', language: 'en', title: { en: 'News' } };
    const { events } = await api.give('/coverage', { ...item, filedUnder: 'XA-1' });
    const [{ position, data }] = events;
    const correction = { position, now: { ...data, coverage: data.filedUnder }, reason: 'Another' };
    expect(refusalOf(await api.post('/corrections', correction)).at(-1)).toBe('CorrectionStaysInItsStream');
    const [kept] = (await api.read('/events', { from: String(position), limit: '1' })).items;
    expect(kept.data).toEqual(data);
  });

  it('are all tried', () => {
    const tried = new Set([...refusals.map(([invariant]) => invariant), 9]);
    expect([...tried].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});
