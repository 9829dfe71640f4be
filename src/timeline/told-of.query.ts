import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { everKnown } from '../eventstore/belief.js';
import { EventLog } from '../eventstore/log.js';
import { type AsOf } from '../language/as-of.js';
import { TimelineItem } from './timeline.entities.js';

/** The positions of all that the log tells of a member: its own stream, and what its timeline ever showed or showed no more. */
export class ToldOf extends Query<number[]> {
  constructor(
    readonly asOf: AsOf,
    readonly member: string,
  ) {
    super();
  }
}

@QueryHandler(ToldOf)
export class ToldOfHandler implements IQueryHandler<ToldOf> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: EventLog,
  ) {}

  async execute({ asOf: { association, knownOn }, member }: ToldOf): Promise<number[]> {
    const rows = await everKnown(this.dataSource, TimelineItem, { association })
      .select('row.position', 'position')
      .addSelect('row.known_until', 'ended')
      .andWhere('row.government = :member', { member })
      .getRawMany<{ position: number; ended: number | null }>();
    const own = await this.log.stream(association, `membership-${member}`, knownOn);
    const told = rows.flatMap(({ position, ended }) => [position, ...(ended === null ? [] : [ended])]);
    return [...new Set([...told, ...own.map(({ position }) => position)])];
  }
}
