import { type View } from '../eventstore/decider.js';
import { type FactOf } from '../eventstore/facts.js';
import { compareDates, holdsOn, readDate } from '../language/dates.js';
import {
  category,
  count,
  date,
  evidence,
  handle,
  id,
  list,
  object,
  oneOf,
  optional,
  texts,
  word,
} from '../language/nouns.js';
import { rules } from './rules.shapes.js';

export { type ChairEvent, chairFacts } from './chair.shapes.js';
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

/** What bodies decide. Streams are `decision-<decision>`. */
export const decisionFacts = {
  /** A motion came to an end: adopted, rejected, deferred or withdrawn. Its effects are facts of their own. */
  DecisionTaken: object({
    decision: id,
    handle: optional(handle),
    text: texts(2000),
    body: handle,
    meeting: optional(id),
    on: date,
    /** The version of the rules in force on that day, as the record knew them. */
    rules: optional(word(80)),
    method: optional(oneOf('show-of-hands', 'ballot', 'consensus', 'unanimous', 'written')),
    outcome: oneOf('adopted', 'rejected', 'deferred', 'withdrawn'),
    admits: optional(list(object({ government: id, category }), 200)),
    electsChair: optional(object({ government: id, term: count })),
    evidence,
  }),
};
export type DecisionEvent = FactOf<typeof decisionFacts>;
