import { type Decider, type View } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { type AnyFact, type FactOf } from '../eventstore/facts.js';
import { holdsOn, readDate } from '../language/dates.js';
import { belongingOf, type membershipFacts, onBelonging } from '../membership/events.js';
import { type Decision, decision } from './decision.decider.js';
import { chairFacts } from './events.js';

/** Terms by number: who was elected, which runs since when, which are over. */
export interface Chairmanship {
  elected: Record<number, string>;
  current: { term: number; government: string; since: string } | null;
  past: number[];
  /** The day until which the chair was surely held. */
  heldUntil: string;
}

/** The times in which a government is a full member, as this room needs it. */
type FullSpells = { from: string; until?: string }[];
const fullMember: View<FullSpells, typeof membershipFacts> = {
  category: 'membership',
  initial: [],
  evolve: onBelonging((spells: FullSpells, _: unknown, fact: AnyFact) => {
    const { on, category } = belongingOf(fact)!;
    const ended = spells.map((spell) => ({ until: on, ...spell }));
    return category === 'full' ? [...ended, { from: on }] : ended;
  }),
};

/** What an election and the start of a term are judged by. */
interface Judgement {
  spells?: FullSpells;
  decision?: Decision;
}

/** Whether what began on a day may hold at the end of another, as far as both dates say. */
const mayHold = (on: string, from: string, until?: string): boolean => {
  const { latest } = readDate(on);
  return latest === null || holdsOn(latest, from, until) !== 'no';
};

/** The chair is held by one full member at a time; election, start and end of a term are three facts. */
export const chairmanship: Decider<Chairmanship, typeof chairFacts, Judgement> = {
  category: 'chairmanship',
  facts: chairFacts,
  initial: { elected: {}, current: null, past: [], heldUntil: '' },
  evolve: {
    ChairElected: (state, { term, government }) => ({ ...state, elected: { ...state.elected, [term]: government } }),
    TermStarted: (state, { term, government, on }) => ({ ...state, current: { term, government, since: on } }),
    TermEnded: (state, { term, on }) => {
      const end = readDate(on).earliest ?? '';
      const heldUntil = end > state.heldUntil ? end : state.heldUntil;
      return { ...state, current: null, past: [...state.past, term], heldUntil };
    },
  },
  check: {
    ChairElected: (state, { term, government, decision: cited }, { decision }) => {
      if (state.elected[term]) throw new Rejected('OneChairPerTerm', 'A chair was already elected for this term');
      if (cited === undefined) return;
      const elects = decision?.outcome === 'adopted' ? decision.electsChair : undefined;
      if (elects?.government !== government || elects.term !== term)
        throw new Rejected('DecisionElects', 'The decision named does not elect this member to this term');
    },
    TermStarted: (state, { term, government, on }, { spells = [] }) => {
      if (state.elected[term] !== government)
        throw new Rejected('TermFollowsElection', 'This member was not elected to this term');
      if (state.current) throw new Rejected('OneChairAtATime', 'The term before has not ended');
      if (state.past.includes(term)) throw new Rejected('TermsRunOnce', 'This term is over');
      if ((readDate(on).latest ?? '9999') < state.heldUntil)
        throw new Rejected('OneChairAtATime', 'The term would begin before the one before it ended');
      if (!spells.some(({ from, until }) => mayHold(on, from, until)))
        throw new Rejected('ChairIsAFullMember', 'Only a full member may hold the chair');
    },
    TermEnded: ({ current }, { term, government, on }) => {
      if (current?.term !== term || current.government !== government)
        throw new Rejected('OnlyARunningTermEnds', 'This term is not running');
      if (!mayHold(on, current.since))
        throw new Rejected('TermEndsAfterItStarts', 'The term would end before it began');
    },
  },
  neighbours: async (read, fact) => {
    if (fact.type === 'TermStarted') return { spells: await read.fold(fullMember, fact.data.government) };
    if (fact.type === 'ChairElected' && fact.data.decision !== undefined)
      return { decision: await read.fold(decision, fact.data.decision) };
    return {};
  },
};

type Start = Extract<FactOf<typeof chairFacts>, { type: 'TermStarted' }>['data'];

/** A term begins; the one before it ends with it. */
export const startTerm = ({ current }: Chairmanship, start: Start): FactOf<typeof chairFacts>[] => {
  const started = { type: 'TermStarted' as const, data: start };
  if (!current) return [started];
  const { government, term } = current;
  return [{ type: 'TermEnded', data: { government, term, on: start.on, evidence: start.evidence } }, started];
};
