import { type Tellings } from '../timeline/telling.js';
import { type ClaimEvent, type QuestionEvent } from './events.js';

/** Figures stand beside what the record counts, on the pages of meetings, and not on a member's timeline. */
export const tellClaims: Tellings<ClaimEvent> = { ClaimRecorded: () => null, ProposalSetAside: () => null };

/** What persons decide on them stands on the page of the question. */
export const tellQuestions: Tellings<QuestionEvent> = {
  AnswerProposed: () => null,
  AnswerConfirmed: () => null,
  AnswerTakenBack: () => null,
  QuestionLeftOpen: () => null,
  ClaimMeasureMarked: () => null,
  ClaimSetAside: () => null,
  ClaimReturned: () => null,
};
