import { claimFacts } from '../../src/claims/events.js';
import { assembly13 } from '../governance/facts.js';
import { factOf, idOf } from '../support/facts.js';

export const claimed = factOf(claimFacts, 'ClaimRecorded', {
  claim: idOf('claim'),
  measure: 'governments-present' as const,
  comparator: 'exactly' as const,
  value: 73,
  meeting: assembly13,
});
