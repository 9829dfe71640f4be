import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { knownAt } from '../eventstore/belief.js';
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
    return this.dataSource
      .createQueryBuilder()
      .select(`item.origin || '-' || item.n`, 'id')
      .addSelect('item.lane', 'lane')
      .addSelect('item.first::text', 'first')
      .addSelect('item.last::text', 'last')
      .from(TimelineItem, 'item')
      .where(knownAt('item'), asOf)
      .andWhere('item.government = :member', { member })
      .andWhere('(item.first is null or item.first <= :trueOn)', asOf)
      .orderBy('item.first', 'ASC', 'NULLS LAST')
      .addOrderBy('item.last', 'ASC', 'NULLS LAST')
      .addOrderBy('item.position')
      .addOrderBy('item.n')
      .getRawMany();
  }
}
