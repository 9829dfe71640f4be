import { type Recorded } from '../../eventstore/facts.js';
import { type Handler, handlers, type Projection } from '../../eventstore/projection.js';
import { belongingOf, onBelonging } from '../../membership/events.js';
import { type MeetingEvent } from '../events.js';
import { Attendance, Expected, Guest, Restriction } from './attendance.entity.js';

const expected: Handler = (fact: Recorded, rows) => {
  const { government, on, category } = belongingOf(fact)!;
  rows.amend(
    Expected,
    fact,
    (row) => row.until === null,
    () => ({ until: on }),
  );
  if (category !== null)
    rows.put(Expected, fact, { government, origin: fact.origin, category, since: on, until: null });
};

/** Who came to which meeting, beside who could be expected there. */
export const attendance: Projection = {
  name: 'attendance',
  version: 2,
  tables: [Attendance, Guest, Expected, Restriction],
  on: {
    ...onBelonging(expected),
    ...handlers<MeetingEvent>({
      AttendanceRecorded: (fact, rows) => {
        const { mode = null, capacity = null, representedBy = null, evidence = [], ...record } = fact.data;
        const { presence = [], people = [], ...told } = record;
        rows.put(Attendance, fact, { ...told, mode, capacity, representedBy, presence, people, evidence });
      },
      GuestRecorded: (fact, rows) => {
        const { names = null, partOf = null, on = null, mode = null, people = [], evidence = [], ...told } = fact.data;
        rows.put(Guest, fact, { ...told, names, partOf, on, mode, people, evidence });
      },
    }),
  },
};
