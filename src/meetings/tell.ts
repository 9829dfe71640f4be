import { type Tellings } from '../timeline/telling.js';
import { type MeetingEvent } from './events.js';
import { calledOff, hosting, moved, opened, putOff } from './hosted.js';
import { said, tasks, tasksOfSomebody } from './said.js';

/** How timelines tell of meetings: the host held one, a delegation came to one. */
export const tellMeetings: Tellings<MeetingEvent> = {
  MeetingScheduled: ({ data: { meeting, handle, names, on, host, evidence } }) => ({
    label: { id: meeting, kind: 'meeting', names, handle },
    lines:
      host === undefined
        ? []
        : [{ government: host, lane: 'milestone', on, ...hosting, names: { meeting }, meeting, evidence }],
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
              text: names === undefined ? tasks[role] : tasksOfSomebody[role],
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
              text:
                names === undefined
                  ? { en: 'Reported to the {meeting}: {report}', ko: '{meeting}에서 보고: {report}' }
                  : {
                      en: '{person} reported to the {meeting}: {report}',
                      ko: '{person}, {meeting}에서 보고: {report}',
                    },
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
              text: { en: '{guest} was a guest at the {meeting}', ko: '{guest}, {meeting} 참관' },
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
