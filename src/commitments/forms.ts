import { formsWith } from '../forms/form.js';
import { commitmentFormWords } from './forms.words.js';
import { FulfilCommitment } from './fulfil-commitment.js';
import { LapseCommitment } from './lapse-commitment.js';
import { RecordCommitment } from './record-commitment.js';
import { RenewCommitment } from './renew-commitment.js';
import { commitmentWords } from './words.js';

const form = formsWith(commitmentFormWords, commitmentWords);
const of = { room: 'commitments', about: 'commitment' } as const;

/** The forms by which promises and invitations are recorded, and what becomes of them. */
export const commitmentForms = [
  form(RecordCommitment, { room: 'commitments', records: 'CommitmentRecorded', to: '/commitments/*' }),
  form(RenewCommitment, { ...of, records: 'CommitmentRenewed' }),
  form(FulfilCommitment, { ...of, records: 'CommitmentFulfilled' }),
  form(LapseCommitment, { ...of, records: 'CommitmentLapsed' }),
];
