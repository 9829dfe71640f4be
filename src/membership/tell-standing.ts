import { type Right } from '../language/nouns.js';
import { type Tellings } from '../timeline/telling.js';
import { type MembershipEvent } from './events.js';
import { a, atMeeting, categories, milestone } from './tell-words.js';

type Standing = Extract<
  MembershipEvent,
  {
    type:
      | 'CategoryChanged'
      | 'RightsRestricted'
      | 'RightsRestored'
      | 'MembershipWithdrawn'
      | 'MemberExpelled'
      | 'MemberSucceeded';
  }
>;

const rights: Record<Right, { en: string; ko: string }> = {
  vote: { en: 'to vote', ko: '표결권' },
  'stand-for-chair': { en: 'to stand for the chair', ko: '의장단체 피선거권' },
  speak: { en: 'to speak', ko: '발언권' },
  all: { en: 'of every kind', ko: '모든 권리' },
};
const listed = (of: Right[], language: 'en' | 'ko'): string =>
  of.map((right) => rights[right][language]).join(language === 'en' ? ' and ' : ', ');

/** How a member's timeline tells what became of it while it belonged, and how that ended. */
export const tellStanding: Tellings<Standing> = {
  CategoryChanged: ({ data }) =>
    milestone(
      'category-changed',
      data,
      atMeeting(data, {
        en: `Became ${a(data.category)} instead`,
        ko: `${categories[data.category].ko}으로 자격 변경`,
      }),
    ),
  RightsRestricted: ({ data }) =>
    milestone('rights-restricted', data, {
      en: `Its rights ${listed(data.rights, 'en')} rest`,
      ko: `${listed(data.rights, 'ko')} 정지`,
    }),
  RightsRestored: ({ data }) =>
    milestone('rights-restored', data, {
      en: `Has its rights ${listed(data.rights, 'en')} again`,
      ko: `${listed(data.rights, 'ko')} 회복`,
    }),
  MembershipWithdrawn: ({ data }) =>
    milestone('membership-withdrawn', data, { en: 'Withdrew; its membership ended', ko: '탈퇴하여 회원 자격 종료' }),
  MemberExpelled: ({ data }) => milestone('member-expelled', data, atMeeting(data, { en: 'Expelled', ko: '제명' })),
  MemberSucceeded: ({ data: { government, successor, on, evidence } }) => ({
    lines: [
      ...milestone(
        'member-succeeded',
        { government, on, evidence },
        { en: 'Became part of {successor}; its membership ended', ko: '{successor}에 통합되어 회원 자격 종료' },
        { successor },
      )!.lines!,
      ...milestone(
        'member-succeeded',
        { government: successor, on, evidence },
        { en: 'Took the place of {predecessor}', ko: '{predecessor}의 지위 승계' },
        { predecessor: government },
      )!.lines!,
    ],
  }),
};
