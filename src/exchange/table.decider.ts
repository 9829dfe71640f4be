import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { tableFacts } from './events.js';

/** A table from which rows were taken. */
export const table: Decider<{ imported: boolean }, typeof tableFacts> = {
  category: 'table',
  facts: tableFacts,
  initial: { imported: false },
  evolve: { TableImported: () => ({ imported: true }) },
  check: {
    TableImported: ({ imported }) => {
      if (imported) throw new Rejected('ImportedOnce', 'This table is already in the record');
    },
  },
};
