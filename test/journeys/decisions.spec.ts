import { type Api, apiOf } from '../support/api.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openServer, type OpenServer } from '../support/server.js';

describe('a decision and what follows from it', () => {
  let database: TestDatabase;
  let server: OpenServer;
  let api: Api;
  const council = { body: 'council', names: { en: 'Council' }, admits: ['full'], electsChair: true };
  const taken = { body: 'council', meeting: 'council-1', on: '2021-08-10', outcome: 'adopted' };

  beforeAll(async () => {
    database = await freshDatabase();
    server = await openServer(database.url);
    api = apiOf(server.address);
    await api.give('/rules', { version: 'first', inForce: '2000', bodies: [council] });
    await api.give('/meetings', { body: 'council', ordinal: 1, names: { en: '1st Council' }, on: '2021-08-10' });
    for (const code of ['XA-1', 'XA-2', 'XA-3']) {
      await api.give('/members', { code, country: 'XA', names: { en: code } });
      if (code !== 'XA-3') await api.give(`/members/${code}/application`, { on: '2020' });
    }
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('admits by itself', async () => {
    const admits = [{ member: 'XA-1' }];
    const { events } = await api.give('/decisions', { ...taken, handle: 'one', text: { en: 'XA-1' }, admits });
    await api.settled();
    const { effects, missing, events: history } = await api.read('/decisions/one');
    expect(effects).toMatchObject([{ kind: 'admission', member: { code: 'XA-1' }, on: '2021-08-10' }]);
    expect(missing).toEqual([]);
    expect(history.at(-1)).toMatchObject({ type: 'MembershipApproved', actor: { id: 'when-decision-taken' } });
    expect(history[0]).toMatchObject({ position: events[0].position });
  });

  it('adds nothing to what was recorded by hand', async () => {
    const admits = [{ member: 'XA-2' }];
    await api.give('/decisions', { ...taken, handle: 'two', text: { en: 'XA-2' }, admits });
    await api.give('/members/XA-2/approval', { decision: 'two' });
    await api.settled();
    const size = await api.size();
    await api.give('/members/XA-2/approval', { decision: 'two' });
    expect(await api.size()).toBe(size);
    const { effects, missing } = await api.read('/decisions/two');
    expect([effects.length, missing]).toEqual([1, []]);
  });

  it('names the rule that an effect did not come past', async () => {
    const admits = [{ member: 'XA-3' }];
    await api.give('/decisions', { ...taken, handle: 'three', text: { en: 'XA-3' }, admits, method: 'written' });
    await api.settled();
    expect(await api.read('/decisions/three')).toMatchObject({
      effects: [],
      missing: [{ kind: 'admission', member: { code: 'XA-3' }, rule: 'ApprovalFollowsApplication' }],
      discrepancies: [{ code: 'written-procedure-not-allowed' }],
    });
    expect((await api.read('/decisions', { discrepancy: 'true' })).items).toMatchObject([{ handle: 'three' }]);
  });

  it('is judged anew by rules that are recorded later, and as known before by those that were known', async () => {
    const knownOn = String((await api.size()) - 1);
    const rules = { version: 'second', inForce: '2021', bodies: [{ ...council, writtenProcedure: true }] };
    await api.give('/rules', rules);
    const codes = async (query?: Record<string, string>) =>
      (await api.read('/decisions/three', query)).discrepancies.map(({ code }: { code: string }) => code);
    expect(await codes()).toEqual([]);
    expect(await codes({ knownOn })).toEqual(['written-procedure-not-allowed']);
    expect(await api.read('/rules')).toMatchObject({
      inForce: { version: 'second' },
      items: [{ changes: [] }, { changes: [{ of: 'council', what: 'writtenProcedure', before: false, now: true }] }],
    });
  });

  it('gives its place to a later one', async () => {
    await api.give('/decisions', { ...taken, handle: 'later', text: { en: 'Otherwise' }, on: '2022', follows: 'one' });
    await api.give('/decisions/one/supersession', { by: 'later', reason: 'It says so' });
    expect((await api.read('/decisions/one')).lineage).toMatchObject({
      followedBy: [{ handle: 'later' }],
      supersededBy: { handle: 'later', since: '2022' },
    });
    expect((await api.read('/decisions/later')).lineage).toMatchObject({
      follows: { handle: 'one' },
      supersedes: [{ handle: 'one' }],
    });
  });

  it('is listed with what it led to, on the page too', async () => {
    const take = (handle: string, more: object) =>
      api.give('/decisions', { ...taken, on: '2023', handle, text: { en: handle }, ...more });
    await take('out', { matter: 'expulsion' });
    await api.give('/members/XA-1/expulsion', { decision: 'out' });
    await take('otherwise', { matter: 'category' });
    await api.give('/members/XA-2/category', { category: 'associate', decision: 'otherwise' });
    await take('chair', { electsChair: { member: 'XA-2', term: 1 } });
    await take('said', { matter: 'declaration', title: { en: 'The Shores Declaration' } });
    await take('unsaid', { matter: 'declaration', outcome: 'rejected' });
    await api.settled();
    const { items } = await api.read('/decisions', { from: '2023' });
    const said = [
      { handle: 'out', effects: [{ kind: 'expulsion', member: { code: 'XA-1' }, on: '2023' }] },
      { handle: 'otherwise', effects: [{ kind: 'category', member: { code: 'XA-2' }, category: 'associate' }] },
      { handle: 'chair', effects: [{ kind: 'election', member: { code: 'XA-2' }, term: 1 }] },
      {
        handle: 'said',
        effects: [{ kind: 'declaration', member: null, title: { en: 'The Shores Declaration' }, on: '2023' }],
      },
      { handle: 'unsaid', effects: [] },
    ];
    expect(items).toMatchObject(said);
    for (const { handle, effects } of said)
      if (handle !== 'chair') expect((await api.read(`/decisions/${handle}`)).effects).toMatchObject(effects);
    const page = async (path: string) =>
      (await (await fetch(`${server.address}/near${path}`)).text()).replace(/<[^>]+>/g, '');
    const list = await page('/decisions?lang=en');
    for (const line of [
      'Expelled: XA-1',
      'Changed to associate member: XA-2',
      'Elected 1st chair: XA-2',
      'Admitted as full member: XA-1',
      'Declaration adopted: The Shores Declaration',
    ])
      expect(list).toContain(line);
    expect(await page('/decisions/said?lang=en')).toContain('a declaration was adopted: The Shores Declaration');
  });

  it('counts its votes by countries as well', async () => {
    const share = '1/2';
    const majority = [
      { of: 'votes', share },
      { of: 'countries', share },
    ];
    await api.give('/rules', { version: 'third', inForce: '2024', bodies: [{ ...council, majority }] });
    const votes = { for: 9, against: 1, abstained: 0, countries: { for: 2, present: 3, eligible: 5 } };
    await api.give('/decisions', { ...taken, on: '2024-06', handle: 'counted', text: { en: 'Fees' }, votes });
    const { discrepancies, votes: kept } = await api.read('/decisions/counted');
    expect(kept).toEqual(votes);
    expect(discrepancies).toMatchObject([{ code: 'majority-not-reached', votes: 2, of: 5 }]);
    expect(discrepancies[0].reason.en).toContain('of the countries that have voters; 2 of 5');
  });
});
