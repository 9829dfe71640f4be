import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { groupBy } from '../../web/group-by.js';
import { Kept } from '../../web/kept.js';
import { originalOf } from '../events.js';
import { reprintsKnown } from '../families/marks.js';
import { type CoverageFilter } from './coverage-filter.js';
import { Coverage, itemsOf, type ListedCoverage } from './coverage.query.js';
import { type Folded, foldItems } from './fold-items.js';

/** How many items were published on a date. */
export interface Published {
  published: string;
  count: number;
}
/** A part of the coverage that is asked for, newest first and folded by family, and how much there is in all. */
export interface CoveragePart {
  shown: Folded[];
  /** How many items there are, and how many texts they are. */
  items: number;
  texts: number;
  published: Published[];
}

export class NewestCoverage extends Query<CoveragePart> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: CoverageFilter,
    readonly first: number,
    readonly most: number,
  ) {
    super();
  }
}

@QueryHandler(NewestCoverage)
export class NewestCoverageHandler implements IQueryHandler<NewestCoverage> {
  private readonly counted = new Kept<Published[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asOf, filter, first, most }: NewestCoverage): Promise<CoveragePart> {
    // What the table alone does not tell is looked for item by item.
    if (filter.outlet !== undefined || filter.q !== undefined || filter.links !== undefined) {
      const items = await this.queries.execute(new Coverage(asOf, filter));
      const texts = foldItems(items.toReversed());
      const published = items.map((item) => ({ published: item.published, count: 1 }));
      return { shown: texts.slice(first, first + most), items: items.length, texts: texts.length, published };
    }
    const published = await this.counted.of(asOf, filter, () => this.published(asOf, filter));
    const items = published.reduce((sum, { count }) => sum + count, 0);
    const families = await this.families(asOf, filter);
    const under = families.flatMap(([, ...others]) => others);
    const rows = await this.newest(asOf, filter)
      .andWhere('not row.coverage = any(:under)', { under })
      .offset(first)
      .limit(most)
      .getRawMany<{ id: string }>();
    const headed = new Map(families.map((family) => [family[0]!, family]));
    const texts = rows.map(({ id }) => headed.get(id) ?? [id]);
    const found = await this.queries.execute(new Coverage(asOf, { ids: texts.flat() }));
    const byId = new Map(found.map((item) => [item.id, item]));
    const inOrder = texts.flat().flatMap((id): ListedCoverage[] => (byId.has(id) ? [byId.get(id)!] : []));
    return { shown: foldItems(inOrder), items, texts: items - under.length, published };
  }

  private newest(asOf: AsOf, filter: CoverageFilter) {
    return itemsOf(this.dataSource, asOf, filter)
      .select('row.coverage', 'id')
      .orderBy('row.first', 'DESC')
      .addOrderBy('row.position', 'DESC');
  }

  /** The families of which several items are asked for, each with the newest of them first, where it stands in the list. */
  private async families(asOf: AsOf, filter: CoverageFilter): Promise<string[][]> {
    const reprints = await reprintsKnown(this.dataSource, asOf);
    if (reprints.size === 0) return [];
    const related = [...new Set([...reprints].flat())];
    const rows = await this.newest(asOf, filter)
      .andWhere('row.coverage = any(:related)', { related })
      .getRawMany<{ id: string }>();
    const families = groupBy(
      rows.map(({ id }) => id),
      (id) => originalOf(reprints, id),
    );
    return [...families.values()].filter(({ length }) => length > 1);
  }

  private async published(asOf: AsOf, filter: CoverageFilter): Promise<Published[]> {
    const rows = await itemsOf(this.dataSource, asOf, filter)
      .select('row.published', 'published')
      .addSelect('count(*)::integer', 'count')
      .groupBy('row.published')
      .getRawMany<Published>();
    return rows;
  }
}
