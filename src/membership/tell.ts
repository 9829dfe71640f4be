import { type Tellings } from '../timeline/telling.js';
import { type MembershipEvent } from './events.js';

const categories = {
  full: { en: 'full member', ko: '정회원' },
  associate: { en: 'associate member', ko: '준회원' },
  special: { en: 'special member', ko: '특별회원' },
  observer: { en: 'observer', ko: '옵서버' },
} as const;

/** How a member's timeline tells what happened to its membership. */
export const tellMembership: Tellings<MembershipEvent> = {
  GovernmentRegistered: ({ data: { government, names, code, country } }) => ({
    label: { id: government, kind: 'government', names, handle: code, country },
  }),
  ObserverAdmitted: ({ data: { government, on, meeting, decision, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'observer-admitted',
        on,
        text: { en: 'Became an observer', ko: '옵서버로 참여' },
        meeting,
        decision,
        evidence,
      },
    ],
  }),
  MembershipApplied: ({ data: { government, category, on, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'membership-applied',
        on,
        text: {
          en: `Applied to become ${article(category)} ${categories[category].en}`,
          ko: `${categories[category].ko} 가입 신청`,
        },
        evidence,
      },
    ],
  }),
  MembershipApproved: ({ data: { government, category, on, basis, decision, meeting, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'membership-approved',
        on,
        text: approval[basis === 'decision' && meeting !== undefined ? 'meeting' : basis](category),
        names: meeting === undefined ? {} : { meeting },
        meeting,
        decision,
        evidence,
      },
    ],
  }),
  MembershipWithdrawn: ({ data: { government, on, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'membership-withdrawn',
        on,
        text: { en: 'Withdrew; its membership ended', ko: '탈퇴하여 회원 자격 종료' },
        evidence,
      },
    ],
  }),
  MemberExpelled: ({ data: { government, on, basis, decision, meeting, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'member-expelled',
        on,
        text: expulsion[basis === 'decision' && meeting !== undefined ? 'meeting' : basis],
        names: meeting === undefined ? {} : { meeting },
        meeting,
        decision,
        evidence,
      },
    ],
  }),
  MemberSucceeded: ({ data: { government, successor, on, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'member-succeeded',
        on,
        text: { en: 'Became part of {successor}; its membership ended', ko: '{successor}에 통합되어 회원 자격 종료' },
        names: { successor },
        evidence,
      },
      {
        government: successor,
        lane: 'milestone',
        kind: 'member-succeeded',
        on,
        text: { en: 'Took the place of {predecessor}', ko: '{predecessor}의 지위 승계' },
        names: { predecessor: government },
        evidence,
      },
    ],
  }),
  OfficeHolderChanged: ({ data: { government, name, office, from, until, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'office-holder-changed',
        on: from,
        end: until,
        text: from.startsWith('..')
          ? { en: '{person}, {office}, in office', ko: '{person} {office} 재임' }
          : { en: '{person}, {office}, took office', ko: '{person} {office} 취임' },
        names: { person: name, office },
        evidence,
      },
    ],
  }),
};

const expulsion = {
  meeting: { en: 'Expelled by the {meeting}', ko: '{meeting}에서 제명' },
  decision: { en: 'Expelled', ko: '제명' },
  reported: { en: 'Expelled; who decided is not known', ko: '제명 (결정 기관 미상)' },
};

type Category = keyof typeof categories;
const article = (category: Category): string => (/^[aeiou]/.test(categories[category].en) ? 'an' : 'a');

const approval: Record<
  'meeting' | 'decision' | 'founding' | 'accession' | 'reported',
  (c: Category) => { en: string; ko: string }
> = {
  meeting: (c) => ({
    en: `Admitted as ${article(c)} ${categories[c].en} by the {meeting}`,
    ko: `{meeting}에서 ${categories[c].ko} 가입 승인`,
  }),
  decision: (c) => ({ en: `Admitted as ${article(c)} ${categories[c].en}`, ko: `${categories[c].ko} 가입 승인` }),
  founding: (c) => ({ en: `Founding ${categories[c].en}`, ko: `창립 ${categories[c].ko}` }),
  accession: (c) => ({
    en: `Joined as ${article(c)} ${categories[c].en} by an act of its own`,
    ko: `자체 절차에 따라 ${categories[c].ko}으로 가입`,
  }),
  reported: (c) => ({
    en: `Became ${article(c)} ${categories[c].en}; who decided is not known`,
    ko: `${categories[c].ko} 가입 (결정 기관 미상)`,
  }),
};
