import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels } from '../../timeline/labels.js';
import { hasCome, type Lineage, namedIn, summaryOf } from './decision.answer.js';
import { effectsFor } from './decision.effects.js';
import { DecisionRow, Supersession } from './decision.entity.js';
import { type Grounds } from './grounds.js';

/** Finds the decisions before and after one: what it follows and what followed it, and which took the place of which. */
@Injectable()
export class DecisionLineage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async of(asOf: AsOf, { decision, follows }: DecisionRow, grounds: Grounds): Promise<Lineage> {
    const supersessions = (
      await known(this.dataSource, Supersession, asOf)
        .andWhere('(row.decision = :decision or row.by = :decision)', { decision })
        .orderBy('row.position')
        .getMany()
    ).filter(({ on }) => hasCome(on, asOf));
    const later = supersessions.find((each) => each.decision === decision);
    const earlier = supersessions.filter(({ by }) => by === decision).map((each) => each.decision);
    const ids = [follows, later?.by, ...earlier].filter((id) => id !== null && id !== undefined);
    const rows = await known(this.dataSource, DecisionRow, asOf)
      .andWhere('(row.decision = any(:ids) or row.follows = :decision)', { ids, decision })
      .orderBy('row.position')
      .getMany();
    const effects = await effectsFor(this.dataSource, asOf, rows);
    const labels = await this.labels.of(asOf, namedIn(rows, effects));
    const shown = rows.map((row) => ({ row, summary: summaryOf(row, grounds, effects, labels) }));
    const one = (id: string | null | undefined) => shown.find(({ row }) => row.decision === id)?.summary;
    const supersededBy = later && one(later.by);
    return {
      follows: one(follows) ?? null,
      followedBy: shown
        .filter(({ row }) => row.follows === decision && hasCome(row.on, asOf))
        .map(({ summary }) => summary),
      supersedes: shown.filter(({ row }) => earlier.includes(row.decision)).map(({ summary }) => summary),
      supersededBy: supersededBy ? { ...supersededBy, since: later.on, sources: later.evidence } : null,
    };
  }
}
