import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { type FactOf } from '../eventstore/facts.js';
import { type Category } from '../language/nouns.js';
import { mayPrecede } from '../language/dates.js';
import { rulesOfDay, rulesOver, type RulesVersion } from '../governance/events.js';
import { type Admission, admission } from './neighbours.js';
import { membershipFacts } from './events.js';

type Data<T extends keyof typeof membershipFacts> = Extract<FactOf<typeof membershipFacts>, { type: T }>['data'];

/** What the next decision needs to know of a government. */
export interface Membership {
  registered: boolean;
  /** The category in force with the day it began, and the one asked for in an open application. */
  category: Category | null;
  since: string | null;
  applied: { category: Category; on: string } | null;
}

/** What an approval is judged by: the rules known to be in force on its day, and the decision it cites. */
export interface Judgement {
  rules: RulesVersion[];
  decision?: Admission;
}

const registered = (state: Membership): void => {
  if (!state.registered) throw new Rejected('MemberIsRegistered', 'This government is not in the record');
};

const apply = (state: Membership, { category }: Data<'MembershipApplied'>): void => {
  registered(state);
  if (state.category === category)
    throw new Rejected('OneMembershipAtATime', 'A membership of this category is in force');
  if (state.applied) throw new Rejected('OneApplicationAtATime', 'There is an open application already');
};

const approve = (state: Membership, approval: Data<'MembershipApproved'>, { rules, decision }: Judgement): void => {
  registered(state);
  if (state.category === approval.category)
    throw new Rejected('OneMembershipAtATime', 'A membership of this category is already in force');
  endsAfterItStarts(state, approval.on);
  if (approval.basis === 'founding') return;
  if (!state.applied || state.applied.category !== approval.category)
    throw new Rejected('ApprovalFollowsApplication', 'There is no open application for this category to approve');
  if (!mayPrecede(state.applied.on, approval.on))
    throw new Rejected('ApprovalFollowsApplication', 'The application would come after its approval');
  if (approval.basis === 'reported') return;
  const body = rulesOfDay(rules, approval.on)?.bodies.find((each) => each.body === approval.body);
  if (!body?.admits.includes(approval.category))
    throw new Rejected('BodyMayAdmit', 'The rules of that day do not let this body admit to this category');
  if (approval.decision === undefined) return;
  if (
    decision?.outcome !== 'adopted' ||
    decision.body !== approval.body ||
    decision.admits[approval.government] !== approval.category
  )
    throw new Rejected('DecisionAdmits', 'The decision named does not admit this government to this category');
};

/** What began in force ends with what follows it, so that cannot come before. */
const endsAfterItStarts = ({ since }: Membership, on: string): void => {
  if (since !== null && !mayPrecede(since, on))
    throw new Rejected('MembershipEndsAfterItStarts', 'What is in force would end before it began');
};

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
    MemberSucceeded: (state) => ({ ...state, category: null, since: null, applied: null }),
    OfficeHolderChanged: (state) => state,
  },
  check: {
    GovernmentRegistered: (state, { names }) => {
      if (state.registered) throw new Rejected('RegisteredOnce', 'This government is already in the record');
      if (Object.keys(names).length === 0)
        throw new Rejected('GovernmentHasAName', 'A government has at least one name');
    },
    ObserverAdmitted: (state) => {
      registered(state);
      if (state.category) throw new Rejected('OneMembershipAtATime', 'It already belongs to the association');
    },
    MembershipApplied: apply,
    MembershipApproved: approve,
    MemberSucceeded: (state, { government, successor, on }) => {
      registered(state);
      if (!state.category) throw new Rejected('OnlyMembersAreSucceeded', 'It does not belong to the association');
      if (government === successor) throw new Rejected('SuccessorIsAnother', 'A government cannot succeed itself');
      endsAfterItStarts(state, on);
    },
    OfficeHolderChanged: (state, { from, until }) => {
      registered(state);
      if (until !== undefined && !mayPrecede(from, until))
        throw new Rejected('TermEndsAfterItStarts', 'The office would end before it began');
    },
  },
  neighbours: async (read, fact) => {
    if (fact.type !== 'MembershipApproved') return { rules: [] };
    const { decision } = fact.data;
    return {
      rules: await read.fold(rulesOver, read.association),
      decision: decision === undefined ? undefined : await read.fold(admission, decision),
    };
  },
  reserves: (fact) =>
    fact.type === 'GovernmentRegistered' && fact.data.code !== undefined ? [`membership:${fact.data.code}`] : [],
};
