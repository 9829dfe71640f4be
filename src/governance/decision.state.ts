import { type View } from '../eventstore/decider.js';
import { type DecisionData, type decisionFacts } from './decision.shapes.js';

/** A decision, and the one that took its place; nothing before it is taken. */
export type Decision = (DecisionData<'DecisionTaken'> & { supersededBy?: string }) | null;

/** A decision as all who judge by it fold it. */
export const decisionView = {
  category: 'decision',
  initial: null as Decision,
  evolve: {
    DecisionTaken: (before, data): Decision => ({
      ...data,
      ...(before?.supersededBy !== undefined && { supersededBy: before.supersededBy }),
    }),
    DecisionSuperseded: (before, { by }): Decision => before && { ...before, supersededBy: by },
  },
} satisfies View<Decision, typeof decisionFacts>;
