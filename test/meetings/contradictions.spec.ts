import { contradictionsIn } from '../../src/meetings/attendance/contradictions.js';
import { MeetingAttendance } from '../../src/meetings/attendance/attendance.query.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { membership } from '../../src/membership/membership.decider.js';
import { assembly13 } from '../governance/facts.js';
import { registered, ulsan } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord } from '../support/record.js';
import { attendanceOf } from './attendance-of.js';
import { came, closed, opened, scheduled } from './facts.js';

const recorded = { status: 'present' as const, on: '2021-08-10', presence: [], people: [] };
const held = { on: '2021-08-10', life: [] };

describe('what is recorded of a government at a meeting', () => {
  it.each(['absent', 'excused'] as const)('contradicts itself where people came of one that was %s', (status) => {
    const found = (...people: { did: string[] }[]) => contradictionsIn({ ...recorded, status, people }, held);
    expect(found({ did: ['spoke'] })).toEqual([{ code: 'people-of-who-did-not-come', status }]);
    expect(found({ did: [] })).toHaveLength(1);
    // Who is not there may send one.
    expect(found({ did: ['video-message'] })).toEqual([]);
    expect(found()).toEqual([]);
  });

  it.each([
    ['2021-08-10', [], []],
    ['2021-08', [], []],
    ['2021-08-12', [], ['2021-08-12']],
    ['2021-08-09~', [], []],
    [
      '2021-08-10',
      [{ from: '2021-08-10T14:00' }, { from: '2021-08-11T09:00', until: '2021-08-11T10:00' }],
      ['2021-08-11'],
    ],
  ])('contradicts the days of the meeting, or does not: on %s, %j', (on, presence, days) =>
    expect(contradictionsIn({ ...recorded, on, presence }, held)).toEqual(
      days.map((day) => ({ code: 'not-a-day-of-the-meeting', on: day })),
    ),
  );

  it('may be of any day between those on which the meeting was opened and closed, and for which it was called', () => {
    const life = [opened({ on: '2021-08-10' }), closed({ on: '2021-08-13' })].map(({ data: { on } }, n) => ({
      ...{ step: n === 0 ? ('opened' as const) : ('closed' as const), on },
    }));
    const on = (day: string, called = '2021-08-11') => contradictionsIn({ ...recorded, on: day }, { on: called, life });
    expect([on('2021-08-10'), on('2021-08-12'), on('2021-08-13')]).toEqual([[], [], []]);
    expect(on('2021-08-14')).toHaveLength(1);
    expect(on('2021-08-14', '2021-08~')).toEqual([]);
    // Of who did not come, no day is told.
    expect(contradictionsIn({ ...recorded, status: 'absent', on: '2020' }, held)).toEqual([]);
  });
});

it('is told of all with whom it came, and never refused', async () => {
  const record = await makeRecord();
  await record.tell(membership, ulsan, registered({ government: ulsan, code: 'KR-31', names: { en: 'Ulsan' } }));
  await record.tell(meeting, assembly13, scheduled({ on: '2021-08-10' }));
  const people = [{ person: idOf('Song'), names: { en: 'Song Cheol-ho' }, did: ['spoke' as const] }];
  const position = await record.tell(meeting, assembly13, came({ status: 'absent', people }));
  const told = async () => {
    const query = new MeetingAttendance(record.asOf(), assembly13, { from: 100, to: 200 });
    const { contradictions } = await attendanceOf(record).execute(query);
    return contradictions.map(({ code, member, reason }) => [code, member.code, reason.en]);
  };
  expect(await told()).toEqual([
    [
      ...['people-of-who-did-not-come', 'KR-31'],
      'It is recorded as absent, yet people are named who were there for it.',
    ],
  ]);
  await record.correct(position, came({ on: '2021-08-11', people }).data);
  expect(await told()).toEqual([
    [
      ...['not-a-day-of-the-meeting', 'KR-31'],
      'It is recorded as there on a day outside those of the meeting: 11 August 2021.',
    ],
  ]);
  await record.end();
});
