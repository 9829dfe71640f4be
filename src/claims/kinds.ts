import { phrases } from '../web/phrases.js';
import { type ClaimEvent, type QuestionEvent } from './events.js';

/** What lists of events call what others say, and what persons decide about it. */
export const claimsKinds = phrases<(ClaimEvent | QuestionEvent)['type']>({
  en: {
    ClaimRecorded: 'Claim',
    ProposalSetAside: 'Found figure set aside',
    AnswerProposed: 'Answer proposed',
    AnswerConfirmed: 'Answer confirmed',
    AnswerTakenBack: 'Answer taken back',
    QuestionLeftOpen: 'Question left open',
    ClaimMeasureMarked: 'Claim counts something else',
    ClaimSetAside: 'Claim set aside',
    ClaimReturned: 'Claim counts again',
  },
  ko: {
    ClaimRecorded: '주장',
    ProposalSetAside: '찾은 수치 제외',
    AnswerProposed: '답 제안',
    AnswerConfirmed: '답 확인',
    AnswerTakenBack: '답 취소',
    QuestionLeftOpen: '질문 보류',
    ClaimMeasureMarked: '다른 것을 센 주장',
    ClaimSetAside: '주장 제외',
    ClaimReturned: '주장 복귀',
  },
});
