import { chairmanship, startTerm } from '../../src/governance/chair.decider.js';
import { chairs } from '../../src/governance/chairs/chairs.projection.js';
import { ChairTerms } from '../../src/governance/chairs/chairs.query.js';
import { membership } from '../../src/membership/membership.decider.js';
import { approved, liaoning, registered, tookOffice, ulsan } from '../membership/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { assembly13, elected, started } from './facts.js';

describe('the terms of the chair', () => {
  let record: TestRecord;
  let handover: number;
  beforeAll(async () => {
    record = await makeRecord();
    const { association } = record;
    const full = (government: string, code: string, on: string) => [
      registered({ government, code, country: code.slice(0, 2) }),
      approved({ government, on, basis: 'founding' }),
    ];
    await record.tell(
      membership,
      ulsan,
      ...full(ulsan, 'KR-31', '2008-09'),
      tookOffice({}),
      tookOffice({ name: { en: 'Kim Doo-gyeom' }, from: '2022-07' }),
    );
    await record.tell(membership, liaoning, ...full(liaoning, 'CN-LN', '2021-08-10'));
    const url = 'https://example.org/ga13';
    await record.tell(
      chairmanship,
      association,
      elected({ meeting: assembly13, evidence: [{ url }] }),
      started({ named: '2021/2023', evidence: [{ url: `${url}/flag` }] }),
      elected({ government: liaoning, term: 15, on: '2023-10-25' }),
    );
    const { position } = await record.as(() =>
      record.store.decide(chairmanship, association, (state) =>
        startTerm(state, { government: liaoning, term: 15, on: '2023-10' }),
      ),
    );
    handover = position!;
  });
  afterAll(() => record.end());

  const ask = (times?: Parameters<TestRecord['asOf']>[0]) =>
    new ChairTerms(record.dataSource, record.labels).read(record.asOf(times)).then(({ items }) => items);

  it('name the member, and tell election, start and end apart (invariant 4)', async () => {
    expect(await ask()).toMatchObject([
      {
        member: { id: ulsan, code: 'KR-31' },
        term: 14,
        elected: '2021-08-10',
        meeting: assembly13,
        started: '2021-08-10',
        named: '2021/2023',
        ended: '2023-10',
        evidence: [{ url: 'https://example.org/ga13' }, { url: 'https://example.org/ga13/flag' }],
      },
      { member: { code: 'CN-LN' }, term: 15, elected: '2023-10-25', started: '2023-10', ended: null },
    ]);
  });

  it('have the persons who held the office while they ran (invariant 5)', async () => {
    const [fourteenth, fifteenth] = await ask();
    expect(fourteenth!.officeHolders.map(({ name, from, until }) => [name['en'], from, until])).toEqual([
      ['Song Cheol-ho', '2018-07-01', '2022-07'],
      ['Kim Doo-gyeom', '2022-07', null],
    ]);
    expect(fifteenth!.officeHolders).toEqual([]);
  });

  it('are those elected by the day asked for, as far as they had come', async () => {
    expect(await ask({ trueOn: '2021-08-09' })).toEqual([]);
    expect(await ask({ trueOn: '2023-09-30' })).toMatchObject([{ term: 14, started: '2021-08-10', ended: null }]);
    expect((await ask({ trueOn: '2023-10-24' })).map(({ ended }) => ended)).toEqual(['2023-10']);
  });

  it('are those known at a position', async () => {
    expect((await ask({ knownOn: handover - 2 })).map(({ started }) => started)).toEqual(['2021-08-10', null]);
    expect(await ask({ knownOn: -1 })).toEqual([]);
  });

  it('leave out who was in office before, when a government takes the chair again', async () => {
    const { association } = record;
    await record.tell(chairmanship, association, elected({ term: 16, on: '2025' }));
    await record.as(() =>
      record.store.decide(chairmanship, association, (state) =>
        startTerm(state, { government: ulsan, term: 16, on: '2025-06' }),
      ),
    );
    expect((await ask()).at(-1)?.officeHolders.map(({ name }) => name['en'])).toEqual(['Kim Doo-gyeom']);
  });

  it('have a new start after a correction, and the old one as known before', async () => {
    const correction = await record.correct(
      handover,
      started({ government: liaoning, term: 15, on: '2023-10-26' }).data,
    );
    const startOf15 = async (knownOn?: number) => (await ask({ knownOn })).find(({ term }) => term === 15)?.started;
    expect([await startOf15(), await startOf15(correction - 1)]).toEqual(['2023-10-26', '2023-10']);
  });

  it('are not corrected into two chairs at a time', async () => {
    const early = started({ government: liaoning, term: 15, on: '2021-07' }).data;
    await expect(record.correct(handover, early)).rejects.toMatchObject({ rule: 'OneChairAtATime' });
  });

  it('are the same when they are built anew', async () => {
    const live = await record.rows(chairs);
    expect(await record.rebuilt(chairs)).toEqual(live);
  });
});
