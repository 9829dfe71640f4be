import { committee } from '../../src/committees/committee.decider.js';
import { committees } from '../../src/committees/register/committees.projection.js';
import {
  CommitteeRecord,
  CommitteeRecordHandler,
  Committees,
  CommitteesHandler,
} from '../../src/committees/register/committees.query.js';
import { MemberSeats, MemberSeatsHandler } from '../../src/committees/register/seats.query.js';
import { RulesOfCommittees } from '../../src/committees/register/standing.js';
import { Registry } from '../../src/eventstore/registry.js';
import { rules } from '../../src/governance/rules.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { adopted, assembly, committee as workingCommittee } from '../governance/facts.js';
import { approved, liaoning, registered, ulsan } from '../membership/facts.js';
import { deciders, makeRecord, type TestRecord } from '../support/record.js';
import {
  appointed,
  convened,
  culture,
  digital,
  dissolved,
  education,
  established,
  merged,
  released,
  renamed,
} from './facts.js';

describe('committees', () => {
  let record: TestRecord;
  let appointment: number;
  let ending: number;
  beforeAll(async () => {
    record = await makeRecord();
    const bodies = [
      { ...assembly, decides: ['committees' as const] },
      { ...workingCommittee, decides: [] },
    ];
    await record.tell(rules, record.association, adopted({ bodies }));
    const full = (government: string, code: string) => [
      registered({ government, code, country: code.slice(0, 2), names: { en: code } }),
      approved({ government, on: '1996', basis: 'founding' }),
    ];
    await record.tell(membership, ulsan, ...full(ulsan, 'KR-31'));
    await record.tell(membership, liaoning, ...full(liaoning, 'CN-LN'));
    const url = 'https://example.org/committees';
    await record.tell(
      committee,
      education,
      established({
        committee: education,
        handle: 'education',
        names: { en: 'Education' },
        on: '2008-09-02',
        evidence: [{ url }],
      }),
      convened({ committee: education, on: '2009-11-02', evidence: [{ url: `${url}/first` }] }),
      appointed({ committee: education, government: ulsan, from: '2008', until: '2012', named: '2009/2012' }),
    );
    await record.tell(
      committee,
      culture,
      established({
        committee: culture,
        handle: 'culture',
        names: { en: 'Culture' },
        on: '1998',
        body: 'working-committee',
      }),
      appointed({ committee: culture, government: ulsan, from: '2000' }),
    );
    ending = await record.tell(committee, culture, merged({ committee: culture, into: education, on: '2008-09-02' }));
    await record.tell(committee, digital, established({ body: undefined }));
    appointment = await record.tell(committee, digital, appointed({ from: '2023-10' }));
  });
  afterAll(() => record.end());

  const all = (times?: Parameters<TestRecord['asOf']>[0]) =>
    new CommitteesHandler(record.dataSource, record.labels).execute(new Committees(record.asOf(times)));
  const one = (id: string, times?: Parameters<TestRecord['asOf']>[0]) => {
    const registry = new Registry();
    registry.add({ deciders });
    return new CommitteeRecordHandler(
      record.dataSource,
      record.labels,
      new RulesOfCommittees(record.log, registry),
    ).execute(new CommitteeRecord(record.asOf(times), id));
  };
  const seatsOf = (member: string, times?: Parameters<TestRecord['asOf']>[0]) =>
    new MemberSeatsHandler(record.dataSource).execute(new MemberSeats(record.asOf(times), member));

  it('are those that stand on the day, apart from those that had ended', async () => {
    expect(await all()).toMatchObject({
      count: 2,
      perhaps: 0,
      items: [
        { handle: 'education', convened: '2009-11-02', ended: null, coordinators: [] },
        { handle: 'digital-economy', coordinators: [{ member: { code: 'CN-LN' }, from: '2023-10', until: null }] },
      ],
      ended: [{ handle: 'culture', ended: '2008-09-02', ending: 'merged', into: { handle: 'education' } }],
    });
    expect(await all({ trueOn: '2000-12-31' })).toMatchObject({
      count: 1,
      items: [{ handle: 'culture', ended: null, into: null, coordinators: [{ member: { code: 'KR-31' } }] }],
      ended: [],
    });
    expect(await all({ trueOn: '1997-12-31' })).toMatchObject({ count: 0, items: [], ended: [] });
  });

  it('stand perhaps where their dates leave it open', async () => {
    expect(await all({ trueOn: '1998-06-30' })).toMatchObject({
      count: 0,
      perhaps: 1,
      items: [{ handle: 'culture', perhaps: true }],
    });
  });

  it('have met for the first time on a day of its own', async () => {
    expect((await one(education, { trueOn: '2009-11-01' })).convened).toBeNull();
    expect(await one(education)).toMatchObject({
      on: '2008-09-02',
      convened: '2009-11-02',
      merged: [{ handle: 'culture', on: '2008-09-02' }],
      evidence: [{ url: 'https://example.org/committees' }, { url: 'https://example.org/committees/first' }],
    });
  });

  it('have coordinators of the day, surely or perhaps, and earlier ones', async () => {
    const in2010 = await one(education, { trueOn: '2010-01-01' });
    expect(in2010.coordinators).toMatchObject([{ member: { code: 'KR-31' }, until: '2012', named: '2009/2012' }]);
    expect(in2010.coordinators[0]).not.toHaveProperty('perhaps');
    expect((await one(education, { trueOn: '2012-06-30' })).coordinators).toMatchObject([{ perhaps: true }]);
    expect(await one(education)).toMatchObject({ coordinators: [], past: [{ member: { code: 'KR-31' } }] });
  });

  it('leave a seat with their end', async () => {
    expect(await one(culture)).toMatchObject({ coordinators: [], past: [{ from: '2000', until: '2008-09-02' }] });
    expect(await seatsOf(ulsan, { trueOn: '2005-01-01' })).toMatchObject([
      { committee: { handle: 'culture' }, until: null, holds: 'surely' },
    ]);
    expect((await seatsOf(ulsan)).map(({ committee: { handle }, holds }) => [handle, holds])).toEqual([
      ['culture', 'no'],
      ['education', 'no'],
    ]);
  });

  it('show whether the rules of the day let the body set them up', async () => {
    expect((await one(education)).rules).toMatchObject({ version: 'charter-1996', allowed: true });
    expect((await one(culture)).rules).toMatchObject({ bodyNames: { en: 'Working Committee' }, allowed: false });
    expect((await one(digital)).rules).toMatchObject({ allowed: null, bodyNames: null });
    await expect(one(education, { knownOn: -1 })).rejects.toMatchObject({ what: 'committee' });
  });

  it('are those known at a position, also after a correction', async () => {
    const known = async (knownOn?: number) => (await one(digital, { knownOn })).coordinators.map(({ from }) => from);
    const correction = await record.correct(appointment, appointed({ from: '2024' }).data);
    expect([await known(appointment - 1), await known(appointment), await known()]).toEqual([
      [],
      ['2023-10'],
      ['2024'],
    ]);
    expect(await known(correction - 1)).toEqual(['2023-10']);
    expect((await one(culture, { knownOn: ending - 1 })).ended).toBeNull();
  });

  it('are called on a day as they were called then', async () => {
    await record.tell(committee, education, renamed({ committee: education, on: '2013-09-11' }));
    const name = async (trueOn: string) => (await one(education, { trueOn })).names;
    expect([await name('2013-09-10'), await name('2013-09-11')]).toEqual([{ en: 'Education' }, { en: 'Data' }]);
    expect((await one(education)).called.map(({ from }) => from)).toEqual(['2008-09-02', '2013-09-11']);
  });

  it('are not corrected into having a coordinator after their end', async () => {
    const late = appointed({ from: '2026' }).data;
    await record.tell(committee, digital, dissolved({ on: '2025-06-12' }));
    await expect(record.correct(appointment, late)).rejects.toMatchObject({ rule: 'CoordinatorsServeWhileItStands' });
    await expect(record.tell(committee, digital, released({ on: '2025-07' }))).resolves.toBeGreaterThan(ending);
  });

  it('are the same when they are built anew', async () => {
    const live = await record.rows(committees);
    expect(await record.rebuilt(committees)).toEqual(live);
  });
});
