import { chairmanship, startTerm } from '../../src/governance/chair.decider.js';
import { chairs } from '../../src/governance/chairs/chairs.projection.js';
import { ChairTerms } from '../../src/governance/chairs/chairs.query.js';
import { rules } from '../../src/governance/rules.decider.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { replica } from '../eventstore/replica.js';
import { cancelled, closed, opened, postponed, rescheduled, scheduled } from '../meetings/facts.js';
import { approved, liaoning, registered, restored, restricted, tookOffice, ulsan } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, projections, type TestRecord } from '../support/record.js';
import { adopted, assembly, committee, elected, handedOver, stood, stoodBack } from './facts.js';

const buryatia = idOf('Buryatia');
const jeju = idOf('Jeju');
const ga = (n: number) => idOf(`general-assembly-${n}`);
const source = (name: string) => [{ url: `https://example.org/${name}` }];

/** The chair of NEAR from 2021 on, in small: the 16th took the flag, and nothing tells when its term began. */
const tellAll = async (record: TestRecord) => {
  const { association } = record;
  const names = { en: 'Charter' };
  const chairTerm = { ends: 'next-meeting' as const, body: 'general-assembly' };
  await record.tell(rules, association, adopted({ names, chairTerm, evidence: source('charter') }));
  const enter = (government: string, code: string, on: string, category: 'full' | 'associate' = 'full') =>
    record.tell(
      membership,
      government,
      registered({ government, code, country: code.slice(0, 2), names: { en: code } }),
      approved({ government, on, basis: 'founding', category }),
    );
  await enter(ulsan, 'KR-31', '2008-09');
  await enter(liaoning, 'CN-LN', '2021-08-10');
  await enter(buryatia, 'RU-BU', '1996-09-12');
  await enter(jeju, 'KR-49', '1997', 'associate');
  await record.tell(
    membership,
    liaoning,
    tookOffice({ government: liaoning, person: idOf('Li'), name: { en: 'Li Lecheng' }, from: '2021-10-20' }),
    tookOffice({ government: liaoning, person: idOf('Wang'), name: { en: 'Wang Xinwei' }, from: '2025-03-01' }),
  );
  const hold = (n: number, on: string, first: string, last: string) =>
    record.tell(
      meeting,
      ga(n),
      scheduled({
        meeting: ga(n),
        handle: `general-assembly-${n}`,
        ordinal: n,
        on,
        names: { en: `${n}th GA` },
        evidence: source(`ga${n}`),
      }),
      opened({ meeting: ga(n), on: first }),
      closed({ meeting: ga(n), on: last }),
    );
  await hold(14, '2023-10-24/2023-10-26', '2023-10-24', '2023-10-26');
  await record.tell(chairmanship, association, stood({ government: liaoning, term: 15, on: '../2023-06-15' }));
  await record.tell(chairmanship, association, elected({ body: assembly.body }));
  const start = (government: string, term: number, on: string) =>
    record.as(() =>
      record.store.decide(chairmanship, association, (state) => startTerm(state, { government, term, on })),
    );
  await start(ulsan, 14, '2021-08-10');
  await record.tell(
    chairmanship,
    association,
    elected({ government: liaoning, term: 15, on: '2023-10-25', meeting: ga(14) }),
  );
  const { position } = await start(liaoning, 15, '2023-10');
  await hold(15, '2025-06-11/2025-06-12', '2025-06-11', '2025-06-12');
  await record.tell(
    chairmanship,
    association,
    elected({
      government: buryatia,
      term: 16,
      on: '2025-06-11/2025-06-12',
      body: committee.body,
      evidence: source('election'),
    }),
    handedOver({ government: buryatia, term: 16, on: '2025-06', by: liaoning, meeting: ga(15), named: '2026/2027' }),
    stood({ term: 17, on: '2025-03', basis: 'proposal' }),
    stoodBack({ term: 17, on: '2025-09' }),
    elected({ government: jeju, term: 18, on: '2025-11-01' }),
  );
  await record.tell(
    membership,
    buryatia,
    restricted({ government: buryatia, rights: ['stand-for-chair'], on: '2025-01-01' }),
    restored({ government: buryatia, rights: ['stand-for-chair'], on: '2025-08' }),
  );
  return position!;
};

describe('who is in the chair where no fact says when a term began', () => {
  let record: TestRecord;
  let replayed: TestRecord;
  let start15: number;
  beforeAll(async () => {
    [record, replayed] = await Promise.all([makeRecord(), makeRecord()]);
    start15 = await tellAll(record);
  });
  afterAll(() => Promise.all([record.end(), replayed.end()]));

  const ask = (times?: Parameters<TestRecord['asOf']>[0], of = record) =>
    new ChairTerms(of.dataSource, of.labels).read({ ...record.asOf(times) });
  const chairOn = async (trueOn: string) =>
    (await ask({ trueOn })).inOffice.map(({ member, term, holds }) => [member.code, term, holds]);

  it('is who was elected, from the assembly on that ends the term before by the rules', async () => {
    expect(await chairOn('2025-06-10')).toEqual([['CN-LN', 15, 'surely']]);
    expect(await chairOn('2025-06-11')).toEqual([
      ['CN-LN', 15, 'perhaps'],
      ['RU-BU', 16, 'perhaps'],
    ]);
    expect(await chairOn('2025-06-12')).toEqual([['RU-BU', 16, 'surely']]);
  });

  it('is explained from the rules and the meeting, with their sources, beside the period that was named', async () => {
    const { inOffice, items } = await ask({ trueOn: '2025-07-01' });
    expect(inOffice).toMatchObject([
      {
        member: { code: 'RU-BU' },
        since: '2025-06-11/2025-06-12',
        until: null,
        named: '2026/2027',
        why: {
          basis: 'rules',
          rules: { version: 'charter-1996' },
          meeting: { id: ga(15), handle: 'general-assembly-15', names: { en: '15th GA' } },
        },
        evidence: [...source('election'), ...source('ga15'), ...source('charter')],
      },
    ]);
    expect(inOffice[0]!.why.text).toMatchObject({
      en: 'Elected 11–12 June 2025. By the rules (Charter) a term of the chair ends with the next General Assembly: with the 15th GA, 11–12 June 2025, the 15th term ended and this one began. No source gives the day on which it began; it is derived. The association named the period 2026 – 2027 for this term; that name stands beside it and changes nothing here.',
      ko: expect.stringContaining('제15대 임기가 끝나고'),
      // A sentence that ends with an abbreviation has one stop.
      ru: expect.stringMatching(/^Избрание: 11–12 июня 2025\sг\. По правилам/),
    });
    // Whose language has another name for it sees that it is borrowed.
    expect(inOffice[0]!.why.called).toContainEqual({ text: 'Charter', language: 'en' });
    const derived = { on: '2025-06-11/2025-06-12', rules: 'charter-1996', meeting: ga(15) };
    expect(items.slice(1, 3)).toMatchObject([
      { term: 15, started: '2023-10', ended: null, derived: { started: null, ended: derived } },
      {
        term: 16,
        started: null,
        derived: { started: derived, ended: null },
        handedOver: { on: '2025-06', by: { code: 'CN-LN' }, meeting: ga(15) },
        months: { least: 1, most: 1 },
      },
    ]);
  });

  it('is explained from the facts where there are any', async () => {
    const [holder] = (await ask({ trueOn: '2022-01-01' })).inOffice;
    expect(holder).toMatchObject({
      member: { code: 'KR-31' },
      since: '2021-08-10',
      until: '2023-10',
      why: { basis: 'fact' },
    });
    expect(holder!.why.text.en).toBe('Its term began 10 August 2021. It ended October 2023.');
  });

  it('is headed by whoever holds its office on that day (invariant 5)', async () => {
    const people = async (trueOn: string) =>
      (await ask({ trueOn })).inOffice.flatMap(({ people }) => people.map(({ name }) => name['en']));
    expect(await people('2025-02-28')).toEqual(['Li Lecheng']);
    expect(await people('2025-03-01')).toEqual(['Wang Xinwei']);
  });

  it('stands beside candidates and successors lined up, by the day on which they were', async () => {
    const lined = async (trueOn: string) =>
      (await ask({ trueOn })).items.map(({ term, member, candidacies }) => [
        term,
        member?.code ?? null,
        candidacies.map(({ member, basis, withdrawn }) => [member.code, basis, withdrawn]),
      ]);
    expect((await lined('2025-04-01')).slice(1)).toEqual([
      [15, 'CN-LN', [['CN-LN', null, null]]],
      [17, null, [['KR-31', 'proposal', null]]],
    ]);
    expect((await lined('2025-11-21')).slice(2)).toEqual([
      [16, 'RU-BU', []],
      [17, null, [['KR-31', 'proposal', '2025-09']]],
      [18, 'KR-49', []],
    ]);
  });

  it('keeps elections that the rules of the day did not allow, and says so', async () => {
    const { items } = await ask();
    expect(items.map(({ term, discrepancies }) => [term, discrepancies])).toEqual([
      [14, []],
      [15, []],
      [16, ['body-may-not-elect', 'member-may-not-stand']],
      [17, []],
      [18, ['member-may-not-chair']],
    ]);
  });

  it('is not known before the facts were', async () => {
    expect((await ask({ trueOn: '2025-07-01', knownOn: start15 })).inOffice).toMatchObject([{ term: 15, until: null }]);
    expect(await ask({ knownOn: -1 })).toEqual({ inOffice: [], count: 0, items: [] });
  });

  it('was known at each position as a replay of the log up to it tells', async () => {
    const shown = await replica(record, replayed, record.association);
    const size = await record.log.size(record.association);
    for (let position = 0; position < size; position += 1) {
      await shown(position, projections());
      for (const trueOn of ['2022-01-01', '2025-06-11', '2025-11-21'])
        expect(await ask({ trueOn, knownOn: position })).toEqual(await ask({ trueOn }, replayed));
    }
  });

  it('goes on while the next meeting is put off or called off', async () => {
    const next = ga(16);
    const planned = {
      meeting: next,
      handle: 'general-assembly-16',
      ordinal: 16,
      on: '2025-09-01',
      names: { en: '16th GA' },
    };
    const both = [
      ['RU-BU', 16, 'perhaps'],
      ['KR-49', 18, 'perhaps'],
    ];
    await record.tell(meeting, next, scheduled(planned));
    expect(await chairOn('2025-10-31')).toEqual([['RU-BU', 16, 'surely']]);
    expect(await chairOn('2025-11-01')).toEqual(both);
    await record.tell(meeting, next, postponed({ meeting: next, until: undefined }));
    expect(await chairOn('2025-11-01')).toEqual([['RU-BU', 16, 'surely']]);
    await record.tell(meeting, next, rescheduled({ meeting: next, on: '2025-11-02' }));
    expect(await chairOn('2025-11-02')).toEqual(both);
    await record.tell(meeting, next, cancelled({ meeting: next }));
    expect(await chairOn('2025-11-02')).toEqual([['RU-BU', 16, 'surely']]);
  });

  it('changes with what is learned of the meeting, and not what was known before', async () => {
    const before = (await record.log.size(record.association)) - 1;
    const closing = await record.log.read(record.association, 0, 100);
    const { position } = closing.findLast(({ type }) => type === 'MeetingClosed')!;
    await record.correct(position, closed({ meeting: ga(15), on: '2025-06-14' }).data);
    expect(await chairOn('2025-06-12')).toEqual([
      ['CN-LN', 15, 'perhaps'],
      ['RU-BU', 16, 'perhaps'],
    ]);
    expect((await ask({ trueOn: '2025-06-12', knownOn: before })).inOffice).toMatchObject([
      { term: 16, holds: 'surely' },
    ]);
  });

  it('is built anew from the log as it was', async () => {
    const live = await record.rows(chairs);
    expect(await record.rebuilt(chairs)).toEqual(live);
  });
});
