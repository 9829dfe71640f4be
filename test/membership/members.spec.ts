import { members } from '../../src/membership/member/member.projection.js';
import { MemberRecord, MemberRecordHandler } from '../../src/membership/member/member.query.js';
import { membership } from '../../src/membership/membership.decider.js';
import { rules } from '../../src/governance/rules.decider.js';
import { adopted, amended } from '../governance/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import {
  applied,
  approved,
  identified,
  liaoning,
  observing,
  registered,
  renamed,
  restored,
  restricted,
  tookOffice,
} from './facts.js';

const source = [{ url: 'https://example.org/liaoning', quote: '刘宁', language: 'zh-Hans' }];
const governor = (en: string, from: string, until?: string) =>
  tookOffice({ government: liaoning, name: { en }, office: { en: 'Governor' }, from, ...(until && { until }) });

describe('the record of a member', () => {
  let record: TestRecord;
  let registration: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(rules, record.association, adopted({}), amended({}));
    const named = { names: { en: 'Liaoning', ko: '랴오닝성' }, aliases: ['遼寧省'], code: 'CN-LN', evidence: source };
    registration = await record.tell(membership, liaoning, registered(named));
    await record.tell(
      membership,
      liaoning,
      observing({}),
      applied({}),
      approved({ rules: 'practice-2017', evidence: source }),
      governor('Li Lecheng', '2021-10-20'),
      governor('Liu Ning', '../2021-04-12', '2021-10-20'),
      governor('Wang Xinwei', '2025-03-01'),
    );
  });
  afterAll(() => record.end());

  const ask = (times: Parameters<TestRecord['asOf']>[0] = {}, member = liaoning) =>
    new MemberRecordHandler(record.dataSource, record.labels).execute(new MemberRecord(record.asOf(times), member));

  it('has its names, codes and sources', async () => {
    expect(await ask()).toMatchObject({
      id: liaoning,
      code: 'CN-LN',
      names: { en: 'Liaoning', ko: '랴오닝성' },
      aliases: ['遼寧省'],
      country: 'CN',
      externalIds: { 'iso-3166-2': 'CN-LN' },
      evidence: source,
    });
  });

  it('has the spells of its membership, with body and rules (invariant 2)', async () => {
    const { spells } = await ask();
    expect(spells.map(({ category, since, until, basis }) => [category, since, until, basis])).toEqual([
      ['observer', '1998-10', '2021-08-10', 'reported'],
      ['full', '2021-08-10', null, 'decision'],
    ]);
    expect(spells[1]).toMatchObject({ body: 'general-assembly', rules: 'practice-2017', evidence: source });
  });

  it('says as what it stands, with which rights and under which number (invariants 8 and 12)', async () => {
    expect(await ask()).toMatchObject({
      standing: { as: 'full', since: '2021-08-10' },
      rights: { vote: { has: 'surely', because: [{ kind: 'category', category: 'full', grants: true, rules: null }] } },
      ordinal: { category: 'full', on: '2021-08-10', from: 1, to: 1, ever: { from: 1, to: 1 } },
      applications: [{ category: 'full', on: '../2021-03-29', closed: '2021-08-10', closing: 'MembershipApproved' }],
    });
    expect(await ask({ trueOn: '2000-01-01' })).toMatchObject({
      standing: { as: 'observer' },
      rights: { vote: { has: 'no', because: [{ category: 'observer', grants: false }] } },
      ordinal: null,
    });
  });

  it('has who held its office, each until the next came (invariant 5)', async () => {
    const { officeHolders } = await ask();
    expect(officeHolders.map(({ name, from, until }) => [name['en'], from, until])).toEqual([
      ['Liu Ning', '../2021-04-12', '2021-10-20'],
      ['Li Lecheng', '2021-10-20', '2025-03-01'],
      ['Wang Xinwei', '2025-03-01', null],
    ]);
  });

  it('does not tell what began after the day asked for', async () => {
    const { spells, officeHolders } = await ask({ trueOn: '2021-08-09' });
    expect(spells.map(({ category }) => category)).toEqual(['observer']);
    expect(officeHolders.map(({ name }) => name['en'])).toEqual(['Liu Ning']);
  });

  it('tells what may have begun by then', async () => {
    expect((await ask({ trueOn: '1998-10-01' })).spells).toHaveLength(1);
    expect((await ask({ trueOn: '1998-09-30' })).spells).toHaveLength(0);
  });

  it('is not there where nobody registered it, or had by then', async () => {
    await expect(ask({}, record.association)).rejects.toMatchObject({ what: 'member' });
    await expect(ask({ knownOn: registration - 1 })).rejects.toMatchObject({ what: 'member' });
  });

  it('has a new name after a correction, and the old one as known before', async () => {
    const names = { en: 'Liaoning Province', ko: '랴오닝성' };
    const correction = await record.correct(registration, registered({ names, code: 'CN-LN' }).data);
    expect(await ask()).toMatchObject({ names, aliases: [], evidence: [] });
    expect(await ask({ knownOn: correction - 1 })).toMatchObject({ names: { en: 'Liaoning' }, aliases: ['遼寧省'] });
    expect((await ask()).spells).toHaveLength(2);
  });

  it('has its names over time, its ids elsewhere, and the rights that rest', async () => {
    await record.tell(
      membership,
      liaoning,
      renamed({ names: { ko: '랴오닝특별성' }, from: '2030-06-11' }),
      renamed({ names: { ko: '요녕성' }, kind: 'former', from: undefined, until: '1992-08' }),
      identified({}),
      restricted({ rights: ['vote'], on: '2031', why: { en: 'Fees.' } }),
      restored({ on: '2033-02-01' }),
    );
    const later = await ask({ trueOn: '2032-01-01' });
    expect(later.names).toEqual({ en: 'Liaoning Province', ko: '랴오닝특별성' });
    expect(later.namesOverTime.filter(({ language }) => language === 'ko')).toMatchObject([
      { name: '랴오닝성', kind: 'official', from: null, until: '2030-06-11' },
      { name: '랴오닝특별성', kind: 'official', from: '2030-06-11', until: null },
      { name: '요녕성', kind: 'former', until: '1992-08' },
    ]);
    await record.tell(membership, liaoning, renamed({ names: { en: 'Fengtian' }, kind: 'former', from: undefined }));
    expect((await ask({ trueOn: '2032-01-01' })).names).toEqual(later.names);
    expect(later.externalIds).toEqual({ 'iso-3166-2': 'CN-LN', wikidata: 'Q43934' });
    expect(later.rights.vote).toMatchObject({
      has: 'no',
      because: [{ kind: 'category' }, { kind: 'resting', since: '2031' }],
    });
    expect(later.rights['stand-for-chair'].has).toBe('surely');
    expect(later.restrictions).toMatchObject([
      { name: 'vote', since: '2031', until: '2033-02-01', why: { en: 'Fees.' } },
    ]);
    expect((await ask({ trueOn: '2033-02-01' })).rights.vote.has).toBe('surely');
    expect((await ask()).names['ko']).toBe('랴오닝성');
    expect((await ask({ trueOn: '1990-01-01' })).names['ko']).toBe('요녕성');
  });

  it('is called elsewhere as it was on the day, in whatever order its names were recorded', async () => {
    const label = async (trueOn: string, times = {}) => {
      const asOf = record.asOf({ trueOn, ...times });
      const [one] = [...(await record.labels.of(asOf, [liaoning])).values()];
      const all = await record.labels.all(asOf, 'government');
      expect(all.map(({ names }) => names)).toEqual([one!.names]);
      return one!.names;
    };
    expect((await label('1990-01-01'))['ko']).toBe('요녕성');
    expect(await label('2029-12-31')).toEqual({ en: 'Liaoning Province', ko: '랴오닝성' });
    expect(await label('2032-01-01')).toEqual({ en: 'Liaoning Province', ko: '랴오닝특별성' });
    const earlier = renamed({ names: { ko: '랴오닝직할성', ja: '遼寧' }, from: '2010?', until: '2015' });
    const position = await record.tell(membership, liaoning, earlier);
    expect(await label('2012-01-01')).toEqual({ en: 'Liaoning Province', ko: '랴오닝직할성', ja: '遼寧' });
    expect(await label('2016-01-01')).toEqual({ en: 'Liaoning Province', ko: '랴오닝성' });
    expect(await label('2032-01-01')).toEqual({ en: 'Liaoning Province', ko: '랴오닝특별성' });
    expect((await label('2012-01-01', { knownOn: position - 1 }))['ko']).toBe('랴오닝성');
    const then = { trueOn: '2016-01-01' };
    expect((await ask(then)).names).toEqual({ en: 'Liaoning Province', ko: '랴오닝성' });
    expect((await ask(then)).namesOverTime.filter(({ kind }) => kind === 'official')).toMatchObject([
      { language: 'en', until: null },
      { language: 'ko', name: '랴오닝성', until: '2030-06-11' },
      { language: 'ja', until: '2015' },
      { language: 'ko', name: '랴오닝직할성', until: '2015' },
    ]);
    await record.correct(position, { ...earlier.data, from: '2031', until: undefined });
    expect((await label('2032-01-01'))['ko']).toBe('랴오닝직할성');
  });

  it('is the same when it is built anew', async () => {
    const live = await record.rows(members);
    expect(await record.rebuilt(members)).toEqual(live);
  });
});
