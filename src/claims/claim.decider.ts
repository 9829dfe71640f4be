import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { claimFacts } from './events.js';

/** One figure that one source published. */
export const claim: Decider<{ recorded: boolean }, typeof claimFacts> = {
  category: 'claim',
  facts: claimFacts,
  initial: { recorded: false },
  evolve: { ClaimRecorded: () => ({ recorded: true }) },
  check: {
    ClaimRecorded: ({ recorded }, { meeting, asOf, comparator, value, upTo }) => {
      if (recorded) throw new Rejected('ClaimedOnce', 'This claim is already in the record');
      if (meeting === undefined && asOf === undefined)
        throw new Rejected('ClaimIsAboutSomething', 'A claim is about a meeting or about a day');
      if ((comparator === 'between') !== (upTo !== undefined) || (upTo !== undefined && upTo < value))
        throw new Rejected(
          'BoundsAreInOrder',
          'Between needs a second figure that is not smaller, and nothing else has one',
        );
    },
  },
};
