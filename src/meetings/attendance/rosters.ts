import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { Attendance } from './attendance.entity.js';
import { type Countable } from './counted.js';
import { callsAll, Expectation, expectedIn } from './expectation.js';

/** Who came to meetings, as far as it is counted: without the people and sources that a page of one meeting shows. */
@Injectable()
export class Rosters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  /** Answers the roster of each meeting that is asked about; what all of them need is read once. */
  reading(asOf: AsOf): (meeting: MeetingRow) => Promise<Countable[]> {
    let read: Promise<[Expectation, Map<string, string | null>]> | undefined;
    return async (row) => {
      const [expectation, countries] = await (read ??= this.common(asOf));
      const recorded = await known(this.dataSource, Attendance, asOf)
        .select(['row.government as government', 'row.status as status', 'row.mode as mode'])
        .addSelect(['row.capacity as capacity', 'jsonb_array_length(row.people) as heads'])
        .andWhere('row.meeting = :meeting', row)
        .getRawMany<Pick<Attendance, 'government' | 'status' | 'mode' | 'capacity'> & { heads: number }>();
      const expected = expectation.at(row.on);
      const told = new Set(recorded.map(({ government }) => government));
      const silent = callsAll(row) ? [...expectation.membersAt(row.on).keys()].filter((id) => !told.has(id)) : [];
      const of = (government: string, capacity: string | null) => ({
        country: countries.get(government) ?? null,
        capacity: capacity ?? expected.get(government) ?? null,
      });
      return [
        ...recorded.map(({ government, status, mode, capacity, heads }) => ({
          ...{ status, mode, people: { length: heads } },
          ...of(government, capacity),
        })),
        ...silent.map((id) => ({ status: 'unknown' as const, mode: null, people: [], ...of(id, null) })),
      ];
    };
  }

  private async common(asOf: AsOf): Promise<[Expectation, Map<string, string | null>]> {
    const expectation = new Expectation(await expectedIn(this.dataSource, asOf));
    return [expectation, await this.labels.countries(asOf)];
  }
}
