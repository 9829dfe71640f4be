import { type View } from '../eventstore/decider.js';
import { type FactOf } from '../eventstore/facts.js';
import { compareDates, holdsOn, readDate } from '../language/dates.js';
import { rules } from './rules.shapes.js';

export { type ChairEvent, chairFacts } from './chair.shapes.js';
export { type DecisionEvent, decisionFacts } from './decision.shapes.js';
export { type Bodies } from './rules.shapes.js';

/** The rules an association has given itself, by the day from which they are in force. The stream is `rules-<association>`. */
export const rulesFacts = {
  /** The first rules. */
  RulesAdopted: rules,
  /** All rules as they stand from a later day on. */
  RulesAmended: rules,
};
export type RulesEvent = FactOf<typeof rulesFacts>;
export type RulesVersion = RulesEvent['data'];

const add = (versions: RulesVersion[], added: RulesVersion): RulesVersion[] =>
  [...versions, added].toSorted((a, b) => compareDates(a.inForce, b.inForce));

/** An association's versions of its rules, in the order in which they came into force. */
export const rulesOver = {
  category: 'rules',
  initial: [] as RulesVersion[],
  evolve: { RulesAdopted: add, RulesAmended: add },
} satisfies View<RulesVersion[], typeof rulesFacts>;

/** The version in force at the end of a day; of the last day it may mean, where the day is imprecise. */
export const rulesOfDay = (versions: RulesVersion[], on: string): RulesVersion | undefined => {
  const { latest } = readDate(on);
  return versions.findLast((version) => latest === null || holdsOn(latest, version.inForce) !== 'no');
};
