import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { originalOf, type Reprints } from '../events.js';
import { ReprintMark } from './families.entity.js';

/** Of which item each item of the association is marked as a reprint. */
export const reprintsKnown = async (dataSource: DataSource, asOf: AsOf): Promise<Reprints> => {
  const rows = await known(dataSource, ReprintMark, asOf)
    .andWhere(`row.kind <> 'none'`)
    .select(['row.coverage as coverage', 'row.of as "of"'])
    .getRawMany<{ coverage: string; of: string }>();
  return new Map(rows.map(({ coverage, of }) => [coverage, of]));
};

/** What people said of some items and of all others of their families. */
export class Marks {
  readonly reprints: Reprints;

  constructor(readonly rows: ReprintMark[]) {
    this.reprints = new Map(rows.filter(({ kind }) => kind !== 'none').map(({ coverage, of }) => [coverage, of]));
  }

  static async around(dataSource: DataSource, asOf: AsOf, items: string[]): Promise<Marks> {
    const rows = new Map<string, ReprintMark>();
    const seen = new Set<string>();
    for (let next = [...new Set(items)]; next.length > 0;) {
      for (const id of next) seen.add(id);
      const found = await known(dataSource, ReprintMark, asOf)
        .andWhere('(row.coverage = any(:next) or row.of = any(:next))', { next })
        .getMany();
      for (const row of found) rows.set(`${row.coverage} ${row.of}`, row);
      const leads = found.filter(({ kind }) => kind !== 'none').flatMap(({ coverage, of }) => [coverage, of]);
      next = [...new Set(leads)].filter((id) => !seen.has(id));
    }
    return new Marks([...rows.values()]);
  }

  /** The original of an item's family. */
  original(item: string): string {
    return originalOf(this.reprints, item);
  }

  /** The reprints in the family of an original, each with what was said of it. */
  members(original: string): ReprintMark[] {
    return this.rows.filter(({ kind, coverage }) => kind !== 'none' && this.original(coverage) === original);
  }

  /** Whether somebody said of an item of each family that the two are not of one text. */
  apart(original: string, other: string): boolean {
    return this.rows.some(({ kind, coverage, of }) => {
      const [one, two] = [this.original(coverage), this.original(of)];
      return kind === 'none' && ((one === original && two === other) || (one === other && two === original));
    });
  }
}
