import { decision } from '../../src/governance/decision.decider.js';
import { rules } from '../../src/governance/rules.decider.js';
import { attendance } from '../../src/meetings/attendance/attendance.projection.js';
import { Guests } from '../../src/meetings/attendance/guests.js';
import { ReportedFigures } from '../../src/meetings/figures/figures.query.js';
import { PressTexts } from '../../src/web/press-texts.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { MeetingRecord, MeetingRecordHandler } from '../../src/meetings/meetings/meeting.query.js';
import { meetings } from '../../src/meetings/meetings/meetings.projection.js';
import { membership } from '../../src/membership/membership.decider.js';
import { admission, adopted, assembly13, decided } from '../governance/facts.js';
import { registered, ulsan } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import {
  adjourned,
  agenda,
  came,
  cancelled,
  closed,
  guest,
  opened,
  postponed,
  presented,
  rescheduled,
  resumed,
  scheduled,
  tookRole,
} from './facts.js';

describe('how a meeting went', () => {
  const talk = idOf('talk');
  const kim = { person: idOf('Kim'), names: { en: 'Kim Yun-kun' } };
  let record: TestRecord;
  let presiding: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(rules, record.association, adopted({}));
    await record.tell(membership, ulsan, registered({ government: ulsan, code: 'KR-31', country: 'KR' }));
    await record.tell(
      meeting,
      assembly13,
      scheduled({ host: ulsan, place: { en: 'Yakutsk' } }),
      postponed({ on: '2020-06', because: { en: 'COVID-19' } }),
      rescheduled({ place: { en: 'Pohang' } }),
      opened({ at: '14:00' }),
      adjourned({}),
      resumed({}),
      closed({ on: '2021-08-12' }),
      agenda({
        items: [
          { number: '1', text: { en: 'Reports' }, kind: 'report' },
          { number: '2', text: { en: 'Admission' }, decisions: [admission] },
        ],
      }),
    );
    await record.tell(decision, admission, decided({ handle: 'ga13-admission' }));
    const led = tookRole({ by: { secretariat: true, ...kim }, item: '2' });
    presiding = await record.tell(meeting, assembly13, led);
    const people = [{ ...kim, person: idOf('Song'), did: ['moderated' as const] }];
    await record.tell(
      meeting,
      assembly13,
      presented({ by: { government: ulsan, ...kim }, item: '1' }),
      came({ people }),
      guest({ names: { en: 'Ulju' }, partOf: ulsan }),
    );
    await record.tell(meeting, talk, scheduled({ meeting: talk, handle: 'talk', ordinal: undefined }), cancelled({}));
  });
  afterAll(() => record.end());

  const one = (times?: Parameters<TestRecord['asOf']>[0], id = assembly13) =>
    new MeetingRecordHandler(
      record.dataSource,
      record.labels,
      new ReportedFigures(record.dataSource, new PressTexts()),
      new Guests(record.dataSource, record.labels),
    ).execute(new MeetingRecord(record.asOf(times), id));

  it('is told step by step, with what was planned before', async () => {
    const { life, on, place } = await one();
    expect({ on, place }).toEqual({ on: '2021-08-10', place: { en: 'Pohang' } });
    expect(life.map(({ step, was }) => [step, was])).toEqual([
      ['postponed', { on: '2020-09' }],
      ['moved', { on: '2021-08', place: { en: 'Yakutsk' }, mode: null }],
      ['opened', undefined],
      ['adjourned', undefined],
      ['resumed', undefined],
      ['closed', undefined],
    ]);
    expect(life[0]).toMatchObject({ on: '2020-06', until: '2021-08', because: { en: 'COVID-19' } });
    expect(life[2]).toMatchObject({ on: '2021-08-10', at: '14:00' });
  });

  it.each([
    ['2020-05-31', 'planned'],
    ['2020-06-30', 'planned'],
    ['2021-08-10', 'adjourned'],
    ['2021-08-11', 'open'],
    ['2021-08-12', 'closed'],
  ])('stood on %s as %s', async (trueOn, status) => expect((await one({ trueOn })).status).toBe(status));

  it('may come to nothing', async () =>
    expect(await one({}, talk)).toMatchObject({ status: 'cancelled', held: false }));

  it('has who led it and what was dealt with, apart from the chair', async () => {
    const { presiding, moderating, minutes, agenda, reports } = await one();
    expect(presiding).toMatchObject([{ by: { secretariat: true, member: null, names: kim.names }, item: '2' }]);
    expect(moderating).toMatchObject([{ by: { secretariat: false, member: { code: 'KR-31' } }, item: null }]);
    expect(minutes).toEqual([]);
    expect(agenda).toMatchObject([
      { number: '1', kind: 'report', decisions: [], reports: [{ text: { en: 'On the year' } }] },
      { number: '2', kind: null, decisions: [{ handle: 'ga13-admission', outcome: 'adopted' }], reports: [] },
    ]);
    expect(reports).toMatchObject([{ by: { member: { code: 'KR-31' }, names: kim.names } }]);
    expect(JSON.stringify([presiding, reports, await one()])).not.toContain(kim.person);
  });

  it('has guests apart, with the member that they are a part of', async () =>
    expect((await one()).guests).toMatchObject([{ names: { en: 'Ulju' }, partOf: { code: 'KR-31' }, people: [] }]));

  it('changes by corrections, and is as it was known', async () => {
    const correction = await record.correct(presiding, tookRole({ by: { government: ulsan } }).data);
    expect((await one()).presiding).toMatchObject([{ by: { member: { code: 'KR-31' } }, item: null }]);
    expect((await one({ knownOn: correction - 1 })).presiding).toMatchObject([{ by: { secretariat: true } }]);
    expect((await one({ knownOn: presiding - 1 })).presiding).toEqual([]);
  });

  it.each([meetings, attendance])('is the same when it is built anew: $name', async (projection) => {
    const live = await record.rows(projection);
    expect(await record.rebuilt(projection)).toEqual(live);
  });
});
