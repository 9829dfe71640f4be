import { type Decider } from '../eventstore/decider.js';
import { type AnyFact } from '../eventstore/facts.js';
import { rulesOver } from '../governance/events.js';
import { mayBeOneDay } from '../language/dates.js';
import { approve, goOn, observe } from './admission.rules.js';
import { apply, defer, reject, takeBack } from './application.rules.js';
import { expel, succeed, withdraw } from './ending.rules.js';
import { belongingOf, type MembershipEvent, membershipFacts } from './events.js';
import { identify, keysOf, register, rename, takeOffice } from './government.rules.js';
import { type Entry, type Judgement, type Membership } from './membership.state.js';
import { admission, succession } from './neighbours.js';
import { change, restore, restrict } from './standing.rules.js';

/** It belongs in a category from a day on. */
const enter = (state: Membership, { category, on, decision }: Entry): Membership => ({
  ...state,
  category,
  since: on,
  admitted: [...state.admitted, { category, on, decision }],
});

/** It belongs no longer: what it had applied for is closed, and no right of it rests. */
const leave = (state: Membership, _: unknown, fact: AnyFact): Membership => {
  const { on } = belongingOf(fact)!;
  return { ...state, category: null, since: on, applied: null, restricted: {} };
};

const without = <K extends string, V>(record: Partial<Record<K, V>>, keys: K[]): Partial<Record<K, V>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Partial<Record<K, V>>;

/** What is judged by the rules of its day. */
const underRules = new Set<MembershipEvent['type']>([
  'MembershipApproved',
  'MembershipDeferred',
  'MembershipRejected',
  'CategoryChanged',
  'RightsRestricted',
  'RightsRestored',
  'MemberExpelled',
]);

/** A government and the association: one stream each, from its registration on. */
export const membership: Decider<Membership, typeof membershipFacts, Judgement> = {
  category: 'membership',
  facts: membershipFacts,
  initial: {
    registered: false,
    schemes: [],
    category: null,
    since: null,
    applied: null,
    admitted: [],
    restricted: {},
  },
  evolve: {
    GovernmentRegistered: (state, { code }) => ({
      ...state,
      registered: true,
      schemes: code === undefined ? [] : ['iso-3166-2'],
    }),
    MemberRenamed: (state) => state,
    ExternalIdAssigned: (state, { scheme }) => ({ ...state, schemes: [...state.schemes, scheme] }),
    OfficeHolderChanged: (state) => state,
    ObserverAdmitted: (state, { on, decision }) => enter(state, { category: 'observer', on, decision }),
    MembershipApplied: (state, { category, on }) => ({ ...state, applied: { category, on } }),
    ApplicationWithdrawn: (state) => ({ ...state, applied: null }),
    MembershipDeferred: (state) => state,
    MembershipRejected: (state) => ({ ...state, applied: null }),
    MembershipApproved: (state, { category, on, decision }) => ({
      ...enter(state, { category, on, decision }),
      applied: null,
    }),
    MembershipContinued: (state, { category, on }) => enter(state, { category, on }),
    CategoryChanged: (state, { category, on, decision }) => ({
      ...enter(state, { category, on, decision }),
      applied: state.applied?.category === category ? null : state.applied,
    }),
    RightsRestricted: (state, { rights, on }) => ({
      ...state,
      restricted: { ...Object.fromEntries(rights.map((right) => [right, on])), ...state.restricted },
    }),
    RightsRestored: (state, { rights }) => ({
      ...state,
      restricted: rights.includes('all') ? {} : without(state.restricted, rights),
    }),
    MembershipWithdrawn: leave,
    MemberExpelled: leave,
    MemberSucceeded: leave,
  },
  check: {
    GovernmentRegistered: register,
    MemberRenamed: rename,
    ExternalIdAssigned: identify,
    OfficeHolderChanged: takeOffice,
    ObserverAdmitted: observe,
    MembershipApplied: apply,
    ApplicationWithdrawn: takeBack,
    MembershipDeferred: defer,
    MembershipRejected: reject,
    MembershipApproved: approve,
    MembershipContinued: goOn,
    CategoryChanged: change,
    RightsRestricted: restrict,
    RightsRestored: restore,
    MembershipWithdrawn: withdraw,
    MemberExpelled: expel,
    MemberSucceeded: succeed,
  },
  neighbours: async (read, { type, data }) => ({
    rules: underRules.has(type) ? await read.fold(rulesOver, read.association) : [],
    decision: 'decision' in data && data.decision !== undefined ? await read.fold(admission, data.decision) : undefined,
    succession: 'predecessor' in data ? await read.fold(succession, data.predecessor) : undefined,
  }),
  reserves: ({ type, data }) => {
    if (type === 'ExternalIdAssigned') return keysOf(data);
    if (type === 'GovernmentRegistered' && data.code !== undefined)
      return keysOf({ scheme: 'iso-3166-2', value: data.code });
    return [];
  },
};

/**
 * Whether an approval asks for nothing new: the decision it cites let this government into this category already, on the `day` that
 * whoever orders it named, if any. What an event led to also finds what was recorded without it, be it that another decision is cited,
 * where that may be of its day.
 */
export const isAdmittedBy = (
  { category: now, admitted }: Membership,
  { decision, category, on }: Entry,
  { day, led = false }: { day?: string; led?: boolean } = {},
): boolean => {
  if (decision === undefined) return false;
  const isAgain = (entry: Entry) => entry.decision === decision && entry.category === category;
  if (admitted.some((entry) => isAgain(entry) && (led || day === undefined || entry.on === day))) return true;
  const last = admitted.at(-1);
  return led && now === category && last !== undefined && mayBeOneDay(last.on, on);
};
