import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, type Holding, holdsOn } from '../../language/dates.js';
import { holdsName, type Names } from '../../language/names.js';
import { type Category } from '../../language/nouns.js';
import { Labels } from '../../timeline/labels.js';
import { RosterEntry } from './roster.entity.js';

export interface RosterItem {
  id: string;
  code: string | null;
  names: Names;
  country: string | null;
  category: Category;
  since: string;
  until?: string;
  /** Set where the dates leave open whether it belonged on that day; such a one is listed and not counted. */
  perhaps?: true;
}

/** Who belonged on a day. `count` says only who surely did; `perhaps` how many more may have. */
export interface RosterAnswer {
  count: number;
  perhaps: number;
  byCategory: Record<string, number>;
  byCountry: Record<string, number>;
  items: RosterItem[];
}

export interface RosterFilter {
  /** Full members where nothing is said; `all` for every category. */
  category?: Category | 'all';
  country?: string;
  /** Part of a name in any language, or a code. */
  q?: string;
}

export class Roster extends Query<RosterAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: RosterFilter = {},
  ) {
    super();
  }
}

@QueryHandler(Roster)
export class RosterHandler implements IQueryHandler<Roster> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, filter }: Roster): Promise<RosterAnswer> {
    const entries = await known(this.dataSource, RosterEntry, asOf).getMany();
    const labels = new Map((await this.labels.all(asOf, 'government')).map((label) => [label.id, label]));
    const holding = entries
      .map((entry): [RosterEntry, Holding] => [entry, holdsOn(asOf.trueOn, entry.since, entry.until)])
      .filter(([, holds]) => holds !== 'no')
      .map(([{ government, category, since, until }, holds]): RosterItem => {
        const label = labels.get(government);
        return {
          id: government,
          code: label?.handle ?? null,
          names: label?.names ?? {},
          country: label?.country ?? null,
          category,
          since,
          ...(until !== null && { until }),
          ...(holds === 'perhaps' && { perhaps: true as const }),
        };
      });
    const wanted = holding.filter(wants(filter));
    const sure = wanted.filter((item) => !item.perhaps);
    return {
      count: sure.length,
      perhaps: wanted.length - sure.length,
      byCategory: tally(holding.filter((item) => !item.perhaps).map(({ category }) => category)),
      byCountry: tally(sure.map(({ country }) => country ?? '')),
      items: wanted.toSorted(inOrder),
    };
  }
}

const wants =
  ({ category = 'full', country, q }: RosterFilter) =>
  (item: RosterItem): boolean =>
    (category === 'all' || item.category === category) &&
    (country === undefined || item.country === country) &&
    (q === undefined || [item.code ?? '', ...Object.values(item.names)].some((name) => holdsName(name, q)));

const inOrder = (a: RosterItem, b: RosterItem): number =>
  compare(a.country ?? '', b.country ?? '') ||
  compareDates(a.since, b.since) ||
  compare(a.code ?? a.id, b.code ?? b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const tally = (words: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};
