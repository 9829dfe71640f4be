import { phrases } from '../web/phrases.js';
import { type MeetingEvent } from './events.js';

/** What lists of events call what happens at meetings. */
export const meetingsKinds = phrases<MeetingEvent['type']>({
  en: {
    MeetingScheduled: 'Meeting called',
    MeetingRescheduled: 'Meeting moved',
    MeetingPostponed: 'Meeting postponed',
    MeetingCancelled: 'Meeting cancelled',
    MeetingOpened: 'Meeting opened',
    MeetingAdjourned: 'Meeting adjourned',
    MeetingResumed: 'Meeting resumed',
    MeetingClosed: 'Meeting closed',
    AgendaSet: 'Agenda',
    RoleTaken: 'Task at a meeting',
    ReportPresented: 'Report',
    GuestRecorded: 'Guest',
    AttendanceRecorded: 'Attendance',
  },
  ko: {
    MeetingScheduled: '회의 소집',
    MeetingRescheduled: '회의 일정 변경',
    MeetingPostponed: '회의 연기',
    MeetingCancelled: '회의 취소',
    MeetingOpened: '개회',
    MeetingAdjourned: '정회',
    MeetingResumed: '속개',
    MeetingClosed: '폐회',
    AgendaSet: '안건',
    RoleTaken: '회의 역할',
    ReportPresented: '보고',
    GuestRecorded: '참관자',
    AttendanceRecorded: '참석',
  },
});
