import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { pressFacts } from './events.js';

/** One item of press coverage; it is never altered, only added to. */
export const coverage: Decider<{ logged: boolean }, typeof pressFacts> = {
  category: 'coverage',
  facts: pressFacts,
  initial: { logged: false },
  evolve: {
    PressCoverageLogged: () => ({ logged: true }),
    CoverageTextAdded: (state) => state,
  },
  check: {
    PressCoverageLogged: ({ logged }, { title }) => {
      if (logged) throw new Rejected('LoggedOnce', 'This item is already in the record');
      if (Object.keys(title).length === 0) throw new Rejected('CoverageHasATitle', 'An item has a title');
    },
    CoverageTextAdded: ({ logged }) => {
      if (!logged) throw new Rejected('CoverageIsLogged', 'This item is not in the record');
    },
  },
};
