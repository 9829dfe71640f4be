import { type MeetingEvent } from './events.js';

type Attendance = Extract<MeetingEvent, { type: 'AttendanceRecorded' }>['data'];

/** What somebody's task was: for a government of which nobody is named, and for a person. */
export const tasks = {
  presiding: { en: 'Presided over the {meeting}', ko: '{meeting} 주재' },
  moderating: { en: 'Moderated the {meeting}', ko: '{meeting} 진행' },
  'keeping-minutes': { en: 'Kept the minutes of the {meeting}', ko: '{meeting} 기록' },
} as const;

/** The same where a person is named. */
export const tasksOfSomebody = {
  presiding: { en: '{person} presided over the {meeting}', ko: '{person}, {meeting} 주재' },
  moderating: { en: '{person} moderated the {meeting}', ko: '{person}, {meeting} 진행' },
  'keeping-minutes': { en: '{person} kept the minutes of the {meeting}', ko: '{person}, {meeting} 기록' },
} as const;

const statuses = {
  present: { en: 'Took part in the {meeting}', ko: '{meeting} 참석' },
  represented: { en: 'Was represented at the {meeting}', ko: '{meeting} 대리 참석' },
  excused: { en: 'Was excused from the {meeting}', ko: '{meeting} 사전 불참 통보' },
  absent: { en: 'Did not come to the {meeting}', ko: '{meeting} 불참' },
  unknown: { en: 'Not known whether it came to the {meeting}', ko: '{meeting} 참석 여부 미상' },
} as const;

const deeds = {
  attended: { en: 'attended', ko: '참석' },
  spoke: { en: 'spoke', ko: '발언' },
  reported: { en: 'reported', ko: '보고' },
  presided: { en: 'presided', ko: '주재' },
  moderated: { en: 'moderated', ko: '진행' },
  accompanied: { en: 'accompanied', ko: '배석' },
  'video-message': { en: 'sent a video message', ko: '영상 메시지' },
} as const;

/** The line of a delegation: that it came, and who of it did what. */
export const said = ({ meeting, status, people = [] }: Attendance) => {
  const names: Record<string, string | Record<string, string | null>> = { meeting };
  const parts = people.map(({ names: name, did }, n) => {
    names[`person${n}`] = name;
    return {
      en: `{person${n}} ${did.map((deed) => deeds[deed].en).join(' and ')}`,
      ko: `{person${n}} ${did.map((deed) => deeds[deed].ko).join('·')}`,
    };
  });
  const { en, ko } = statuses[status];
  if (parts.length === 0) return { text: { en, ko }, names };
  return {
    text: { en: `${en}: ${parts.map((p) => p.en).join(', ')}`, ko: `${ko}: ${parts.map((p) => p.ko).join(', ')}` },
    names,
  };
};
