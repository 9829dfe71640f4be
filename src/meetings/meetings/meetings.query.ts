import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates } from '../../language/dates.js';
import { Labels } from '../../timeline/labels.js';
import { MeetingRow } from './meeting.entity.js';
import { hosts, type MeetingSummary, summary } from './summary.js';

export { type MeetingSummary } from './summary.js';

export class Meetings extends Query<MeetingSummary[]> {
  constructor(
    readonly asOf: AsOf,
    readonly body?: string,
    readonly series?: string,
  ) {
    super();
  }
}

@QueryHandler(Meetings)
export class MeetingsHandler implements IQueryHandler<Meetings> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, body, series }: Meetings): Promise<MeetingSummary[]> {
    const query = known(this.dataSource, MeetingRow, asOf);
    if (body !== undefined) query.andWhere('row.body = :body', { body });
    if (series !== undefined) query.andWhere('row.series = :series', { series });
    const rows = await query.orderBy('row.position').getMany();
    const labels = await this.labels.of(asOf, hosts(rows));
    return rows.toSorted((a, b) => compareDates(a.on, b.on)).map((row) => summary(row, asOf, labels));
  }
}
