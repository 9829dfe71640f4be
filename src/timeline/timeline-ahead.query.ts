import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { TimelineItem } from './timeline.entities.js';

/** How many entries of a timeline are of days after the one looked at, and the last of those days. */
export interface Ahead {
  count: number;
  last: string | null;
}

/** What is known of a member that cannot have happened by `trueOn`. */
export class TimelineAhead extends Query<Ahead> {
  constructor(
    readonly asOf: AsOf,
    readonly member: string,
  ) {
    super();
  }
}

@QueryHandler(TimelineAhead)
export class TimelineAheadHandler implements IQueryHandler<TimelineAhead> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ asOf, member }: TimelineAhead): Promise<Ahead> {
    const [row] = await known(this.dataSource, TimelineItem, asOf)
      .select('count(*)::integer', 'count')
      .addSelect('max(row.first)::text', 'last')
      .andWhere('row.government = :member and row.first > :trueOn', { member, ...asOf })
      .getRawMany<Ahead>();
    return row!;
  }
}
