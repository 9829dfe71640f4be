import { claimFacts, questionFacts, questionOf } from '../../src/claims/events.js';
import { assembly13 } from '../governance/facts.js';
import { factOf, idOf } from '../support/facts.js';

export const claimed = factOf(claimFacts, 'ClaimRecorded', {
  claim: idOf('claim'),
  measure: 'governments-present' as const,
  comparator: 'exactly' as const,
  value: 73,
  meeting: assembly13,
});
export const setAside = factOf(claimFacts, 'ProposalSetAside', {
  claim: idOf('claim'),
  coverage: idOf('item'),
  measure: 'governments-present' as const,
  comparator: 'exactly' as const,
  value: 73,
  meeting: assembly13,
});

/** The question on the governments, or on another measure, at the 13th assembly. */
export const asked = (
  association: string,
  measure: 'governments-present' | 'members-present' = 'governments-present',
) => questionOf(association, { measure, meeting: assembly13 });

/** Facts of one question, whose id follows from the association. */
export const factsOf = (question: string) => ({
  proposed: factOf(questionFacts, 'AnswerProposed', { question }),
  confirmed: factOf(questionFacts, 'AnswerConfirmed', { question }),
  takenBack: factOf(questionFacts, 'AnswerTakenBack', { question }),
  leftOpen: factOf(questionFacts, 'QuestionLeftOpen', { question }),
  marked: factOf(questionFacts, 'ClaimMeasureMarked', { question, measure: 'members-present' as const }),
  aside: factOf(questionFacts, 'ClaimSetAside', { question }),
  returned: factOf(questionFacts, 'ClaimReturned', { question }),
});
