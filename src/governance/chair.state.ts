import { type View } from '../eventstore/decider.js';
import { type ChairData, type chairFacts } from './chair.shapes.js';

/** A term that began; it ended on `until`, or, where `withNext`, when the next began. */
export interface Held {
  term: number;
  government: string;
  since: string;
  until?: string;
  withNext?: boolean;
}

/** The chair as far as its facts tell: elections by term, open candidacies, terms in the order in which they began. */
export interface Chairmanship {
  elected: Record<number, ChairData<'ChairElected'>>;
  candidates: { government: string; term: number; on: string }[];
  handedOver: number[];
  held: Held[];
}

const amendLast = (held: Held[], change: Partial<Held>): Held[] =>
  held.map((term, n) => (n === held.length - 1 ? { ...term, withNext: false, ...change } : term));

/** The chair's stream as all who judge by it fold it. */
export const chairView = {
  category: 'chairmanship',
  initial: { elected: {}, candidates: [], handedOver: [], held: [] } as Chairmanship,
  evolve: {
    CandidacySubmitted: (state, { government, term, on }) => ({
      ...state,
      candidates: [...state.candidates, { government, term, on }],
    }),
    CandidacyWithdrawn: (state, { government, term }) => ({
      ...state,
      candidates: state.candidates.filter((each) => each.government !== government || each.term !== term),
    }),
    ChairElected: (state, election) => ({ ...state, elected: { ...state.elected, [election.term]: election } }),
    ChairHandedOver: (state, { term }) => ({ ...state, handedOver: [...state.handedOver, term] }),
    TermStarted: (state, { term, government, on }) => ({
      ...state,
      held: [...state.held, { term, government, since: on }],
    }),
    TermEnded: (state, { on, next }) => ({
      ...state,
      held: amendLast(state.held, { until: on, withNext: next !== undefined }),
    }),
  },
} satisfies View<Chairmanship, typeof chairFacts>;

/** The term that runs: the last that began, unless it ended on a day of its own. */
export const running = ({ held }: Chairmanship): Held | undefined => {
  const last = held.at(-1);
  return last?.until === undefined || last.withNext ? last : undefined;
};

/** When each term ended: with the next where it ended with that. */
export const endsOf = (held: Held[]): (string | undefined)[] =>
  held.map(({ until, withNext }, n) => (withNext ? held[n + 1]?.since : until));
