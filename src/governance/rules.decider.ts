import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { rulesFacts, rulesOver, type RulesVersion } from './events.js';

const known = (versions: RulesVersion[], { version }: RulesVersion): void => {
  if (versions.some((each) => each.version === version))
    throw new Rejected('VersionsHaveNamesOfTheirOwn', 'A version of this name is already in the record');
};

/** The association's rules, all versions, by the day from which they are in force. */
export const rules: Decider<RulesVersion[], typeof rulesFacts> = {
  ...rulesOver,
  facts: rulesFacts,
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
