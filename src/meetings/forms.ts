import { formsWith } from '../forms/form.js';
import { AdjournMeeting, ResumeMeeting } from './adjourn-meeting.js';
import { meetingFormWords } from './forms.words.js';
import { CloseMeeting, OpenMeeting } from './open-meeting.js';
import { CancelMeeting, PostponeMeeting } from './postpone-meeting.js';
import { PresentReport } from './present-report.js';
import { RecordAttendance } from './record-attendance.js';
import { RecordGuests } from './record-guests.js';
import { RescheduleMeeting } from './reschedule-meeting.js';
import { ScheduleMeeting } from './schedule-meeting.js';
import { SetAgenda } from './set-agenda.js';
import { TakeRole } from './take-role.js';
import { meetingWords } from './words.js';

const form = formsWith(meetingFormWords, meetingWords);
const of = { room: 'meetings', about: 'meeting' } as const;

/** The forms by which what happens to a meeting is recorded, in the order in which it happens. */
export const meetingForms = [
  form(ScheduleMeeting, { room: 'meetings', records: 'MeetingScheduled', to: '/meetings/*' }),
  form(RescheduleMeeting, { ...of, records: 'MeetingRescheduled' }),
  form(PostponeMeeting, { ...of, records: 'MeetingPostponed' }),
  form(CancelMeeting, { ...of, records: 'MeetingCancelled' }),
  form(SetAgenda, { ...of, records: 'AgendaSet' }),
  form(OpenMeeting, { ...of, records: 'MeetingOpened' }),
  form(AdjournMeeting, { ...of, records: 'MeetingAdjourned' }),
  form(ResumeMeeting, { ...of, records: 'MeetingResumed' }),
  form(CloseMeeting, { ...of, records: 'MeetingClosed' }),
  form(RecordAttendance, { ...of, records: 'AttendanceRecorded' }),
  form(RecordGuests, { ...of, records: 'GuestRecorded' }),
  form(TakeRole, { ...of, records: 'RoleTaken' }),
  form(PresentReport, { ...of, records: 'ReportPresented' }),
];
