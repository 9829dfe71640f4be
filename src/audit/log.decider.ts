import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { logFacts } from './events.js';

/** A log begins, and where signed events were lost it begins anew: each time under a number of its own. */
export const log: Decider<{ incarnation: number }, typeof logFacts> = {
  category: 'log',
  facts: logFacts,
  initial: { incarnation: 1 },
  evolve: { IncarnationStarted: (_, { incarnation }) => ({ incarnation }) },
  stands: {
    IncarnationStarted: () => {
      throw new Rejected('BreaksStand', 'That the log was begun anew stands as it was recorded');
    },
  },
  check: {
    IncarnationStarted: ({ incarnation }, { incarnation: next }) => {
      if (next <= incarnation)
        throw new Rejected('IncarnationsAreNumbered', `The log is in its incarnation ${incarnation} already`);
    },
  },
};
