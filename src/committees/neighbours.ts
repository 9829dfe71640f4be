import { type View } from '../eventstore/decider.js';
import { type AnyFact } from '../eventstore/facts.js';
import { type decisionFacts } from '../governance/events.js';
import { belongingOf, type membershipFacts, onBelonging } from '../membership/events.js';

/** The times in which a government belongs to the association, in whatever category. */
export type Spells = { from: string; until?: string }[];

export const belonging: View<Spells, typeof membershipFacts> = {
  category: 'membership',
  initial: [],
  evolve: onBelonging((spells: Spells, _: unknown, fact: AnyFact) => {
    const { on, category } = belongingOf(fact)!;
    const ended = spells.map((spell) => ({ until: on, ...spell }));
    return category === null ? ended : [...ended, { from: on }];
  }),
};

/** A decision as committees need it: who took it, when and where, and whether it was adopted. */
export interface Taken {
  outcome?: string;
  body?: string;
  meeting?: string;
  on?: string;
}

export const taken: View<Taken, typeof decisionFacts> = {
  category: 'decision',
  initial: {},
  evolve: { DecisionTaken: (_, { outcome, body, meeting, on }) => ({ outcome, body, meeting, on }) },
};
