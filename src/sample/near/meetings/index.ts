import { ordinal } from '../../../language/ordinal.js';
import { type Names } from '../../../language/names.js';
import { CloseMeeting, OpenMeeting } from '../../../meetings/open-meeting.js';
import { ScheduleMeeting } from '../../../meetings/schedule-meeting.js';
import { make, type Step } from '../../step.js';
import { from } from '../sources.js';
import { assemblies } from './assemblies.js';
import { workingCommittees } from './committees.js';
import { type Held } from './meeting.js';

const assembly = (n: number): Names => ({
  en: `${ordinal(n)} General Assembly`,
  ko: `제${n}차 총회`,
  'zh-Hans': `第${n}次全体会议`,
  ja: `第${n}回総会`,
  ru: `${n}-я Генеральная ассамблея`,
});

const committee = (n: number): Names =>
  n < 14
    ? { en: `${ordinal(n)} Working Committee`, ko: `제${n}차 실무위원회`, ja: `第${n}回実務委員会` }
    : {
        en: `${ordinal(n)} High-level Working Committee`,
        ko: `제${n}차 고위급 실무위원회`,
        ja: `第${n}回高位級実務委員会`,
      };

/** A meeting between one applicant and the Secretariat: no organ of the association, so no body of its rules. */
const workingMeeting: Step = {
  key: 'meeting/working-meeting-2021-04-12',
  command: () =>
    make(ScheduleMeeting, {
      handle: 'working-meeting-2021-04-12',
      body: 'working-meeting',
      names: {
        en: 'Working meeting of Liaoning and the Secretariat',
        ko: '랴오닝성·사무국 실무회의',
        'zh-Hans': '辽宁省与秘书处工作会议',
      },
      on: '2021-04-12',
      mode: 'online',
    }),
};

const held = (body: string, named: (n: number) => Names, meetings: Held[]) =>
  meetings.map((meeting) => ({ ...meeting, body, handle: `${body}-${meeting.number}`, names: named(meeting.number) }));

const organs = [
  ...held('general-assembly', assembly, assemblies),
  ...held('working-committee', committee, workingCommittees),
];

export const schedules: Step[] = [
  ...organs.map(({ handle, body, number, names, on, place, mode, host, theme, page, note }): Step => ({
    key: `meeting/${handle}`,
    command: () =>
      make(ScheduleMeeting, {
        handle,
        body,
        ordinal: number,
        names,
        on,
        place,
        mode,
        host,
        theme,
        evidence: from(page, note),
      }),
  })),
  workingMeeting,
];

export const openings: Step[] = organs.flatMap(({ handle, opened, page }) =>
  opened === undefined
    ? []
    : [
        {
          key: `opening/${handle}`,
          command: () => make(OpenMeeting, { meeting: handle, on: opened, evidence: from(page) }),
        },
      ],
);

export const closings: Step[] = organs.flatMap(({ handle, closed, page }) =>
  closed === undefined
    ? []
    : [
        {
          key: `closing/${handle}`,
          command: () => make(CloseMeeting, { meeting: handle, on: closed, evidence: from(page) }),
        },
      ],
);
