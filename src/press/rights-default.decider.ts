import { type Decider } from '../eventstore/decider.js';
import { rightsDefaultFacts } from './events.js';

/** What may be handed on where nothing is said of an item; it may be said anew for any day. */
export const rightsDefault: Decider<null, typeof rightsDefaultFacts> = {
  category: 'rights',
  facts: rightsDefaultFacts,
  initial: null,
  evolve: { RightsDefaultSet: (state) => state },
  check: {},
};
