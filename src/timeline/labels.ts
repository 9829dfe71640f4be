import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';
import { type Borne, borneIn, namesOn } from '../language/borne-names.js';
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

  /** All labels of one kind, or so many of them at most. */
  async all(asOf: AsOf, kind: string, most?: number): Promise<LabelRow[]> {
    const query = known(this.dataSource, LabelRow, asOf).andWhere({ kind });
    return this.renamed(asOf, await query.limit(most).getMany());
  }

  /** Where each government is. */
  async countries(asOf: AsOf): Promise<Map<string, string | null>> {
    const rows = await known(this.dataSource, LabelRow, asOf)
      .select(['row.id as id', 'row.country as country'])
      .andWhere(`row.kind = 'government'`)
      .getRawMany<{ id: string; country: string | null }>();
    return new Map(rows.map(({ id, country }) => [id, country]));
  }

  /** A government is called as it was on the day that is asked for, in whatever order its names were recorded. */
  private async renamed(asOf: AsOf, labels: LabelRow[]): Promise<LabelRow[]> {
    const governments = labels.filter(({ kind }) => kind === 'government').map(({ id }) => id);
    if (governments.length === 0) return labels;
    const lines = await known(this.dataSource, TimelineItem, asOf)
      .andWhere('row.government = any(:governments)', { governments })
      // Said as the index has it, which a parameter would hide.
      .andWhere(`row.kind = '${RENAMED}'`)
      .orderBy('row.position')
      .getMany();
    const told = new Map<string, Borne[]>();
    for (const { government, names, on, end } of lines)
      told.set(government, [...(told.get(government) ?? []), ...borneIn(names['name'] as Names, on, end)]);
    return labels.map((label) => {
      const later = told.get(label.id);
      return later ? { ...label, names: namesOn(asOf.trueOn, [...borneIn(label.names), ...later]) } : label;
    });
  }
}

/** A member for an answer; one that nobody registered is shown by its id alone. */
export const memberOf = (labels: Map<string, LabelRow>, id: string): Member => ({
  id,
  code: labels.get(id)?.handle ?? null,
  names: labels.get(id)?.names ?? {},
});
