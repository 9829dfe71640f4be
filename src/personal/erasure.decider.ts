import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { personalFacts } from './events.js';

/** What one request had erased, by subject. */
export const erasure: Decider<{ erased: string[] }, typeof personalFacts> = {
  category: 'erasure',
  facts: personalFacts,
  initial: { erased: [] },
  evolve: { PersonalDataErased: ({ erased }, { subject }) => ({ erased: [...erased, subject] }) },
  check: {
    PersonalDataErased: ({ erased }, { subject, slotCount, besideCount = 0 }) => {
      if (erased.includes(subject))
        throw new Rejected(
          'ErasedOncePerRequest',
          'This request had that subject erased already; it needs one of its own',
        );
      if (slotCount + besideCount === 0) throw new Rejected('ErasureErasesSomething', 'Nothing is named that is held');
    },
  },
};
