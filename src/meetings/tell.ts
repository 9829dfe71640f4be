import { type LineText, type Says, type Tellings, type Told } from '../timeline/telling.js';
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
      by: { government, names, organisation },
      role,
      meeting,
      on,
      evidence,
    },
  }) =>
    government === undefined
      ? of(tellWords.inAll(`${role}-person`), { meeting, person: names ?? organisation })
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
      by: { government, names, organisation },
      text,
      meeting,
      on,
      evidence,
    },
  }) =>
    government === undefined
      ? of(tellWords.inAll('report-person'), { meeting, person: names ?? organisation, report: text })
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
  GuestRecorded: ({ data: { partOf, names, people = [], meeting, on, evidence } }) =>
    partOf === undefined || names === undefined
      ? of(tellWords.inAll('guest'), { meeting, guest: names ?? people[0]?.names })
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

/** What was done for no member; of nobody who is named there is nothing to say. */
const of = (text: LineText, { meeting, ...names }: NonNullable<Says['names']>): Told =>
  Object.values(names).every((each) => each !== undefined) ? { says: { text, names: { meeting, ...names } } } : null;
