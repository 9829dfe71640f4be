import { PostponeMeeting } from '../../../meetings/postpone-meeting.js';
import { RescheduleMeeting } from '../../../meetings/reschedule-meeting.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';

const meeting = 'general-assembly-13';

/** How the 13th assembly, called for 2020 in the republic that held the chair, came to be held online in August 2021. */
export const changesOfPlan: Step[] = [
  {
    key: `postponement/${meeting}`,
    command: () =>
      make(PostponeMeeting, {
        meeting,
        until: '2021',
        because: { en: 'The COVID-19 pandemic', ko: '코로나19 확산' },
        evidence: from('ga13', 'Put off by a year; the day on which that was decided is not told.'),
      }),
  },
  {
    key: `plan-of-autumn-2021/${meeting}`,
    command: (earlier) =>
      make(RescheduleMeeting, {
        meeting,
        on: '2021-23',
        evidence: items(earlier, ['B01'], 'In April 2021 the Secretariat invited Liaoning to it for the autumn.'),
      }),
  },
  {
    key: `plan-of-august-2021/${meeting}`,
    command: () =>
      make(RescheduleMeeting, {
        meeting,
        on: '2021-08-10',
        place: { en: 'POSCO International Center, Pohang', ko: '포항 포스코국제관' },
        mode: 'online',
        evidence: from('ga13', 'As it met online, it was run from the seat of the Secretariat.'),
      }),
  },
];
