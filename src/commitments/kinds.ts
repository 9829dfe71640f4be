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
});
