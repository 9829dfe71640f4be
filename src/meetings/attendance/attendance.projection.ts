import { type Recorded } from '../../eventstore/facts.js';
import { handlers, type Projection } from '../../eventstore/projection.js';
import { type Rows } from '../../eventstore/rows.js';
import { type Category } from '../../language/nouns.js';
import { type MembershipEvent } from '../../membership/events.js';
import { type MeetingEvent } from '../events.js';
import { Attendance, Expected } from './attendance.entity.js';

const ends = (fact: Recorded, rows: Rows, until: string): void =>
  rows.amend(
    Expected,
    fact,
    (row) => row.until === null,
    () => ({ until }),
  );

const begins = (fact: Recorded, rows: Rows, government: string, category: Category, since: string): void => {
  ends(fact, rows, since);
  rows.put(Expected, fact, { government, origin: fact.origin, category, since, until: null });
};

/** Who came to which meeting, beside who could be expected there. */
export const attendance: Projection = {
  name: 'attendance',
  version: 1,
  tables: [Attendance, Expected],
  on: handlers<MeetingEvent | MembershipEvent>({
    AttendanceRecorded: (fact, rows) => {
      const { mode = null, capacity = null, people = [], evidence = [], ...record } = fact.data;
      rows.put(Attendance, fact, { ...record, mode, capacity, people, evidence });
    },
    ObserverAdmitted: (fact, rows) => begins(fact, rows, fact.data.government, 'observer', fact.data.on),
    MembershipApproved: (fact, rows) => begins(fact, rows, fact.data.government, fact.data.category, fact.data.on),
    MemberSucceeded: (fact, rows) => ends(fact, rows, fact.data.on),
  }),
};
