import { meetingFacts } from '../../src/meetings/events.js';
import { assembly13 } from '../governance/facts.js';
import { liaoning, ulsan } from '../membership/facts.js';
import { factOf, idOf } from '../support/facts.js';

const of = <T extends keyof typeof meetingFacts, D extends object>(type: T, usual: D) =>
  factOf(meetingFacts, type, usual);

export const scheduled = of('MeetingScheduled', {
  meeting: assembly13,
  handle: 'general-assembly-13',
  body: 'general-assembly',
  ordinal: 13,
  names: { en: '13th General Assembly', ko: '제13차 총회' },
  on: '2020-09',
});
export const rescheduled = of('MeetingRescheduled', { meeting: assembly13, on: '2021-08-10', mode: 'online' as const });
export const opened = of('MeetingOpened', { meeting: assembly13, on: '2021-08-10' });
export const closed = of('MeetingClosed', { meeting: assembly13, on: '2021-08-10' });
export const came = of('AttendanceRecorded', {
  meeting: assembly13,
  government: ulsan,
  on: '2021-08-10',
  status: 'present' as const,
});
export const applicantCame = came({ government: liaoning, capacity: 'applicant' });

export const postponed = of('MeetingPostponed', { meeting: assembly13, until: '2021-08' });
export const cancelled = of('MeetingCancelled', { meeting: assembly13 });
export const adjourned = of('MeetingAdjourned', { meeting: assembly13, on: '2021-08-10' });
export const resumed = of('MeetingResumed', { meeting: assembly13, on: '2021-08-11' });
export const agenda = of('AgendaSet', {
  meeting: assembly13,
  items: [
    { number: '1', text: { en: 'Opening' } },
    { number: '2', text: { en: 'Admission of Liaoning' }, kind: 'decision' as const },
  ],
});
export const tookRole = of('RoleTaken', { meeting: assembly13, role: 'presiding' as const });
export const presented = of('ReportPresented', { meeting: assembly13, text: { en: 'On the year' } });
export const guest = of('GuestRecorded', { meeting: assembly13, guest: idOf('Rizhao') });
