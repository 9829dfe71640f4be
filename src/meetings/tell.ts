import { type Tellings } from '../timeline/telling.js';
import { type MeetingEvent } from './events.js';
import { calledOff, hosting, moved, opened, putOff } from './hosted.js';
import { said } from './said.js';
import { tellWords } from './tell.words.js';

/** How timelines tell of meetings: the host held one, a delegation came to one. */
export const tellMeetings: Tellings<MeetingEvent> = {
  MeetingScheduled: ({ data: { meeting, handle, names, on, host, evidence } }) => ({
    label: { id: meeting, kind: 'meeting', names, handle },
    lines: [{ government: host, lane: 'milestone', on, ...hosting, names: { meeting }, meeting, evidence }],
  }),
  MeetingRescheduled: ({ data: { host, on, evidence } }) => ({ changes: moved({ government: host, on, evidence }) }),
  MeetingPostponed: ({ data: { on, until, evidence } }) => ({
    changes: until === undefined ? putOff({ on, evidence }) : moved({ on: until, evidence }),
  }),
  MeetingCancelled: ({ data: { on, evidence } }) => ({ changes: calledOff({ on, evidence }) }),
  MeetingOpened: ({ data: { on } }) => ({ changes: opened({ on }) }),
  MeetingAdjourned: () => null,
  MeetingResumed: () => null,
  MeetingClosed: () => null,
  AgendaSet: () => null,
  RoleTaken: ({
    data: {
      by: { government, names },
      role,
      meeting,
      on,
      evidence,
    },
  }) =>
    government === undefined
      ? null
      : {
          lines: [
            {
              government,
              lane: 'milestone',
              kind: 'meeting-role',
              on,
              text: tellWords.inAll(names === undefined ? role : `${role}-person`),
              names: { meeting, person: names },
              meeting,
              evidence,
            },
          ],
        },
  ReportPresented: ({
    data: {
      by: { government, names },
      text,
      meeting,
      on,
      evidence,
    },
  }) =>
    government === undefined
      ? null
      : {
          lines: [
            {
              government,
              lane: 'milestone',
              kind: 'report',
              on,
              text: tellWords.inAll(names === undefined ? 'report' : 'report-person'),
              names: { meeting, person: names, report: text },
              meeting,
              evidence,
            },
          ],
        },
  GuestRecorded: ({ data: { partOf, names, meeting, on, evidence } }) =>
    partOf === undefined || names === undefined
      ? null
      : {
          lines: [
            {
              government: partOf,
              lane: 'milestone',
              kind: 'guest',
              on,
              text: tellWords.inAll('guest'),
              names: { meeting, guest: names },
              meeting,
              evidence,
            },
          ],
        },
  AttendanceRecorded: ({ data }) => ({
    lines: [
      {
        government: data.government,
        lane: 'milestone',
        kind: 'attendance',
        on: data.on,
        ...said(data),
        meeting: data.meeting,
        evidence: data.evidence,
      },
    ],
  }),
};
