import { type Recorded } from '../../eventstore/facts.js';
import { type Handler, handlers, type Projection } from '../../eventstore/projection.js';
import { belongingOf, type MembershipEvent, onBelonging } from '../../membership/events.js';
import { type MeetingEvent } from '../events.js';
import { type Rows } from '../../eventstore/rows.js';
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
  else restored(fact, rows, on, ['all']);
};

/** Those of some rights that are about voting; all rights are. */
const ofVoting = (rights: readonly string[]): string[] => rights.filter((right) => right === 'vote' || right === 'all');

/** What rested with other rights goes on where one of them still keeps it from voting. */
const restored = (fact: Recorded, rows: Rows, on: string, back: readonly string[]): void =>
  rows.amend(
    Restriction,
    fact,
    (row) => row.until === null,
    (row) => {
      const left = back.includes('all') ? [] : row.rights.filter((right) => !back.includes(right));
      return left.length > 0 ? { rights: left } : { until: on };
    },
  );

/** Who came to which meeting, beside who could be expected there. */
export const attendance: Projection = {
  name: 'attendance',
  version: 4,
  tables: [Attendance, Guest, Expected, Restriction],
  on: {
    ...onBelonging(expected),
    ...handlers<MembershipEvent>({
      RightsRestricted: (fact, rows) => {
        const { government, rights, on } = fact.data;
        const resting = ofVoting(rights);
        if (resting.length > 0)
          rows.put(Restriction, fact, { government, origin: fact.origin, rights: resting, since: on, until: null });
      },
      RightsRestored: (fact, rows) => restored(fact, rows, fact.data.on, ofVoting(fact.data.rights)),
    }),
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
