import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { endOf } from '../language/chains.js';
import { TimelineItem } from './timeline.entities.js';

/** Where an entry of a timeline stands, without what it says; the days are those it is put in order by. */
export interface TimelineMark {
  id: string;
  lane: 'milestone' | 'coverage';
  kind: string;
  first: string | null;
  last: string | null;
  /** Of a line that tells of the press: the item whose text it is, which all its reprints have in common. */
  family: string | null;
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

  async execute({ asOf, member }: TimelineMarks): Promise<TimelineMark[]> {
    const marks = known(this.dataSource, TimelineItem, asOf)
      .select(`row.origin || '-' || row.n`, 'id')
      .addSelect('row.lane', 'lane')
      .addSelect('row.kind', 'kind')
      .addSelect('row.first::text', 'first')
      .addSelect('row.last::text', 'last')
      .addSelect('row.coverage', 'coverage')
      .andWhere('row.government = :member', { member })
      .andWhere('(row.first is null or row.first <= :trueOn)', asOf)
      .orderBy('row.first', 'ASC', 'NULLS LAST')
      .addOrderBy('row.last', 'ASC', 'NULLS LAST')
      .addOrderBy('row.position')
      .addOrderBy('row.n')
      .getRawMany<Omit<TimelineMark, 'family'> & { coverage: string | null }>();
    const [rows, reprints] = await Promise.all([marks, this.reprints(asOf)]);
    return rows.map(({ coverage, ...row }) => ({ ...row, family: coverage && endOf(reprints, coverage) }));
  }

  /** Of which item each is a reprint; the way to an original may lead past other members. */
  private async reprints(asOf: AsOf): Promise<Map<string, string>> {
    const rows = await known(this.dataSource, TimelineItem, asOf)
      .andWhere('row.reprint_of is not null')
      .select('row.coverage', 'coverage')
      .addSelect('row.reprint_of', 'of')
      .distinct()
      .getRawMany<{ coverage: string; of: string }>();
    return new Map(rows.map(({ coverage, of }) => [coverage, of]));
  }
}
