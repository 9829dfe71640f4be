import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
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

/** Where a government is, and its code. */
export type Place = Pick<LabelRow, 'country'> & { code: LabelRow['handle'] };

/** The names of members, meetings, decisions and coverage as known at a position. */
@Injectable()
export class Labels {
  constructor(private readonly dataSource: DataSource) {}

  async of(asOf: AsOf, ids: Iterable<string>): Promise<Map<string, LabelRow>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const labels = this.known(asOf).andWhere('row.id = any(:wanted)', { wanted });
    const [rows, renamed] = await Promise.all([labels.getMany(), this.renamed(asOf, wanted)]);
    return new Map(rows.map((row) => [row.id, renamed(row)]));
  }

  /** All labels of one kind, or so many of them at most. */
  async all(asOf: AsOf, kind: string, most?: number): Promise<LabelRow[]> {
    const labels = this.known(asOf).andWhere({ kind }).limit(most).getMany();
    if (kind !== 'government') return labels;
    const [rows, renamed] = await Promise.all([labels, this.renamed(asOf)]);
    return rows.map(renamed);
  }

  /** Where each government is, and its code: what of thousands is soon read. */
  async places(asOf: AsOf): Promise<Map<string, Place>> {
    const rows = await known(this.dataSource, LabelRow, asOf)
      .select(['row.id as id', 'row.country as country', 'row.handle as code'])
      .andWhere(`row.kind = 'government'`)
      .getRawMany<Place & { id: string }>();
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  }

  /** The countries in which there are governments. */
  async countriesThere(asOf: AsOf): Promise<string[]> {
    const rows = await known(this.dataSource, LabelRow, asOf)
      .select('row.country', 'code')
      .andWhere(`row.kind = 'government' and row.country is not null`)
      .groupBy('row.country')
      .getRawMany<{ code: string }>();
    return rows.map(({ code }) => code);
  }

  private known(asOf: AsOf): SelectQueryBuilder<LabelRow> {
    return known(this.dataSource, LabelRow, asOf).select(CALLED);
  }

  /** What makes a government be called as it was on the day that is asked for, in whatever order its names were recorded. */
  private async renamed(asOf: AsOf, governments?: string[]): Promise<(label: LabelRow) => LabelRow> {
    // Said as the index has it, which a parameter would hide.
    const query = known(this.dataSource, TimelineItem, asOf).andWhere(`row.kind = '${RENAMED}'`);
    if (governments) query.andWhere('row.government = any(:governments)', { governments });
    const told = new Map<string, Borne[]>();
    for (const { government, names, on, end } of await query.orderBy('row.position').getMany())
      told.set(government, [...(told.get(government) ?? []), ...borneIn(names['name'] as Names, on, end)]);
    return (label) => {
      const later = told.get(label.id);
      return later ? { ...label, names: namesOn(asOf.trueOn, [...borneIn(label.names), ...later]) } : label;
    };
  }
}

/** What of a label is read. */
const CALLED = ['id', 'kind', 'names', 'handle', 'country'].map((column) => `row.${column}`);

/** A member for an answer; one that nobody registered is shown by its id alone. */
export const memberOf = (labels: Map<string, LabelRow>, id: string): Member => ({
  id,
  code: labels.get(id)?.handle ?? null,
  names: labels.get(id)?.names ?? {},
});
