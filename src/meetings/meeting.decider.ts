import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { meetingFacts, type Status } from './events.js';

export interface Meeting {
  scheduled: boolean;
  on: string;
  /** The day it was opened. */
  opened: string | null;
  closed: boolean;
  /** What is recorded of each government. */
  attendance: Record<string, Status>;
}

const scheduled = (state: Meeting): void => {
  if (!state.scheduled) throw new Rejected('MeetingIsScheduled', 'This meeting is not in the record');
};

/** One meeting of a body, with who came. A later word on a government's attendance is a correction, never a second record. */
export const meeting: Decider<Meeting, typeof meetingFacts> = {
  category: 'meeting',
  facts: meetingFacts,
  initial: { scheduled: false, on: '', opened: null, closed: false, attendance: {} },
  evolve: {
    MeetingScheduled: (state, { on }) => ({ ...state, scheduled: true, on }),
    MeetingRescheduled: (state, { on }) => ({ ...state, on: on ?? state.on }),
    MeetingOpened: (state, { on }) => ({ ...state, opened: on }),
    MeetingClosed: (state) => ({ ...state, closed: true }),
    AttendanceRecorded: (state, { government, status }) => ({
      ...state,
      attendance: { ...state.attendance, [government]: status },
    }),
  },
  check: {
    MeetingScheduled: (state, { names }) => {
      if (state.scheduled) throw new Rejected('ScheduledOnce', 'This meeting is already in the record');
      if (Object.keys(names).length === 0) throw new Rejected('MeetingHasAName', 'A meeting has at least one name');
    },
    MeetingRescheduled: (state) => {
      scheduled(state);
      if (state.opened) throw new Rejected('OpenedMeetingsStay', 'A meeting that was opened cannot be rescheduled');
    },
    MeetingOpened: (state) => {
      scheduled(state);
      if (state.opened) throw new Rejected('OpenedOnce', 'This meeting was already opened');
    },
    MeetingClosed: (state, { on }) => {
      if (!state.opened) throw new Rejected('ClosingFollowsOpening', 'This meeting was not opened');
      if (!mayPrecede(state.opened, on))
        throw new Rejected('ClosingFollowsOpening', 'The meeting would be closed before it was opened');
      if (state.closed) throw new Rejected('ClosedOnce', 'This meeting was already closed');
    },
    AttendanceRecorded: (state, { government }) => {
      scheduled(state);
      if (state.attendance[government])
        throw new Rejected('OneAttendancePerGovernment', 'Its attendance is recorded; correct that record instead');
    },
  },
  reserves: (fact) =>
    fact.type === 'MeetingScheduled'
      ? [
          `meeting:${fact.data.handle}`,
          ...(fact.data.ordinal === undefined ? [] : [`meeting-of:${fact.data.body}/${fact.data.ordinal}`]),
        ]
      : [],
};
