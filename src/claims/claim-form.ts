import { formsWith } from '../forms/form.js';
import { proposalWords } from './proposals/proposal.words.js';
import { RecordClaim } from './record-claim.js';
import { claimWords } from './words.js';

/** The form by which a claim is recorded that nobody proposed. What is decided about it stands on the page of its question. */
export const claimForms = [
  formsWith(proposalWords, claimWords)(RecordClaim, { room: 'questions', records: 'ClaimRecorded', to: '/questions' }),
];
