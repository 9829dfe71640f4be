import { type Tellings } from '../timeline/telling.js';
import { type CommitteeEvent } from './events.js';
import { tellWords } from './tell.words.js';

/** How timelines tell of committees: a member took or left the seat of a coordinator. */
export const tellCommittees: Tellings<CommitteeEvent> = {
  CommitteeEstablished: ({ data: { committee, handle, names } }) => ({
    label: { id: committee, kind: 'committee', names, handle },
  }),
  CommitteeConvened: () => null,
  CommitteeReported: () => null,
  CommitteeRenamed: () => null,
  CoordinatorAppointed: ({ data: { committee, government, from, until, decision, meeting, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'coordinator-appointed',
        on: from,
        end: until,
        text: tellWords.inAll(from.startsWith('..') ? 'coordinator' : 'became'),
        names: { committee },
        decision,
        meeting,
        evidence,
      },
    ],
  }),
  CoordinatorReleased: ({ data: { committee, government, on, decision, meeting, evidence } }) => ({
    lines: [
      {
        government,
        lane: 'milestone',
        kind: 'coordinator-released',
        on,
        text: tellWords.inAll('ceased'),
        names: { committee },
        decision,
        meeting,
        evidence,
      },
    ],
  }),
  CommitteeMerged: () => null,
  CommitteeDissolved: () => null,
};
