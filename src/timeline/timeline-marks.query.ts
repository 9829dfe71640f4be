import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { TimelineItem } from './timeline.entities.js';

/** Where an entry of a timeline stands, without what it says; the days are those it is put in order by. */
export interface TimelineMark {
  id: string;
  lane: 'milestone' | 'coverage';
  first: string | null;
  last: string | null;
}

/** The marks of a member's whole timeline, in its order: enough to lay out a page of ten thousand entries and read few of them. */
export class TimelineMarks extends Query<TimelineMark[]> {
  constructor(
    readonly asOf: AsOf,
    readonly member: string,
  ) {
    super();
  }
}

@QueryHandler(TimelineMarks)
export class TimelineMarksHandler implements IQueryHandler<TimelineMarks> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ asOf, member }: TimelineMarks): Promise<TimelineMark[]> {
    return known(this.dataSource, TimelineItem, asOf)
      .select(`row.origin || '-' || row.n`, 'id')
      .addSelect('row.lane', 'lane')
      .addSelect('row.first::text', 'first')
      .addSelect('row.last::text', 'last')
      .andWhere('row.government = :member', { member })
      .andWhere('(row.first is null or row.first <= :trueOn)', asOf)
      .orderBy('row.first', 'ASC', 'NULLS LAST')
      .addOrderBy('row.last', 'ASC', 'NULLS LAST')
      .addOrderBy('row.position')
      .addOrderBy('row.n')
      .getRawMany();
  }
}
