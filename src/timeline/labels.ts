import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { type Names } from '../language/names.js';
import { RENAMED } from './telling.js';
import { LabelRow, TimelineItem } from './timeline.entities.js';

/** A member as it stands in answers. */
export interface Member {
  id: string;
  code: string | null;
  names: Names;
}

/** The names of members, meetings, decisions and coverage as known at a position. */
@Injectable()
export class Labels {
  constructor(private readonly dataSource: DataSource) {}

  async of(asOf: AsOf, ids: Iterable<string>): Promise<Map<string, LabelRow>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await known(this.dataSource, LabelRow, asOf)
      .andWhere({ id: In(wanted) })
      .getMany();
    return new Map((await this.renamed(asOf, rows)).map((row) => [row.id, row]));
  }

  /** All labels of one kind. */
  async all(asOf: AsOf, kind: string): Promise<LabelRow[]> {
    return this.renamed(asOf, await known(this.dataSource, LabelRow, asOf).andWhere({ kind }).getMany());
  }

  /** A label has the names of the latest day, also where an earlier renaming was recorded after a later one. */
  private async renamed(asOf: AsOf, labels: LabelRow[]): Promise<LabelRow[]> {
    const governments = labels.filter(({ kind }) => kind === 'government').map(({ id }) => id);
    if (governments.length === 0) return labels;
    const lines = await known(this.dataSource, TimelineItem, asOf)
      .andWhere('row.government = any(:governments)', { governments })
      .andWhere({ kind: RENAMED })
      .orderBy({ 'row.first': 'ASC', 'row.last': 'ASC', 'row.position': 'ASC' })
      .getMany();
    const told = new Map<string, object>();
    for (const { government, names } of lines)
      told.set(government, { ...told.get(government), ...(names['name'] as Names) });
    return labels.map((label) => ({ ...label, names: { ...label.names, ...told.get(label.id) } }));
  }
}

/** A member for an answer; one that nobody registered is shown by its id alone. */
export const memberOf = (labels: Map<string, LabelRow>, id: string): Member => ({
  id,
  code: labels.get(id)?.handle ?? null,
  names: labels.get(id)?.names ?? {},
});
