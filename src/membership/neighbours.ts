import { type Decider } from '../eventstore/decider.js';
import { compareDates, holdsOn, readDate } from '../language/dates.js';
import { type Category } from '../language/nouns.js';
import { decisionFacts, rulesFacts, type RulesEvent } from '../governance/events.js';

/** The versions of the association's rules that the record knows, in the order in which they came into force. */
export type Rules = RulesEvent['data'][];

/** What a decision says of admissions: by government, the category. */
export interface Admission {
  outcome?: string;
  body?: string;
  meeting?: string;
  on?: string;
  rules?: string;
  admits: Record<string, Category>;
}

const adopted = (rules: Rules, data: RulesEvent['data']): Rules =>
  [...rules, data].toSorted((a, b) => compareDates(a.inForce, b.inForce));

/** The rules in force at the end of a day; of the last day it may mean, where the day is imprecise. */
export const rulesOfDay = (rules: Rules, on: string): Rules[number] | undefined => {
  const { latest } = readDate(on);
  return rules.findLast(({ inForce }) => latest === null || holdsOn(latest, inForce) !== 'no');
};

const rules: Decider<Rules, typeof rulesFacts> = {
  category: 'rules',
  facts: rulesFacts,
  initial: [],
  evolve: { RulesAdopted: adopted, RulesAmended: adopted },
};

const decision: Decider<Admission, typeof decisionFacts> = {
  category: 'decision',
  facts: decisionFacts,
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

/** Small deciders of this room's own over the events of governance. */
export const admission = { rules, decision };
