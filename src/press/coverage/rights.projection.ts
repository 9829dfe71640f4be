import { type ClaimEvent } from '../../claims/events.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type RightsDefaultEvent } from '../events.js';
import { ClaimedQuote, RightsDefault } from './rights.entity.js';

/** What may be handed on by default, and the words of items that claims quote, of which excerpts are made. */
export const rightsOfItems: Projection = {
  name: 'rights-of-items',
  version: 1,
  tables: [RightsDefault, ClaimedQuote],
  on: handlers<RightsDefaultEvent | ClaimEvent>({
    RightsDefaultSet: (fact, rows) => {
      const { outlet = '', since, rights, evidence = [] } = fact.data;
      rows.put(RightsDefault, fact, { outlet, since, rights, evidence });
    },
    ClaimRecorded: (fact, rows) => {
      const { claim, evidence = [] } = fact.data;
      for (const [n, { coverage, quote }] of evidence.entries())
        if (coverage !== undefined && typeof quote === 'string')
          rows.put(ClaimedQuote, fact, { coverage, claim, n, quote });
    },
  }),
};
