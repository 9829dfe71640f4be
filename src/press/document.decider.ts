import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { documentFacts } from './events.js';

/** A document that items were read from. */
export const document: Decider<{ imported: boolean }, typeof documentFacts> = {
  category: 'document',
  facts: documentFacts,
  initial: { imported: false },
  evolve: { DocumentImported: () => ({ imported: true }) },
  check: {
    DocumentImported: ({ imported }) => {
      if (imported) throw new Rejected('ImportedOnce', 'This document is already in the record');
    },
  },
};
