import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { nameIn } from '../../language/names.js';
import { Labels } from '../../timeline/labels.js';
import { Foot } from '../../web/foot.js';
import { Refused } from '../../web/refused.js';
import { type Allowed, withinRights, withRights } from '../coverage/allowed.js';
import { CoverageItem } from '../coverage/coverage.entity.js';
import { Coverage, type CoverageFilter } from '../coverage/coverage.query.js';
import { MemberName } from '../names/member-name.entity.js';
import { footOf } from './foot.js';
import { memberWriter } from './member-names.js';
import { compose, type Scrapbook, type Told } from './scrapbook.js';

/** What is chosen for a scrapbook, as for a list; it may begin or end with a whole year or month. */
export type ScrapbookFilter = Omit<CoverageFilter, 'newest'>;

/** The items that are chosen, in the secretariat's layout; for its index alone their texts stay where they are. */
export class ScrapbookOf extends Query<Scrapbook> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: ScrapbookFilter,
    readonly indexAlone = false,
  ) {
    super();
  }
}

const MOST_WITH_TEXTS = 500;
const MOST = 50_000;

@QueryHandler(ScrapbookOf)
export class ScrapbookHandler implements IQueryHandler<ScrapbookOf> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    private readonly labels: Labels,
    private readonly foot: Foot,
  ) {}

  async execute({ asOf, filter, indexAlone }: ScrapbookOf): Promise<Scrapbook> {
    const { meeting, member, from, to } = filter;
    const period = { from: from && readDate(from).earliest!, to: to && readDate(to).latest! };
    const items = await this.queries.execute(new Coverage(asOf, { ...filter, ...period }));
    const most = indexAlone ? MOST : MOST_WITH_TEXTS;
    if (items.length > most)
      throw new Refused(
        422,
        'scrapbook-too-long',
        `That are ${items.length} items, and one file holds ${most}; choose a meeting, a member or a period`,
      );
    const texts = await this.texts(
      asOf,
      items.map(({ id }) => id),
      indexAlone,
    );
    const told = items.flatMap((summary): Told[] => {
      const row = texts.get(summary.id);
      return row ? [{ summary, rights: row.rights, texts: withinRights(row) }] : [];
    });
    const labels = await this.labels.of(
      asOf,
      [meeting, member].filter((id) => id !== undefined),
    );
    const called = (id?: string) => (id === undefined ? undefined : nameIn(labels.get(id)?.names ?? {}, 'ko').text);
    const governments = await known(this.dataSource, MemberName, asOf).getMany();
    const memberOf = memberWriter(
      governments.map(({ government, code, ...names }) => ({ id: government, code: code ?? undefined, ...names })),
    );
    const about = { meeting: called(meeting), member: called(member), from, to, dated: asOf.trueOn };
    const foot = footOf(asOf.knownOn, await this.foot.of(asOf.association));
    return compose(told, about, { foot, memberOf });
  }

  private async texts(asOf: AsOf, ids: string[], indexAlone: boolean): Promise<Map<string, Row>> {
    const query = known(this.dataSource, CoverageItem, asOf).andWhere('row.coverage = any(:ids)', { ids });
    const rows: Kept[] = indexAlone
      ? (
          await query
            .select(['row.coverage as coverage', 'row.rights as rights', 'row.outlet as outlet'])
            .getRawMany<Kept>()
        ).map((row) => ({
          ...row,
          original: null,
          translations: [],
          keyPoints: [],
          indexLine: null,
        }))
      : await query.getMany();
    return new Map((await withRights(this.dataSource, asOf, rows)).map((row) => [row.coverage, row]));
  }
}

type Row = Allowed<Kept>;
type Kept = Pick<
  CoverageItem,
  'coverage' | 'outlet' | 'rights' | 'original' | 'translations' | 'keyPoints' | 'indexLine'
>;
