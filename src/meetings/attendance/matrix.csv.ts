import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { nameIn } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { csvOf } from '../../web/csv.js';
import { sourcesIn } from '../../web/sheets/cells.js';
import { Attendance } from './attendance.entity.js';
import { type MatrixFilter } from './matrix.answer.js';
import { AttendanceMatrix } from './matrix.query.js';

/** The matrix as a table of comma-separated values: one line for each cell, with its sources. */
export class AttendanceTable extends Query<string> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: MatrixFilter,
    /** The address of the record. */
    readonly at: string,
  ) {
    super();
  }
}

const HEAD = ['member', 'name', 'country', 'meeting', 'on', 'status', 'capacity', 'mode', 'position', 'sources'];

@QueryHandler(AttendanceTable)
export class AttendanceTableHandler implements IQueryHandler<AttendanceTable> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asOf, filter, at }: AttendanceTable): Promise<string> {
    const { meetings, items } = await this.queries.execute(new AttendanceMatrix(asOf, filter));
    const recorded = await known(this.dataSource, Attendance, asOf)
      .select(['row.meeting as meeting', 'row.government as government', 'row.capacity as capacity'])
      .addSelect(['row.mode as mode', 'row.position as position', 'row.evidence as evidence'])
      .andWhere('row.meeting = any(:meetings)', { meetings: meetings.map(({ id }) => id) })
      .getRawMany<Told>();
    const told = new Map(recorded.map((record) => [`${record.meeting}/${record.government}`, record]));
    const lines = items.flatMap(({ member, country, cells }) =>
      meetings.flatMap(({ id, handle, on }) => {
        const status = cells[id];
        if (status === undefined) return [];
        const { capacity, mode, position, evidence = [] } = told.get(`${id}/${member.id}`) ?? {};
        const name = nameIn(member.names, 'en').text;
        return [[member.code, name, country, handle, on, status, capacity, mode, position, sourcesIn(evidence, at)]];
      }),
    );
    return csvOf([HEAD, ...lines]);
  }
}

interface Told {
  meeting: string;
  government: string;
  capacity: string | null;
  mode: string | null;
  position: number;
  evidence: Evidence;
}
