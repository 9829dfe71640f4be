import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, sortKey } from '../../language/dates.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { type Status } from '../events.js';
import { MeetingRow } from '../meetings/meeting.entity.js';
import { Attendance, Expected } from './attendance.entity.js';
import { callsAll, expectedAt } from './expectation.js';

export interface MatrixFilter {
  body?: string;
  /** First and last day, EDTF days. */
  from?: string;
  to?: string;
  country?: string;
  member?: string;
}

/** Members × meetings. A cell is missing where a government did not belong on that day and nothing is recorded of it. */
export interface MatrixAnswer {
  meetings: { id: string; handle: string; names: Record<string, string>; on: string }[];
  items: {
    member: Member;
    country: string | null;
    /** By meeting id. */
    cells: Record<string, Status>;
    came: number;
    /** Meetings that fell into its membership: what a rate is counted against. */
    expected: number;
    unknown: number;
  }[];
}

export class AttendanceMatrix extends Query<MatrixAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: MatrixFilter,
  ) {
    super();
  }
}

@QueryHandler(AttendanceMatrix)
export class AttendanceMatrixHandler implements IQueryHandler<AttendanceMatrix> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, filter }: AttendanceMatrix): Promise<MatrixAnswer> {
    const meetings = (await known(this.dataSource, MeetingRow, asOf).orderBy('row.position').getMany())
      .filter((row) => inRange(row, asOf, filter))
      .toSorted((a, b) => compareDates(a.on, b.on));
    const spells = await known(this.dataSource, Expected, asOf).getMany();
    const recorded = await known(this.dataSource, Attendance, asOf).getMany();
    const labels = new Map((await this.labels.all(asOf, 'government')).map((label) => [label.id, label]));
    const cells = new Map<string, MatrixAnswer['items'][number]>();
    const line = (government: string): MatrixAnswer['items'][number] => {
      const known = cells.get(government);
      if (known) return known;
      const { country = null } = labels.get(government) ?? {};
      const fresh = { member: memberOf(labels, government), country, cells: {}, came: 0, expected: 0, unknown: 0 };
      cells.set(government, fresh);
      return fresh;
    };
    for (const { meeting, on, ordinal } of meetings) {
      for (const [government, category] of callsAll({ ordinal }) ? expectedAt(spells, on) : []) {
        if (category === 'observer') continue;
        line(government).cells[meeting] = 'unknown';
        line(government).expected += 1;
      }
      for (const { government, status } of recorded.filter((record) => record.meeting === meeting))
        line(government).cells[meeting] = status;
    }
    for (const item of cells.values()) {
      const all = Object.values(item.cells);
      item.came = all.filter((status) => status === 'present' || status === 'represented').length;
      item.unknown = all.filter((status) => status === 'unknown').length;
    }
    return {
      meetings: meetings.map(({ meeting, handle, names, on }) => ({ id: meeting, handle, names, on })),
      items: [...cells.values()]
        .filter(({ country }) => filter.country === undefined || country === filter.country)
        .filter(({ member }) => filter.member === undefined || member.id === filter.member)
        .toSorted((a, b) => `${a.country}${a.member.code}`.localeCompare(`${b.country}${b.member.code}`)),
    };
  }
}

const inRange = (row: MeetingRow, { trueOn }: AsOf, { body, from, to }: MatrixFilter): boolean => {
  const { first, last } = sortKey(row.on);
  return (
    (body === undefined || row.body === body) &&
    (first ?? '') <= trueOn &&
    (from === undefined || (last ?? '9999') >= from) &&
    (to === undefined || (first ?? '') <= to)
  );
};
