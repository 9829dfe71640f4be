import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { type Names } from '../language/names.js';
import { LabelRow } from './timeline.entities.js';

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
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All labels of one kind. */
  async all(asOf: AsOf, kind: string): Promise<LabelRow[]> {
    return known(this.dataSource, LabelRow, asOf).andWhere({ kind }).getMany();
  }
}

/** A member for an answer; one that nobody registered is shown by its id alone. */
export const memberOf = (labels: Map<string, LabelRow>, id: string): Member => ({
  id,
  code: labels.get(id)?.handle ?? null,
  names: labels.get(id)?.names ?? {},
});
