import { type Tellings } from '../timeline/telling.js';
import { type MembershipEvent } from './events.js';
import { a, atMeeting, categories, milestone } from './tell-words.js';

type Admission = Extract<
  MembershipEvent,
  {
    type:
      | 'ObserverAdmitted'
      | 'MembershipApplied'
      | 'ApplicationWithdrawn'
      | 'MembershipDeferred'
      | 'MembershipRejected'
      | 'MembershipApproved'
      | 'MembershipContinued';
  }
>;

/** How a member's timeline tells how it came to belong. */
export const tellAdmission: Tellings<Admission> = {
  ObserverAdmitted: ({ data }) =>
    milestone('observer-admitted', data, { en: 'Became an observer', ko: '옵서버로 참여' }),
  MembershipApplied: ({ data }) =>
    milestone('membership-applied', data, {
      en: `Applied to become ${a(data.category)}`,
      ko: `${categories[data.category].ko} 가입 신청`,
    }),
  ApplicationWithdrawn: ({ data }) =>
    milestone('application-withdrawn', data, {
      en: `Took back its application to become ${a(data.category)}`,
      ko: `${categories[data.category].ko} 가입 신청 철회`,
    }),
  MembershipDeferred: ({ data }) =>
    milestone(
      'membership-deferred',
      data,
      atMeeting(data, {
        en: `Its application to become ${a(data.category)} was put off`,
        ko: `${categories[data.category].ko} 가입 심의 연기`,
      }),
    ),
  MembershipRejected: ({ data }) =>
    milestone(
      'membership-rejected',
      data,
      atMeeting(data, {
        en: `Its application to become ${a(data.category)} was refused`,
        ko: `${categories[data.category].ko} 가입 부결`,
      }),
    ),
  MembershipApproved: ({ data }) =>
    milestone(
      'membership-approved',
      data,
      approval[data.basis === 'decision' && data.meeting !== undefined ? 'meeting' : data.basis](data.category),
    ),
  MembershipContinued: ({ data }) =>
    milestone(
      'membership-continued',
      data,
      {
        en: `Took over the place of {predecessor} as ${a(data.category)}`,
        ko: `{predecessor}의 ${categories[data.category].ko} 자격을 이어받음`,
      },
      { predecessor: data.predecessor },
    ),
};

type Category = keyof typeof categories;

const approval: Record<
  'meeting' | 'decision' | 'founding' | 'accession' | 'reported',
  (c: Category) => { en: string; ko: string }
> = {
  meeting: (c) => ({
    en: `Admitted as ${a(c)} by the {meeting}`,
    ko: `{meeting}에서 ${categories[c].ko} 가입 승인`,
  }),
  decision: (c) => ({ en: `Admitted as ${a(c)}`, ko: `${categories[c].ko} 가입 승인` }),
  founding: (c) => ({ en: `Founding ${categories[c].en}`, ko: `창립 ${categories[c].ko}` }),
  accession: (c) => ({ en: `Joined as ${a(c)} by an act of its own`, ko: `자체 절차에 따라 ${categories[c].ko} 가입` }),
  reported: (c) => ({
    en: `Became ${a(c)}; who decided is not known`,
    ko: `${categories[c].ko} 가입 (결정 기관 미상)`,
  }),
};
