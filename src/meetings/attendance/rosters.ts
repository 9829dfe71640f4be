import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Category } from '../../language/nouns.js';
import { Labels, type Place } from '../../timeline/labels.js';
import { Kept } from '../../web/kept.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { Attendance } from './attendance.entity.js';
import { type Countable } from './counted.js';
import { callsAll, type Expectation, Expectations } from './expectation.js';

/** A line of a roster, as far as it is counted and put in order; of whom nothing is recorded it is not told. Some perhaps did not belong then. */
export type RosterLine = Countable & Place & { government: string; isTold: boolean; perhaps?: true };

/** Who came to meetings, as far as it is counted: without the people and sources that a page of one meeting shows. */
@Injectable()
export class Rosters {
  private readonly kept = new Kept<RosterLine[]>(20);

  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly expectations: Expectations,
  ) {}

  /**
   * Answers the roster of each meeting that is asked about: who is recorded, and the members of whom nothing is, those who
   * perhaps were members then too, if members were called. What all of them need is read once.
   */
  reading(asOf: AsOf): (meeting: MeetingRow) => Promise<RosterLine[]> {
    let read: Promise<[Expectation, Map<string, Place>]> | undefined;
    return (row) =>
      this.kept.of(asOf, row.meeting, async () => {
        read ??= Promise.all([this.expectations.of(asOf), this.labels.places(asOf)]);
        const [recorded, [expectation, places]] = await Promise.all([this.recorded(asOf, row), read]);
        const expected = expectation.at(row.on);
        const told = new Set(recorded.map(({ government }) => government));
        const { surely, perhaps } = callsAll(row) ? expectation.calledAt(row.on) : { surely: [], perhaps: NOBODY };
        const silent = surely.filter((id) => !told.has(id));
        const open = [...perhaps].filter(([id]) => !told.has(id));
        const placed = (government: string, capacity: string | null) => ({
          government,
          capacity: capacity ?? expected.get(government) ?? null,
          country: places.get(government)?.country ?? null,
          code: places.get(government)?.code ?? null,
        });
        return [
          ...recorded.map(({ government, status, mode, capacity, heads }) => ({
            ...{ status, mode, people: { length: heads }, isTold: true },
            ...placed(government, capacity),
          })),
          ...silent.map((id) => ({ ...SILENT, ...placed(id, null) })),
          ...open.map(([id, category]) => ({ ...SILENT, ...placed(id, category), perhaps: true as const })),
        ];
      });
  }

  private recorded(asOf: AsOf, { meeting }: MeetingRow): Promise<Told[]> {
    return known(this.dataSource, Attendance, asOf)
      .select(['row.government as government', 'row.status as status', 'row.mode as mode'])
      .addSelect(['row.capacity as capacity', 'jsonb_array_length(row.people) as heads'])
      .andWhere('row.meeting = :meeting', { meeting })
      .getRawMany<Told>();
  }
}

type Told = Pick<Attendance, 'government' | 'status' | 'mode' | 'capacity'> & { heads: number };
const NOBODY: ReadonlyMap<string, Category> = new Map();
const SILENT = { status: 'unknown', mode: null, people: [], isTold: false } as const;
