import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Kept } from '../../web/kept.js';
import { Government } from '../member/member.entity.js';
import { overTime, type YearCount } from './over-time.js';
import { RosterEntry } from './roster.entity.js';
import { type RosterFilter } from './roster.query.js';

/** How many belonged at the end of each year, of a category and a country where they are asked for. */
export class MembersOverTime extends Query<YearCount[]> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: Pick<RosterFilter, 'category' | 'country'> = {},
  ) {
    super();
  }
}

@QueryHandler(MembersOverTime)
export class MembersOverTimeHandler implements IQueryHandler<MembersOverTime> {
  private readonly counted = new Kept<YearCount[]>();

  constructor(private readonly dataSource: DataSource) {}

  execute({ asOf, filter }: MembersOverTime): Promise<YearCount[]> {
    return this.counted.of(asOf, filter, () => this.count(asOf, filter));
  }

  private async count(asOf: AsOf, { category = 'full', country }: MembersOverTime['filter']): Promise<YearCount[]> {
    const [governments, entries] = await Promise.all([
      known(this.dataSource, Government, asOf).select(['row.government', 'row.country']).getMany(),
      known(this.dataSource, RosterEntry, asOf)
        .select(['row.government', 'row.category', 'row.since', 'row.until'])
        .getMany(),
    ]);
    const countries = new Map(governments.map((each) => [each.government, each.country]));
    const spells = entries
      .map(({ government, ...entry }) => ({ ...entry, country: countries.get(government) ?? null }))
      .filter((each) => category === 'all' || each.category === category)
      .filter((each) => country === undefined || each.country === country);
    return overTime(spells, asOf.trueOn);
  }
}
