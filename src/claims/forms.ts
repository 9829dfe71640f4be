import { formsWith } from '../forms/form.js';
import { AnswerQuestion } from './answer-question.js';
import { ConfirmAnswer } from './confirm-answer.js';
import { claimFormWords } from './forms.words.js';
import { LeaveQuestionOpen } from './leave-question-open.js';
import { MarkMeasure } from './mark-measure.js';
import { proposalWords } from './proposals/proposal.words.js';
import { RecordClaim } from './record-claim.js';
import { ReturnClaim, SetClaimAside } from './set-claim-aside.js';
import { TakeAnswerBack } from './take-answer-back.js';
import { claimWords } from './words.js';

const form = formsWith(claimFormWords, proposalWords, claimWords);
const of = { room: 'questions', about: 'question' } as const;

/** The forms by which a claim is recorded that nobody proposed, and by which questions are decided; these begin on the question's page. */
export const claimForms = [
  formsWith(proposalWords, claimWords)(RecordClaim, {
    ...{ room: 'questions', records: 'ClaimRecorded', to: '/questions' },
    also: ['ProposalSetAside'],
  }),
  form(AnswerQuestion, { ...of, records: 'AnswerProposed' }),
  form(ConfirmAnswer, { ...of, records: 'AnswerConfirmed' }),
  form(TakeAnswerBack, { ...of, records: 'AnswerTakenBack' }),
  form(LeaveQuestionOpen, { ...of, records: 'QuestionLeftOpen' }),
  form(MarkMeasure, { ...of, records: 'ClaimMeasureMarked', apart: true, kept: ['into'] }),
  form(SetClaimAside, { ...of, records: 'ClaimSetAside', apart: true }),
  form(ReturnClaim, { ...of, records: 'ClaimReturned', apart: true }),
];
