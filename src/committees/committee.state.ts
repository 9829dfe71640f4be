import { type View } from '../eventstore/decider.js';
import { type committeeFacts } from './events.js';
import { released, type Seat } from './life.js';

/** A committee as far as its facts tell: its days, and who coordinated it when. */
export interface Committee {
  established: string | null;
  convened: string | null;
  reported: boolean;
  ended: string | null;
  seats: Seat[];
}

/** The committee's stream as all who judge by it fold it. */
export const committeeView = {
  category: 'committee',
  initial: { established: null, convened: null, reported: false, ended: null, seats: [] } as Committee,
  evolve: {
    CommitteeEstablished: (state, { on }) => ({ ...state, established: on }),
    CommitteeConvened: (state, { on }) => ({ ...state, convened: on }),
    CommitteeReported: (state) => ({ ...state, reported: true }),
    CommitteeRenamed: (state) => state,
    CoordinatorAppointed: (state, { government, from, until }) => ({
      ...state,
      seats: [...state.seats, { government, from, until }],
    }),
    CoordinatorReleased: (state, { government, on }) => ({
      ...state,
      seats: released(state.seats, government, on),
    }),
    CommitteeMerged: (state, { on }) => ({ ...state, ended: on }),
    CommitteeDissolved: (state, { on }) => ({ ...state, ended: on }),
  },
} satisfies View<Committee, typeof committeeFacts>;
