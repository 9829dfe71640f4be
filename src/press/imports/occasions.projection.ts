import { handlers, type Projection } from '../../eventstore/projection.js';
import { type DecisionEvent } from '../../governance/events.js';
import { type MeetingEvent } from '../../meetings/events.js';
import { OccasionDecision, OccasionMeeting } from './occasion.entity.js';

/** The meetings and decisions that the items of a document are compared with, so that no stream of theirs is read for it. */
export const occasions: Projection = {
  name: 'occasions',
  version: 1,
  tables: [OccasionMeeting, OccasionDecision],
  on: handlers<MeetingEvent | DecisionEvent>({
    MeetingScheduled: (fact, rows) => {
      const { meeting, handle, body, on, names, ordinal = null } = fact.data;
      rows.put(OccasionMeeting, fact, { meeting, handle, body, on, names, ordinal });
    },
    DecisionTaken: (fact, rows) => {
      const { decision, handle = null, meeting = null, admits = [], electsChair } = fact.data;
      rows.put(OccasionDecision, fact, {
        ...{ decision, handle, meeting },
        admits: admits.map(({ government }) => government),
        elects: electsChair?.government ?? null,
      });
    },
  }),
};
