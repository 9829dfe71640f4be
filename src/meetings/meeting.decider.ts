import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { speaksForOne } from './acting.rules.js';
import { Attended } from './attended.js';
import { comes, hasOneHead, isOrdered, isProxy } from './delegation.rules.js';
import { meetingFacts } from './events.js';

export interface Meeting {
  phase: 'none' | 'planned' | 'cancelled' | 'open' | 'adjourned' | 'closed';
  on: string;
  /** The day of what last happened of opening, breaking off, going on and closing. */
  last: string | null;
  /** Of which governments attendance is recorded. */
  attended: Attended;
  /** The numbers on the agenda, and those that reports and roles name. */
  agenda: string[];
  cited: string[];
}

const scheduled = ({ phase }: Meeting): void => {
  if (phase === 'none') throw new Rejected('MeetingIsScheduled', 'This meeting is not in the record');
};

/** What may still be planned: a meeting that is in the record, was not called off and has not begun. */
const stillPlanned = (state: Meeting): void => {
  scheduled(state);
  if (state.phase === 'cancelled')
    throw new Rejected('CancelledMeetingsStay', 'This meeting was called off; take that back by a correction first');
  if (state.phase !== 'planned')
    throw new Rejected('OpenedMeetingsStay', 'A meeting that was opened cannot be planned anew');
};

const inOrder = ({ last }: Meeting, on: string): void => {
  if (last !== null && !mayPrecede(last, on))
    throw new Rejected('MomentsAreInOrder', 'It would come before what already happened at this meeting', 'on');
};

const cites = (state: Meeting, item: string | undefined): void => {
  scheduled(state);
  if (item !== undefined && !state.agenda.includes(item))
    throw new Rejected('ItemIsOnTheAgenda', 'The agenda of this meeting has no item of this number', 'item');
};

const cite = (state: Meeting, item: string | undefined): Meeting =>
  item === undefined || state.cited.includes(item) ? state : { ...state, cited: [...state.cited, item] };

/** One meeting of a body, with who came. A later word on a government's attendance is a correction, never a second record. */
export const meeting: Decider<Meeting, typeof meetingFacts> = {
  category: 'meeting',
  facts: meetingFacts,
  initial: { phase: 'none', on: '', last: null, attended: Attended.nobody(), agenda: [], cited: [] },
  evolve: {
    MeetingScheduled: (state, { on }) => ({ ...state, phase: 'planned', on }),
    MeetingRescheduled: (state, { on }) => ({ ...state, on: on ?? state.on }),
    MeetingPostponed: (state, { until }) => ({ ...state, on: until ?? state.on }),
    MeetingCancelled: (state) => ({ ...state, phase: 'cancelled' }),
    MeetingOpened: (state, { on }) => ({ ...state, phase: 'open', last: on }),
    MeetingAdjourned: (state, { on }) => ({ ...state, phase: 'adjourned', last: on }),
    MeetingResumed: (state, { on }) => ({ ...state, phase: 'open', last: on }),
    MeetingClosed: (state, { on }) => ({ ...state, phase: 'closed', last: on }),
    AgendaSet: (state, { items }) => ({ ...state, agenda: items.map(({ number }) => number) }),
    RoleTaken: (state, { item }) => cite(state, item),
    ReportPresented: (state, { item }) => cite(state, item),
    GuestRecorded: (state) => state,
    AttendanceRecorded: (state, { government, status }) => ({
      ...state,
      attended: state.attended.add(government, comes(status)),
    }),
  },
  check: {
    MeetingScheduled: ({ phase }, { names }) => {
      if (phase !== 'none') throw new Rejected('ScheduledOnce', 'This meeting is already in the record');
      if (Object.keys(names).length === 0)
        throw new Rejected('MeetingHasAName', 'A meeting has at least one name', 'names');
    },
    MeetingRescheduled: (state, { on, place, mode, host }) => {
      stillPlanned(state);
      if ((on ?? place ?? mode ?? host) === undefined)
        throw new Rejected('MoveChangesSomething', 'Say what changes: the day, the place, how it is held or the host');
    },
    MeetingPostponed: stillPlanned,
    MeetingCancelled: (state) => {
      stillPlanned(state);
      if (state.attended.there > 0)
        throw new Rejected('NobodyComesToACancelledMeeting', 'It is recorded who was there');
    },
    MeetingOpened: (state) => {
      scheduled(state);
      if (state.phase === 'cancelled') throw new Rejected('CancelledMeetingsStay', 'This meeting was called off');
      if (state.phase !== 'planned') throw new Rejected('OpenedOnce', 'This meeting was already opened');
    },
    MeetingAdjourned: (state, { on }) => {
      scheduled(state);
      if (state.phase !== 'open') throw new Rejected('OnlyASittingIsAdjourned', 'This meeting is not sitting');
      inOrder(state, on);
    },
    MeetingResumed: (state, { on }) => {
      scheduled(state);
      if (state.phase !== 'adjourned')
        throw new Rejected('ResumptionFollowsAdjournment', 'This meeting was not broken off');
      inOrder(state, on);
    },
    MeetingClosed: (state, { on }) => {
      if (state.phase === 'closed') throw new Rejected('ClosedOnce', 'This meeting was already closed');
      if (state.phase !== 'open' && state.phase !== 'adjourned')
        throw new Rejected('ClosingFollowsOpening', 'This meeting was not opened');
      if (!mayPrecede(state.last ?? on, on))
        throw new Rejected(
          'ClosingFollowsOpening',
          'It would be closed before it was opened, or before it last sat',
          'on',
        );
    },
    AgendaSet: (state, { items }) => {
      scheduled(state);
      const numbers = new Set(items.map(({ number }) => number));
      if (numbers.size < items.length)
        throw new Rejected('ItemsHaveNumbersOfTheirOwn', 'Two items of the agenda have the same number', 'items');
      if (state.cited.some((item) => !numbers.has(item)))
        throw new Rejected('ItemIsOnTheAgenda', 'An item that reports or roles name would be gone', 'items');
    },
    RoleTaken: (state, role) => {
      cites(state, role.item);
      speaksForOne(role.by);
    },
    ReportPresented: (state, report) => {
      cites(state, report.item);
      speaksForOne(report.by);
      if (Object.keys(report.text).length === 0)
        throw new Rejected('ReportHasASubject', 'A report says what it is about', 'text');
    },
    GuestRecorded: (state, { names = {}, people = [], guest }) => {
      scheduled(state);
      if (Object.keys(names).length === 0 && people.length === 0)
        throw new Rejected('GuestHasAName', `The guest ${guest} has neither a name nor people`, 'names');
      hasOneHead(people);
    },
    AttendanceRecorded: (state, delegation) => {
      scheduled(state);
      if (state.attended.has(delegation.government))
        throw new Rejected(
          'OneAttendancePerGovernment',
          'Its attendance is recorded; correct that record instead',
          'member',
        );
      if (state.phase === 'cancelled' && comes(delegation.status))
        throw new Rejected('NobodyComesToACancelledMeeting', 'This meeting was called off', 'status');
      isProxy(delegation);
      isOrdered(delegation);
      hasOneHead(delegation.people);
    },
  },
  reserves: (fact) => {
    if (fact.type !== 'MeetingScheduled') return [];
    const { handle, body, series, ordinal } = fact.data;
    const row = series === undefined ? body : `${body}/${series}`;
    return [`meeting:${handle}`, ...(ordinal === undefined ? [] : [`meeting-of:${row}/${ordinal}`])];
  },
};
