import { claim } from '../../src/claims/claim.decider.js';
import { decision } from '../../src/governance/decision.decider.js';
import { rules } from '../../src/governance/rules.decider.js';
import { ReportedFigures } from '../../src/meetings/figures/figures.query.js';
import { PressTexts } from '../../src/web/press-texts.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { meetings } from '../../src/meetings/meetings/meetings.projection.js';
import { Guests } from '../../src/meetings/attendance/guests.js';
import { MeetingRecord, MeetingRecordHandler } from '../../src/meetings/meetings/meeting.query.js';
import { Meetings, MeetingsHandler } from '../../src/meetings/meetings/meetings.query.js';
import { membership } from '../../src/membership/membership.decider.js';
import { claimed } from '../claims/facts.js';
import { admission, adopted, assembly13, decided } from '../governance/facts.js';
import { registered, ulsan } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { closed, opened, rescheduled, scheduled } from './facts.js';

describe('meetings', () => {
  let record: TestRecord;
  let calling: number;
  let moving: number;
  beforeAll(async () => {
    record = await makeRecord();
    await record.tell(rules, record.association, adopted({}));
    await record.tell(membership, ulsan, registered({ government: ulsan, code: 'KR-31', country: 'KR' }));
    const held = { host: ulsan, place: { en: 'Yakutsk' }, evidence: [{ url: 'https://example.org/call' }] };
    calling = await record.tell(meeting, assembly13, scheduled(held));
    const moved = rescheduled({ place: { en: 'Pohang' }, evidence: [{ url: 'https://example.org/move' }] });
    moving = await record.tell(meeting, assembly13, moved);
    await record.tell(meeting, assembly13, opened({}), closed({ on: '2021-08-11' }));
    await record.tell(decision, admission, decided({ handle: 'ga13-admission' }));
    await record.tell(claim, idOf('claim'), claimed({}));
    for (const [handle, on, body] of [
      ['working-committee-12', '2019', 'working-committee'],
      ['general-assembly-12', '2018-10-28', 'general-assembly'],
      ['subcommittee-1', '2021-08-10', 'subcommittee'],
      ['subcommittee-2', '2021-08-10', 'subcommittee'],
    ] as const)
      await record.tell(
        meeting,
        idOf(handle),
        scheduled({ meeting: idOf(handle), handle, body, ordinal: undefined, on }),
      );
  });
  afterAll(() => record.end());

  const list = (body?: string, knownOn?: number) =>
    new MeetingsHandler(record.dataSource, record.labels).execute(new Meetings(record.asOf({ knownOn }), body));
  const one = (knownOn?: number, meeting = assembly13) =>
    new MeetingRecordHandler(
      record.dataSource,
      record.labels,
      new ReportedFigures(record.dataSource, new PressTexts()),
      new Guests(record.dataSource, record.labels),
    ).execute(new MeetingRecord(record.asOf({ knownOn }), meeting));

  it('are listed by their days, those of one day as they were recorded', async () => {
    expect((await list()).map(({ handle }) => handle)).toEqual([
      'general-assembly-12',
      'working-committee-12',
      'general-assembly-13',
      'subcommittee-1',
      'subcommittee-2',
    ]);
    expect((await list('general-assembly')).map(({ handle }) => handle)).toEqual([
      'general-assembly-12',
      'general-assembly-13',
    ]);
  });

  it('have what was last said of them; what was not said stays', async () => {
    expect(await one()).toMatchObject({
      id: assembly13,
      handle: 'general-assembly-13',
      ordinal: 13,
      on: '2021-08-10',
      mode: 'online',
      place: { en: 'Pohang' },
      host: { id: ulsan, code: 'KR-31' },
      opened: '2021-08-10',
      closed: '2021-08-11',
      evidence: [{ url: 'https://example.org/call' }, { url: 'https://example.org/move' }],
    });
  });

  it('have their decisions, and the figures that others published', async () => {
    const { decisions, reported } = await one();
    expect(decisions).toEqual([
      {
        id: admission,
        handle: 'ga13-admission',
        text: { en: 'Liaoning is admitted.' },
        outcome: 'adopted',
        on: '2021-08-10',
      },
    ]);
    expect(reported).toMatchObject([{ measure: 'governments-present', comparator: 'exactly', value: 73, upTo: null }]);
  });

  it('are as known at a position', async () => {
    expect(await one(calling)).toMatchObject({ on: '2020-09', place: { en: 'Yakutsk' }, mode: null, opened: null });
    await expect(one(calling - 1)).rejects.toMatchObject({ what: 'meeting' });
  });

  it('change after a correction, with what followed kept', async () => {
    const correction = await record.correct(moving, rescheduled({ on: '2021-08-09' }).data);
    expect(await one()).toMatchObject({ on: '2021-08-09', place: { en: 'Yakutsk' }, opened: '2021-08-10' });
    expect(await one(correction - 1)).toMatchObject({ on: '2021-08-10', place: { en: 'Pohang' } });
  });

  it('are not there where nobody scheduled them', async () => {
    await expect(one(undefined, idOf('no meeting'))).rejects.toMatchObject({ what: 'meeting' });
  });

  it('are the same when they are built anew', async () => {
    const live = await record.rows(meetings);
    expect(await record.rebuilt(meetings)).toEqual(live);
  });
});
