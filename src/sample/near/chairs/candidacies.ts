import { SubmitCandidacy } from '../../../governance/submit-candidacy.js';
import { make, type Step } from '../../step.js';
import { from } from '../sources.js';

/** Who stood for the chair before it was elected, as far as sources tell. */
export const candidacyOfLiaoning: Step = {
  key: 'candidacy/15/CN-LN',
  command: () =>
    make(SubmitCandidacy, {
      member: 'CN-LN',
      term: 15,
      on: '../2023-06-15',
      basis: 'application',
      evidence: from('japolice2023', 'By June 2023 it was the only one to have asked for it.'),
    }),
};

/** Proposed while the 15th chair was in office and the 16th not yet elected. */
export const candidacyOfJeju: Step = {
  key: 'candidacy/17/KR-49',
  command: () =>
    make(SubmitCandidacy, {
      member: 'KR-49',
      term: 17,
      on: '2025-03-12/2025-03-14',
      basis: 'proposal',
      evidence: from(
        'korean2025',
        'Members at a workshop in Jeju proposed it for a term that they named 2027 to 2029.',
      ),
    }),
};
