import { type View } from '../eventstore/decider.js';
import { type Category } from '../language/nouns.js';
import { type decisionFacts } from '../governance/events.js';

/** What a decision says of admissions: by government, the category. */
export interface Admission {
  outcome?: string;
  body?: string;
  meeting?: string;
  on?: string;
  rules?: string;
  admits: Record<string, Category>;
}

/** A decision as this room needs it. */
export const admission: View<Admission, typeof decisionFacts> = {
  category: 'decision',
  initial: { admits: {} },
  evolve: {
    DecisionTaken: (_, { outcome, body, meeting, on, rules, admits = [] }) => ({
      outcome,
      body,
      meeting,
      on,
      rules,
      admits: Object.fromEntries(admits.map(({ government, category }) => [government, category])),
    }),
  },
};
