import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { rulesOver } from '../governance/events.js';
import { apply, approve, observe } from './admission.rules.js';
import { expel, succeed, withdraw } from './ending.rules.js';
import { membershipFacts } from './events.js';
import { isRegistered, type Judgement, type Membership } from './membership.state.js';
import { admission } from './neighbours.js';

/** It belongs no longer, and what it had applied for is closed. */
const end = (state: Membership, { on }: { on: string }): Membership => ({
  ...state,
  category: null,
  since: on,
  applied: null,
});

/** A government and the association: one stream each, from its registration on. */
export const membership: Decider<Membership, typeof membershipFacts, Judgement> = {
  category: 'membership',
  facts: membershipFacts,
  initial: { registered: false, category: null, since: null, applied: null },
  evolve: {
    GovernmentRegistered: (state) => ({ ...state, registered: true }),
    ObserverAdmitted: (state, { on }) => ({ ...state, category: 'observer', since: on }),
    MembershipApplied: (state, { category, on }) => ({ ...state, applied: { category, on } }),
    MembershipApproved: (state, { category, on }) => ({ ...state, category, since: on, applied: null }),
    MembershipWithdrawn: end,
    MemberExpelled: end,
    MemberSucceeded: end,
    OfficeHolderChanged: (state) => state,
  },
  check: {
    GovernmentRegistered: (state, { names }) => {
      if (state.registered) throw new Rejected('RegisteredOnce', 'This government is already in the record');
      if (Object.keys(names).length === 0)
        throw new Rejected('GovernmentHasAName', 'A government has at least one name');
    },
    ObserverAdmitted: observe,
    MembershipApplied: apply,
    MembershipApproved: approve,
    MembershipWithdrawn: withdraw,
    MemberExpelled: expel,
    MemberSucceeded: succeed,
    OfficeHolderChanged: (state, { from, until }) => {
      isRegistered(state);
      if (until !== undefined && !mayPrecede(from, until))
        throw new Rejected('TermEndsAfterItStarts', 'The office would end before it began');
    },
  },
  neighbours: async (read, fact) => {
    if (fact.type !== 'MembershipApproved' && fact.type !== 'MemberExpelled') return { rules: [] };
    const { decision } = fact.data;
    return {
      rules: await read.fold(rulesOver, read.association),
      decision: decision === undefined ? undefined : await read.fold(admission, decision),
    };
  },
  reserves: (fact) =>
    fact.type === 'GovernmentRegistered' && fact.data.code !== undefined ? [`membership:${fact.data.code}`] : [],
};
