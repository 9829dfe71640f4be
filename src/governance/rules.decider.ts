import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { compareDates, holdsOn, readDate } from '../language/dates.js';
import { rulesFacts, type RulesEvent } from './events.js';

export type RulesVersion = RulesEvent['data'];

const known = (versions: RulesVersion[], { version }: RulesVersion): void => {
  if (versions.some((each) => each.version === version))
    throw new Rejected('VersionsHaveNamesOfTheirOwn', 'A version of this name is already in the record');
};

const add = (versions: RulesVersion[], added: RulesVersion): RulesVersion[] =>
  [...versions, added].toSorted((a, b) => compareDates(a.inForce, b.inForce));

/** The association's rules, all versions, by the day from which they are in force. */
export const rules: Decider<RulesVersion[], typeof rulesFacts> = {
  category: 'rules',
  facts: rulesFacts,
  initial: [],
  evolve: { RulesAdopted: add, RulesAmended: add },
  check: {
    RulesAdopted: (versions, added) => {
      if (versions.length > 0) throw new Rejected('RulesAreAdoptedOnce', 'There are rules already; amend them');
      known(versions, added);
    },
    RulesAmended: (versions, added) => {
      if (versions.length === 0) throw new Rejected('AmendmentNeedsRules', 'There are no rules to amend');
      known(versions, added);
    },
  },
};

/** The version in force at the end of a day; of the last day it may mean, where the day is imprecise. */
export const inForce = (versions: RulesVersion[], on: string): RulesVersion | undefined => {
  const { latest } = readDate(on);
  return versions.findLast((version) => latest === null || holdsOn(latest, version.inForce) !== 'no');
};
