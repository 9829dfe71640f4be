import { type View } from '../eventstore/decider.js';
import { type Category } from '../language/nouns.js';
import { type AnyFact } from '../eventstore/facts.js';
import { type decisionFacts } from '../governance/events.js';
import { belongingOf, type membershipFacts, onBelonging } from './events.js';

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

/** How a government ended in another: which, when, and in which category it belonged then. */
export interface Succession {
  category: Category | null;
  successor?: string;
  on?: string;
}

/** A predecessor as its successor needs it. */
export const succession: View<Succession, typeof membershipFacts> = {
  category: 'membership',
  initial: { category: null },
  evolve: {
    ...onBelonging((_: Succession, __: unknown, fact: AnyFact): Succession => ({
      category: belongingOf(fact)!.category,
    })),
    MemberSucceeded: ({ category }, { successor, on, continues }) =>
      continues === false ? { category: null } : { category, successor, on },
  },
};
