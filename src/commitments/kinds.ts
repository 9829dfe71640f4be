import { phrases } from '../web/phrases.js';
import { type CommitmentEvent } from './events.js';

/** What lists of events call what becomes of promises and invitations. */
export const commitmentsKinds = phrases<CommitmentEvent['type']>({
  en: {
    CommitmentRecorded: 'Promise or invitation',
    CommitmentRenewed: 'Commitment renewed',
    CommitmentFulfilled: 'Commitment kept',
    CommitmentLapsed: 'Commitment lapsed',
  },
  ko: {
    CommitmentRecorded: '약속 또는 초청',
    CommitmentRenewed: '약속 재확인',
    CommitmentFulfilled: '약속 이행',
    CommitmentLapsed: '약속 실효',
  },
  'zh-Hans': {
    CommitmentRecorded: '承诺或邀请',
    CommitmentRenewed: '重申承诺',
    CommitmentFulfilled: '履行承诺',
    CommitmentLapsed: '承诺落空',
  },
  ja: {
    CommitmentRecorded: '約束または招待',
    CommitmentRenewed: '約束の再確認',
    CommitmentFulfilled: '約束の履行',
    CommitmentLapsed: '約束の不成立',
  },
  ru: {
    CommitmentRecorded: 'Обещание или приглашение',
    CommitmentRenewed: 'Обещание подтверждено',
    CommitmentFulfilled: 'Обещание выполнено',
    CommitmentLapsed: 'Обещание не состоялось',
  },
  mn: {
    CommitmentRecorded: 'Амлалт эсвэл урилга',
    CommitmentRenewed: 'Амлалтыг шинэчилсэн',
    CommitmentFulfilled: 'Амлалт биелсэн',
    CommitmentLapsed: 'Амлалт биелээгүй',
  },
});
