import { type MeetingEvent } from '../../src/meetings/events.js';
import { meeting } from '../../src/meetings/meeting.decider.js';
import { irkutsk, liaoning } from '../membership/facts.js';
import { given } from '../support/given.js';
import { applicantCame, came, closed, opened, rescheduled, scheduled } from './facts.js';

const asked = (...history: MeetingEvent[]) => given(meeting, history);

describe('a meeting', () => {
  it('is scheduled', () => asked().when(scheduled({})).then());
  it('is scheduled once', () => asked(scheduled({})).when(scheduled({})).thenRejected('ScheduledOnce'));
  it('has a name', () =>
    asked()
      .when(scheduled({ names: {} }))
      .thenRejected('MeetingHasAName'));
  it('is moved', () => asked(scheduled({})).when(rescheduled({})).then());
  it('is not moved once it was opened', () =>
    asked(scheduled({}), opened({})).when(rescheduled({})).thenRejected('OpenedMeetingsStay'));

  it('is moved in some way', () =>
    asked(scheduled({}))
      .when({ type: 'MeetingRescheduled', data: { meeting: scheduled({}).data.meeting } })
      .thenRejected('MoveChangesSomething'));
  it('is opened', () => asked(scheduled({})).when(opened({})).then());
  it('is opened once', () => asked(scheduled({}), opened({})).when(opened({})).thenRejected('OpenedOnce'));
  it('is closed', () => asked(scheduled({}), opened({})).when(closed({})).then());
  it('is closed once', () =>
    asked(scheduled({}), opened({}), closed({}))
      .when(closed({ on: '2021-08-11' }))
      .thenRejected('ClosedOnce'));
  it('is not closed where nobody opened it', () =>
    asked(scheduled({})).when(closed({})).thenRejected('ClosingFollowsOpening'));
  it('is not closed before it was opened', () =>
    asked(scheduled({}), opened({}))
      .when(closed({ on: '2021-08-09' }))
      .thenRejected('ClosingFollowsOpening'));
  it.each([rescheduled({}), opened({}), came({})])('is in the record before anything happens to it: $type', (fact) =>
    asked().when(fact).thenRejected('MeetingIsScheduled'),
  );
  it('takes its handle, its body and its number for itself', () => {
    expect(meeting.reserves?.(scheduled({}))).toEqual([
      'meeting:general-assembly-13',
      'meeting-of:general-assembly/13',
    ]);
    expect(meeting.reserves?.(scheduled({ ordinal: undefined }))).toEqual(['meeting:general-assembly-13']);
  });
});

describe('attendance (invariant 7: per government and per person; unknown is not absent)', () => {
  it.each(['present', 'represented', 'excused', 'absent', 'unknown'] as const)('is recorded: %s', (status) =>
    asked(scheduled({})).when(came({ status })).then(),
  );
  it('is recorded of many governments at once', () =>
    asked(scheduled({}), opened({}), closed({}))
      .when([came({}), applicantCame, came({ government: irkutsk, status: 'unknown' })])
      .then());
  it('is recorded of an applicant as of an applicant', () => asked(scheduled({})).when(applicantCame).then());
  it('is recorded once for a government', () =>
    asked(scheduled({}), came({}))
      .when(came({ status: 'absent' }))
      .thenRejected('OneAttendancePerGovernment'));
  it('is not known of one government twice either', () =>
    asked(scheduled({}), came({ status: 'unknown' }))
      .when(came({}))
      .thenRejected('OneAttendancePerGovernment'));
  it('is recorded once within one order too', () =>
    asked(scheduled({}))
      .when([came({ government: liaoning }), applicantCame])
      .thenRejected('OneAttendancePerGovernment'));
});
