import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { type Status } from '../events.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { isHeldBy } from '../meetings/status.js';
import { Attendance, type Delegate } from './attendance.entity.js';

/** The delegation of a government to one meeting: who came for it, at what rank, and what they did. */
export interface OwnDelegation {
  meeting: { id: string; handle: string; names: Names; on: string };
  status: Status;
  mode: string | null;
  capacity: string | null;
  people: Omit<Delegate, 'person'>[];
  evidence: Evidence;
  position: number;
}

/** Somebody who came for a government, with each time. One person is who was told to be one; equal names alone are not. */
export interface OwnDelegate {
  names: Delegate['names'];
  came: ({ meeting: string; on: string } & Pick<Delegate, 'title' | 'rank' | 'leads' | 'did'>)[];
}

/** Who represented one government over the years, at these meetings or at all that were held, the first first. */
export const delegationsOf = async (
  dataSource: DataSource,
  asOf: AsOf,
  government: string,
  chosen?: MeetingRow[],
): Promise<{ delegations: OwnDelegation[]; people: OwnDelegate[] }> => {
  const query = known(dataSource, Attendance, asOf).andWhere('row.government = :government', { government });
  // Of all meetings, nobody asks but for the people.
  if (!chosen) query.andWhere('jsonb_array_length(row.people) > 0');
  const recorded = await query.getMany();
  const meetings = chosen ?? (await held(dataSource, asOf, recorded));
  const byMeeting = new Map(recorded.map((each) => [each.meeting, each]));
  const people = new Map<string, OwnDelegate>();
  const delegations = meetings
    .toSorted((a, b) => compareDates(a.on, b.on))
    .flatMap(({ meeting, handle, names, on }): OwnDelegation[] => {
      const own = byMeeting.get(meeting);
      if (!own) return [];
      for (const { person, names: name, title, rank, leads, did } of own.people) {
        const before = people.get(person)?.came ?? [];
        people.set(person, { names: name, came: [...before, { meeting: handle, on, title, rank, leads, did }] });
      }
      const { status, mode, capacity, evidence, position } = own;
      return [
        {
          meeting: { id: meeting, handle, names, on },
          ...{ status, mode, capacity },
          people: own.people.map(({ person: _, ...delegate }) => delegate),
          ...{ evidence, position },
        },
      ];
    });
  return { delegations, people: [...people.values()] };
};

const held = async (dataSource: DataSource, asOf: AsOf, recorded: Attendance[]): Promise<MeetingRow[]> => {
  const rows = await known(dataSource, MeetingRow, asOf)
    .andWhere('row.meeting = any(:meetings)', { meetings: recorded.map(({ meeting }) => meeting) })
    .getMany();
  return rows.filter((row) => isHeldBy(row, asOf.trueOn));
};
