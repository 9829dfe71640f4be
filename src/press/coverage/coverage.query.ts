import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { holdsName, type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels } from '../../timeline/labels.js';
import { type Rights, type Source } from '../events.js';
import { linkStates, type Snapshot, snapshotsOf } from '../links/link-states.js';
import { Marks, reprintsKnown } from '../families/marks.js';
import { type Allowed, within, withinRights, withRights } from './allowed.js';
import { type CoverageFilter } from './coverage-filter.js';
import { CoverageItem } from './coverage.entity.js';
import { atSamePage } from './at-same-page.js';
import { type KeptLayer } from './layers.js';
import { type ListedCoverage, summaries, summaryOf } from './coverage.summary.js';

export type { CoverageFilter } from './coverage-filter.js';
export type { CoverageSummary, ListedCoverage } from './coverage.summary.js';

/** An item with its original, translations, key points and line of an index, as far as they are at hand; `translation` is the last. */
export interface CoverageAnswer extends ListedCoverage {
  /** How much of its texts may be shown; what they are cut down to stands here. */
  rights: Rights;
  keyPoints: KeptLayer[];
  original: KeptLayer | null;
  translation: KeptLayer | null;
  translations: KeptLayer[];
  indexLine: KeptLayer | null;
  meeting: { id: string; handle: string | null; names: Names } | null;
  decision: { id: string; handle: string | null; names: Names } | null;
  /** What stood at its address on days when it was called, the newest first: beside the texts, in the place of none. */
  snapshots: Snapshot[];
  sources: Source[];
  evidence: Evidence;
  /** Other items that stand at the same address, so that one entered twice is seen. */
  alsoAt: { id: string; names: Names }[];
}

export class Coverage extends Query<ListedCoverage[]> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: CoverageFilter = {},
  ) {
    super();
  }
}
export class CoverageRecord extends Query<CoverageAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly coverage: string,
  ) {
    super();
  }
}

/** What lists show; the texts of an item stay where they are. */
const shown = [
  'coverage',
  'number',
  'outlet',
  'account',
  'filedUnder',
  'mentions',
  'published',
  'url',
  'language',
  'title',
  'position',
] as const;

/** The items that are asked for, as far as the table alone tells them. */
export const itemsOf = (
  dataSource: DataSource,
  asOf: AsOf,
  filter: CoverageFilter,
): SelectQueryBuilder<CoverageItem> => {
  const query = known(dataSource, CoverageItem, asOf);
  query.andWhere('(row.first is null or row.first <= :trueOn)', asOf);
  if (filter.ids !== undefined) query.andWhere('row.coverage = any(:ids)', filter);
  if (filter.member !== undefined) query.andWhere('row.filed_under = :member', filter);
  if (filter.mentions !== undefined) query.andWhere(':mentions = any(row.mentions)', filter);
  if (filter.meeting !== undefined) query.andWhere('row.meeting = :meeting', filter);
  if (filter.decision !== undefined) query.andWhere('row.decision = :decision', filter);
  if (filter.language !== undefined) query.andWhere('row.language = :language', filter);
  if (filter.from !== undefined) query.andWhere('(row.last is null or row.last >= :from)', filter);
  if (filter.to !== undefined) query.andWhere('row.first <= :to', filter);
  return query;
};

@QueryHandler(Coverage)
export class CoverageHandler implements IQueryHandler<Coverage> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, filter }: Coverage): Promise<ListedCoverage[]> {
    const query = itemsOf(this.dataSource, asOf, filter);
    const found = await (filter.newest === undefined ? query : query.take(filter.newest))
      .select(['row.associationId', 'row.knownFrom', ...shown.map((column) => `row.${column}`)])
      .orderBy('row.first', 'DESC')
      .addOrderBy('row.position', 'DESC')
      .getMany();
    const rows = found
      .toReversed()
      .filter(
        (row) =>
          contains(filter.outlet, row.outlet) && contains(filter.q, { ...row.title, outlet: row.outlet['ko'] ?? null }),
      );
    const items = await summaries(this.labels, asOf, rows, await reprintsKnown(this.dataSource, asOf));
    const ids = items.map(({ id }) => id);
    const stateOf = await linkStates(this.dataSource, asOf, ids);
    return items
      .map((item) => ({ ...item, link: stateOf(item.id, item.url) }))
      .filter(({ link }) => filter.links === undefined || link.outcome === filter.links);
  }
}

const contains = (part: string | undefined, texts: Record<string, string | null>): boolean =>
  part === undefined || Object.values(texts).some((text) => text !== null && holdsName(text, part));

@QueryHandler(CoverageRecord)
export class CoverageRecordHandler implements IQueryHandler<CoverageRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, coverage }: CoverageRecord): Promise<CoverageAnswer> {
    const found = await known(this.dataSource, CoverageItem, asOf)
      .andWhere('row.coverage = :coverage', { coverage })
      .getOne();
    if (!found) throw new NotFound('coverage', coverage);
    const [row] = (await withRights(this.dataSource, asOf, [found])).map(withinRights) as [Allowed<CoverageItem>];
    const linked = [row.meeting, row.decision].filter((id) => id !== null);
    const twins = await atSamePage(this.dataSource, asOf, row);
    const labels = await this.labels.of(asOf, [row.filedUnder, ...row.mentions, ...linked, ...twins]);
    const { rights, keyPoints, original, translations, indexLine, sources, evidence, meeting, decision } = row;
    const named = (id: string | null) =>
      id === null ? null : { id, handle: labels.get(id)?.handle ?? null, names: labels.get(id)?.names ?? {} };
    return {
      ...summaryOf(row, labels, (await Marks.around(this.dataSource, asOf, [coverage])).reprints),
      link: (await linkStates(this.dataSource, asOf, [coverage]))(coverage, row.url),
      rights,
      keyPoints,
      original,
      translation: translations.at(-1) ?? null,
      translations,
      indexLine,
      meeting: named(meeting),
      decision: named(decision),
      snapshots: (await snapshotsOf(this.dataSource, asOf, coverage)).map((each) => within(row, each)),
      sources,
      evidence,
      alsoAt: twins.map((id) => ({ id, names: labels.get(id)?.names ?? {} })),
    };
  }
}
