import { type Tellings } from '../timeline/telling.js';
import { type CommitteeEvent } from './events.js';

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
        text: from.startsWith('..')
          ? { en: 'Coordinator of the {committee}', ko: '{committee} 코디네이터' }
          : { en: 'Became coordinator of the {committee}', ko: '{committee} 코디네이터를 맡음' },
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
        text: { en: 'Ceased to be coordinator of the {committee}', ko: '{committee} 코디네이터에서 물러남' },
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
