import { formsWith } from '../forms/form.js';
import { AdoptRules } from './adopt-rules.js';
import { ElectChair } from './elect-chair.js';
import { EndTerm } from './end-term.js';
import { governanceFormWords } from './forms.words.js';
import { HandOverChair } from './hand-over-chair.js';
import { RecordDecision } from './record-decision.js';
import { rulesWords } from './rules/rules.words.js';
import { StartTerm } from './start-term.js';
import { SubmitCandidacy } from './submit-candidacy.js';
import { SupersedeDecision } from './supersede-decision.js';
import { WithdrawCandidacy } from './withdraw-candidacy.js';
import { governanceWords } from './words.js';

const form = formsWith(governanceFormWords, governanceWords, rulesWords);
const chair = { room: 'chairs', to: '/chairs' } as const;

/** The forms by which decisions and rules are recorded. */
export const governanceForms = [
  form(RecordDecision, { room: 'decisions', records: 'DecisionTaken', to: '/decisions/*' }),
  form(SupersedeDecision, {
    ...{ room: 'decisions', records: 'DecisionSuperseded', about: 'decision' },
    things: { by: 'decision' },
  }),
  form(AdoptRules, { room: 'rules', records: 'RulesAdopted', also: ['RulesAmended'], to: '/rules' }),
];

/** The forms by which what happens to the chair is recorded. */
export const chairForms = [
  form(SubmitCandidacy, { ...chair, records: 'CandidacySubmitted' }),
  form(WithdrawCandidacy, { ...chair, records: 'CandidacyWithdrawn' }),
  form(ElectChair, { ...chair, records: 'ChairElected' }),
  form(HandOverChair, { ...chair, records: 'ChairHandedOver', things: { by: 'government' } }),
  form(StartTerm, { ...chair, records: 'TermStarted' }),
  form(EndTerm, { ...chair, records: 'TermEnded' }),
];
