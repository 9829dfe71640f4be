import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Evidence } from '../../language/nouns.js';
import { type Rights } from '../events.js';
import { RightsDefault } from './rights.entity.js';

/** How much of the items of an outlet, or of all, may be handed on from a day on. */
export interface DefaultRights {
  outlet: string | null;
  since: string;
  rights: Rights;
  evidence: Evidence;
  position: number;
}

/** What was said of items of which nothing else is said, the newest day first. */
export class RightsDefaults extends Query<DefaultRights[]> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}

@QueryHandler(RightsDefaults)
export class RightsDefaultsHandler implements IQueryHandler<RightsDefaults> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ asOf }: RightsDefaults): Promise<DefaultRights[]> {
    const rows = await known(this.dataSource, RightsDefault, asOf)
      .orderBy('row.since', 'DESC')
      .addOrderBy('row.position', 'DESC')
      .getMany();
    return rows.map(({ outlet, since, rights, evidence, position }) => ({
      outlet: outlet === '' ? null : outlet,
      ...{ since, rights, evidence, position },
    }));
  }
}
