import { chairmanship } from '../../src/governance/chair.decider.js';
import { decision } from '../../src/governance/decision.decider.js';
import { rules } from '../../src/governance/rules.decider.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { coverage } from '../../src/press/coverage.decider.js';
import { MemberTimeline, MemberTimelineHandler } from '../../src/timeline/member-timeline.query.js';
import { admission, admitsLiaoning, adopted, assembly13, elected, started } from '../governance/facts.js';
import { came, cancelled, opened, postponed, rescheduled, scheduled } from '../meetings/facts.js';
import {
  applied,
  approved,
  irkutsk,
  liaoning,
  observing,
  registered,
  succeeded,
  tookOffice,
  ulsan,
  ustOrda,
} from '../membership/facts.js';
import { added, item, logged } from '../press/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, projections, type TestRecord } from '../support/record.js';

const source = [{ url: 'https://example.org/ga13', quote: '79번째', language: 'ko' }];
const delegate = { person: idOf('delegate'), names: { en: 'A director', ko: '국장' }, did: ['spoke' as const] };

describe('the timeline of a member', () => {
  let record: TestRecord;
  let application: number;
  let approval: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(rules, record.association, adopted({}));
    for (const [government, code, en, ko] of [
      [liaoning, 'CN-LN', 'Liaoning Province', '랴오닝성'],
      [ulsan, 'KR-31', 'Ulsan', '울산광역시'],
      [irkutsk, 'RU-IRK', 'Irkutsk Oblast', '이르쿠츠크주'],
      [ustOrda, 'RU-UOB', 'Ust-Orda', '우스티오르다'],
    ] as const)
      await record.tell(
        membership,
        government,
        registered({ government, code, country: code.slice(0, 2), names: { en, ko } }),
      );
    await record.tell(meeting, assembly13, scheduled({ host: irkutsk, evidence: source }));
    await record.tell(coverage, item, logged({ mentions: [ulsan], url: 'https://example.org/1' }));
    application = await record.tell(membership, liaoning, observing({}), applied({}));
    await record.tell(decision, admission, admitsLiaoning);
    const cited = { decision: admission, meeting: assembly13, evidence: source };
    approval = await record.tell(membership, liaoning, approved(cited));
    const person = {
      government: liaoning,
      name: { en: 'Liu Ning', ko: '류닝' },
      office: { en: 'Governor', ko: '성장' },
    };
    await record.tell(membership, liaoning, tookOffice({ ...person, from: '../2021-04-12', until: '2021-10-20' }));
    await record.tell(meeting, assembly13, came({ government: liaoning, capacity: 'applicant', people: [delegate] }));
    const founder = { basis: 'founding' as const, body: undefined, on: '1996-09' };
    await record.tell(
      membership,
      ustOrda,
      approved({ government: ustOrda, ...founder }),
      succeeded({ on: '2008', kind: 'merger' }),
    );
    await record.tell(membership, ulsan, approved({ government: ulsan, ...founder }));
    await record.tell(chairmanship, record.association, elected({ meeting: assembly13 }), started({}));
  });
  afterAll(() => record.end());

  const ask = async (member = liaoning, times?: Parameters<TestRecord['asOf']>[0]) =>
    (
      await new MemberTimelineHandler(record.dataSource, record.labels).execute(
        new MemberTimeline(record.asOf(times), member),
      )
    ).items;
  const lines = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).map(({ on, text }) => `${on}: ${text.en}`);

  it('tells its milestones and its press, by the first day, an open start by its last', async () => {
    expect(await lines()).toEqual([
      '1998-10: Became an observer',
      '../2021-03-29: Applied to become a full member',
      '../2021-04-12: Liu Ning, Governor, in office',
      '2021-08-10: Admitted as a full member by the 13th General Assembly',
      '2021-08-10: Took part in the 13th General Assembly: A director spoke',
      '2021-08-11: Example Daily: A province joins an association',
    ]);
  });

  it('tells them in Korean too', async () => {
    expect((await ask()).map(({ text }) => text.ko)).toEqual([
      '옵서버로 참여',
      '정회원 가입 신청',
      '류닝 성장 재임',
      '제13차 총회에서 정회원 가입 승인',
      '제13차 총회 참석: 국장 발언',
      '보기일보: A province joins an association',
    ]);
  });

  it('says when it happened, when it was recorded, and on what evidence (invariant 11)', async () => {
    const entry = (await ask()).find(({ kind }) => kind === 'membership-approved');
    expect(entry).toEqual({
      id: `${approval}-0`,
      lane: 'milestone',
      kind: 'membership-approved',
      on: '2021-08-10',
      text: expect.anything(),
      called: ['en', 'ko'].map((language) => ({ language, text: expect.stringMatching(/13/) })),
      meeting: { id: assembly13, handle: 'general-assembly-13', names: expect.anything() },
      decision: { id: admission, handle: null, names: { en: 'Liaoning is admitted.' } },
      evidence: source,
      recordedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      position: approval,
    });
    expect((await ask()).at(-1)).toMatchObject({
      lane: 'coverage',
      kind: 'coverage',
      coverage: item,
      evidence: [{ coverage: item, url: 'https://example.org/1' }],
    });
  });

  it('tells of an item under each member it mentions', async () => {
    expect(await lines(ulsan)).toContain(
      '2021-08-11: Mentioned in Example Daily, filed under Liaoning Province: A province joins an association',
    );
  });

  it('tells of a succession on both sides', async () => {
    expect(await lines(ustOrda)).toContain('2008: Became part of Irkutsk Oblast; its membership ended');
    expect(await lines(irkutsk)).toContain('2008: Took the place of Ust-Orda');
  });

  it('tells of the chair', async () => {
    expect(await lines(ulsan)).toEqual(
      expect.arrayContaining([
        '2021-08-10: Elected 14th chair by the 13th General Assembly',
        '2021-08-10: Took the chair: 14th term began',
      ]),
    );
  });

  it('ends with the day asked for', async () => {
    expect(await lines(liaoning, { trueOn: '2021-04-12' })).toHaveLength(3);
    expect(await lines(liaoning, { trueOn: '1998-09-30' })).toEqual([]);
  });

  it('is as known at a position', async () => {
    expect(await lines(liaoning, { knownOn: application })).toEqual([
      '1998-10: Became an observer',
      '../2021-03-29: Applied to become a full member',
      '2021-08-11: Example Daily: A province joins an association',
    ]);
    expect(await ask(liaoning, { knownOn: -1 })).toEqual([]);
  });

  it('shows a corrected line with what it supersedes, and the old one as known before', async () => {
    const correction = await record.correct(application, applied({ on: '../2021-04-12' }).data);
    const shown = async (knownOn?: number) =>
      (await ask(liaoning, { knownOn })).find(({ kind }) => kind === 'membership-applied');
    expect(await shown()).toMatchObject({ on: '../2021-04-12', position: correction, supersedes: application });
    expect(await shown(correction - 1)).toMatchObject({ on: '../2021-03-29', position: application });
    expect(await shown(correction - 1)).not.toHaveProperty('supersedes');
    expect((await shown())!.id).toBe((await shown(correction - 1))!.id);
  });

  it('moves the line of a host with its meeting, and hands it to another host', async () => {
    expect(await lines(irkutsk)).toContain('2020-09: Held the 13th General Assembly');
    const moving = await record.tell(meeting, assembly13, rescheduled({}));
    expect(await lines(irkutsk)).toContain('2021-08-10: Held the 13th General Assembly');
    await record.tell(meeting, assembly13, rescheduled({ host: ulsan, on: undefined }));
    expect(await lines(irkutsk)).toEqual(['2008: Took the place of Ust-Orda']);
    expect(await lines(ulsan)).toContain('2021-08-10: Held the 13th General Assembly');
    expect(await lines(irkutsk, { knownOn: moving })).toContain('2021-08-10: Held the 13th General Assembly');
  });

  it('finds the host that only a move names', async () => {
    const id = idOf('16th General Assembly');
    const of = { meeting: id };
    const called = { ...of, handle: 'ga-16', ordinal: 16, names: { en: 'GA 16' }, on: '2020-06', host: undefined };
    const hosts = async () => (await lines(ustOrda)).filter((line) => line.includes('GA 16'));
    await record.tell(meeting, id, scheduled(called));
    expect(await hosts()).toEqual([]);
    await record.tell(meeting, id, rescheduled({ ...of, host: ustOrda, on: '2020-07' }));
    expect(await hosts()).toEqual(['2020-07: Held the GA 16']);
  });

  it('says of a host what became of its meeting', async () => {
    const id = idOf('15th General Assembly');
    const of = { meeting: id };
    const called = scheduled({
      ...of,
      handle: 'ga-15',
      ordinal: 15,
      names: { en: 'GA 15' },
      on: '2024-06',
      host: ustOrda,
    });
    const hosts = async (trueOn = '2026-01-01') =>
      (await lines(ustOrda, { trueOn })).filter((line) => line.includes('GA 15'));
    await record.tell(meeting, id, called);
    expect(await hosts('2024-05-31')).toEqual([]);
    expect(await hosts('2024-06-10')).toEqual(['2024-06: Is to hold the GA 15']);
    expect(await hosts('2024-06-30')).toEqual(['2024-06: Held the GA 15']);
    await record.tell(meeting, id, postponed({ ...of, on: '2024-05-20', until: undefined }));
    const waiting = '2024-05-20: Was to hold the GA 15, which was put off with no new day';
    expect(await hosts()).toEqual([waiting]);
    const elsewhere = rescheduled({ ...of, on: undefined, place: { en: 'Elsewhere' } });
    await record.tell(meeting, id, elsewhere, postponed({ ...of, on: '2024-07-01', until: undefined }));
    expect(await hosts()).toEqual([waiting.replace('05-20', '07-01')]);
    const opening = await record.tell(meeting, id, opened({ ...of, on: '2025-06-11' }));
    expect(await hosts()).toEqual(['2025-06-11: Held the GA 15']);
    await record.correct(opening, null);
    await record.tell(meeting, id, rescheduled({ ...of, on: '2025-06' }));
    expect(await hosts('2025-06-20')).toEqual(['2025-06: Is to hold the GA 15']);
    await record.tell(meeting, id, cancelled({ ...of, on: '2025-05' }));
    expect(await hosts()).toEqual(['2025-05: Was to hold the GA 15, which was called off']);
  });

  it('does not change its lines where text is added to an item', async () => {
    const before = await lines();
    await record.tell(coverage, item, added({ original: { language: 'zh-Hans', text: '原文' } }));
    expect(await lines()).toEqual(before);
  });

  it('puts dates in their order, whatever the order of the log', async () => {
    const member = idOf('Toyama');
    await record.tell(membership, member, registered({ government: member, code: 'JP-16', country: 'JP' }));
    const dates = [
      '2021',
      '2021-03',
      '../2021-03-29',
      '2021-03-01',
      '2021-03-01/2021-03-02',
      '2021-03-02',
      '2020-12-31',
    ];
    for (const published of dates)
      await record.tell(
        coverage,
        idOf(published),
        logged({ coverage: idOf(published), filedUnder: member, published, title: { en: published } }),
      );
    const again = idOf('again');
    await record.tell(coverage, again, logged({ coverage: again, filedUnder: member, published: '2021-03' }));
    expect((await ask(member)).map(({ on }) => on)).toEqual([
      '2020-12-31',
      '2021',
      '2021-03-01',
      '2021-03-01/2021-03-02',
      '2021-03',
      '2021-03',
      '2021-03-02',
      '../2021-03-29',
    ]);
    const [one, other] = (await ask(member)).filter(({ on }) => on === '2021-03');
    expect(one!.position).toBeLessThan(other!.position);
  });

  it('is the same when it is built anew', async () => {
    const timeline = projections().find(({ name }) => name === 'timeline')!;
    const live = await record.rows(timeline);
    expect(await record.rebuilt(timeline)).toEqual(live);
  });
});
