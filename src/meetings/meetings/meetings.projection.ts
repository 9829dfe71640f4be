import { handlers, type Projection } from '../../eventstore/projection.js';
import { type DecisionEvent } from '../../governance/events.js';
import { type MeetingEvent } from '../events.js';
import { MeetingDecision, MeetingRow } from './meeting.entity.js';

const all = (): boolean => true;

/** Meetings and what was decided there. */
export const meetings: Projection = {
  name: 'meetings',
  version: 1,
  tables: [MeetingRow, MeetingDecision],
  on: handlers<MeetingEvent | DecisionEvent>({
    MeetingScheduled: (fact, rows) => {
      const {
        ordinal = null,
        place = null,
        mode = null,
        host = null,
        theme = null,
        evidence = [],
        ...called
      } = fact.data;
      const held = { opened: null, closed: null };
      rows.put(MeetingRow, fact, { ...called, ordinal, place, mode, host, theme, evidence, ...held });
    },
    MeetingRescheduled: (fact, rows) => {
      const { meeting: _, evidence = [], ...changed } = fact.data;
      rows.amend(MeetingRow, fact, all, (row) => ({ ...changed, evidence: [...row.evidence, ...evidence] }));
    },
    MeetingOpened: (fact, rows) => rows.amend(MeetingRow, fact, all, () => ({ opened: fact.data.on })),
    MeetingClosed: (fact, rows) => rows.amend(MeetingRow, fact, all, () => ({ closed: fact.data.on })),
    DecisionTaken: (fact, rows) => {
      const { decision, meeting, outcome, on } = fact.data;
      if (meeting !== undefined) rows.put(MeetingDecision, fact, { decision, meeting, outcome, on });
    },
  }),
};
