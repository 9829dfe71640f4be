import { type Decider, type View } from '../eventstore/decider.js';
import { type pressFacts, type Rights } from './events.js';

/** An item as its rules and those of others need it. */
export interface Item {
  logged: boolean;
  /** Where it stands, if that is known. */
  url?: string;
  /** The members that it is filed under and mentions, and the meeting and the decision that it tells of. */
  members: string[];
  meeting?: string;
  decision?: string;
  /** The item that it is marked as a reprint of. */
  of?: string;
  /** Items that it is said to share no text with. */
  apart: string[];
  /** The text of the evidence, as far as it is at hand. */
  original?: string | null;
  rights?: Rights;
}

/** What happened to one item, as its own rules and those of others read it. */
export const itemView: View<Item, typeof pressFacts> & Pick<Decider<Item, typeof pressFacts>, 'evolve'> = {
  category: 'coverage',
  initial: { logged: false, members: [], apart: [] },
  evolve: {
    PressCoverageLogged: (state, { url, original, filedUnder, mentions = [], meeting, decision }) => ({
      ...state,
      ...{ logged: true, url, original: original?.text, members: [filedUnder, ...mentions], meeting, decision },
    }),
    CoverageLinked: ({ members, meeting, decision, ...state }, { mentions = [], ...linked }) => ({
      ...state,
      members: [...members, ...mentions],
      meeting: linked.meeting ?? meeting,
      decision: linked.decision ?? decision,
    }),
    CoverageTextAdded: (state, { original }) => ({ ...state, ...(original && { original: original.text }) }),
    MarkedReprintOf: (state, { of }) => ({ ...state, of }),
    MarkedNoReprintOf: (state, { of }) => ({ ...state, apart: [...state.apart, of] }),
    SnapshotTaken: (state) => state,
    LinkChecked: (state) => state,
    CoverageRightsSet: (state, { rights }) => ({ ...state, rights }),
  },
};
