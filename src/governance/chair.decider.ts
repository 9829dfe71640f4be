import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { type FactOf } from '../eventstore/facts.js';
import { holdsOn, readDate } from '../language/dates.js';
import { membershipFacts } from '../membership/events.js';
import { chairFacts } from './events.js';

/** Terms by number: who was elected, from and until when it holds the chair. */
export interface Chairmanship {
  elected: Record<number, string>;
  current: { term: number; government: string } | null;
  past: number[];
}

/** From when to when a government is a full member, as this room needs it. */
interface FullSpell {
  from?: string;
  until?: string;
}
const fullMember: Decider<FullSpell, typeof membershipFacts> = {
  category: 'membership',
  facts: membershipFacts,
  initial: {},
  evolve: {
    GovernmentRegistered: (state) => state,
    ObserverAdmitted: (state) => state,
    MembershipApplied: (state) => state,
    OfficeHolderChanged: (state) => state,
    MembershipApproved: (state, { category, on }) => (category === 'full' ? { from: on } : state),
    MemberSucceeded: (state, { on }) => ({ ...state, until: on }),
  },
};

/** The chair is held by one full member at a time; election, start and end of a term are three facts. */
export const chairmanship: Decider<Chairmanship, typeof chairFacts, FullSpell> = {
  category: 'chairmanship',
  facts: chairFacts,
  initial: { elected: {}, current: null, past: [] },
  evolve: {
    ChairElected: (state, { term, government }) => ({ ...state, elected: { ...state.elected, [term]: government } }),
    TermStarted: (state, { term, government }) => ({ ...state, current: { term, government } }),
    TermEnded: (state, { term }) => ({ ...state, current: null, past: [...state.past, term] }),
  },
  check: {
    ChairElected: (state, { term }) => {
      if (state.elected[term]) throw new Rejected('OneChairPerTerm', 'A chair was already elected for this term');
    },
    TermStarted: (state, { term, government, on }, spell) => {
      if (state.elected[term] !== government)
        throw new Rejected('TermFollowsElection', 'This member was not elected to this term');
      if (state.current) throw new Rejected('OneChairAtATime', 'The term before has not ended');
      if (state.past.includes(term)) throw new Rejected('TermsRunOnce', 'This term is over');
      const { latest } = readDate(on);
      if (!spell.from || (latest !== null && holdsOn(latest, spell.from, spell.until) === 'no'))
        throw new Rejected('ChairIsAFullMember', 'Only a full member may hold the chair');
    },
    TermEnded: (state, { term, government }) => {
      if (state.current?.term !== term || state.current.government !== government)
        throw new Rejected('OnlyARunningTermEnds', 'This term is not running');
    },
  },
  neighbours: async (read, fact) => (fact.type === 'TermStarted' ? read.fold(fullMember, fact.data.government) : {}),
};

type Start = Extract<FactOf<typeof chairFacts>, { type: 'TermStarted' }>['data'];

/** A term begins; the one before it ends with it. */
export const startTerm = (state: Chairmanship, start: Start): FactOf<typeof chairFacts>[] => [
  ...(state.current
    ? [{ type: 'TermEnded' as const, data: { ...state.current, on: start.on, evidence: start.evidence } }]
    : []),
  { type: 'TermStarted', data: start },
];
