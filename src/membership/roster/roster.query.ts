import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, type Holding, holdsOn } from '../../language/dates.js';
import { holdsName } from '../../language/names.js';
import { groupBy } from '../../web/group-by.js';
import { type Member } from '../../timeline/labels.js';
import { Application, Government, GovernmentName } from '../member/member.entity.js';
import { namesOn, namesOverTime } from '../member/names.js';
import { type RosterAnswer, type RosterFilter, type RosterItem } from './roster.answer.js';
import { applicationOf } from './applied.js';
import { changesOn, countBefore, isOfDay } from './changes.js';
import { rightOn } from './rights.js';
import { isWhole } from './totals.js';
import { CategoryRules, RestingRight, RosterEntry } from './roster.entity.js';

export { type RosterAnswer, type RosterFilter, type RosterItem } from './roster.answer.js';

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
  constructor(private readonly dataSource: DataSource) {}

  async execute({ asOf, filter }: Roster): Promise<RosterAnswer> {
    const [entries, governments, rules, applied] = await Promise.all([
      known(this.dataSource, RosterEntry, asOf).select(columns(ENTRY)).getMany(),
      this.governments(asOf),
      this.rules(asOf),
      known(this.dataSource, Application, asOf).select(columns(APPLIED)).getMany(),
    ]);
    const votes = votesOn(asOf.trueOn, entries, rules);
    const applications = groupBy(applied, (each) => each.government);
    const item = (entry: RosterEntry, holds: Holding): RosterItem => {
      const { government, category, since, until, basis } = entry;
      return {
        ...(governments.get(government) ?? { id: government, code: null, names: {}, country: null }),
        ...{ category, since, basis },
        ...(until !== null && { until }),
        applied: applicationOf(entry, applications.get(government) ?? [])?.on ?? null,
        ...(holds === 'perhaps' && { perhaps: true as const }),
        votes: votes(entry),
      };
    };
    const holding = entries.flatMap((entry) => {
      const holds = holdsOn(asOf.trueOn, entry.since, entry.until);
      return holds === 'no' ? [] : [item(entry, holds)];
    });
    const wanted = holding.filter(wants(filter));
    const sure = wanted.filter((each) => !each.perhaps);
    const moved = entries.filter((entry) => isOfDay(asOf.trueOn, entry));
    const concerned = moved.filter((entry) => wants(filter)(item(entry, 'surely')));
    const changes = changesOn(asOf.trueOn, concerned, (id) => memberOf(governments.get(id), id));
    return {
      count: sure.length,
      perhaps: wanted.length - sure.length,
      whole: isWhole(entries),
      ...(changes.length > 0 && { before: countBefore(sure.length, changes), changes }),
      voters: sure.filter((each) => each.votes === 'surely').length,
      byCategory: tally(holding.filter((each) => !each.perhaps).map(({ category }) => category)),
      byCountry: tally(sure.map(({ country }) => country ?? '')),
      items: wanted.toSorted(inOrder),
    };
  }

  /** Every government with the names of the day. */
  private async governments({ trueOn, ...asOf }: AsOf): Promise<Map<string, Named>> {
    const [all, renamed] = await Promise.all([
      known(this.dataSource, Government, asOf).select(columns(NAMED)).getMany(),
      known(this.dataSource, GovernmentName, asOf).getMany(),
    ]);
    const told = groupBy(renamed, ({ government }) => government);
    const named = (each: Government): Named => ({
      id: each.government,
      code: each.code,
      // Most governments bear the names of their registration.
      names: told.has(each.government) ? namesOn(trueOn, namesOverTime(each, told.get(each.government)!)) : each.names,
      country: each.country,
    });
    return new Map(all.map((each) => [each.government, named(each)]));
  }

  private async rules(asOf: AsOf): Promise<[CategoryRules[], RestingRight[]]> {
    return Promise.all([
      known(this.dataSource, CategoryRules, asOf).getMany(),
      known(this.dataSource, RestingRight, asOf).getMany(),
    ]);
  }
}

/** What a roster is made of. */
const ENTRY = ['government', 'category', 'since', 'until', 'basis', 'position', 'ending', 'endedAt'] as const;
const NAMED = ['government', 'code', 'names', 'country'] as const;
const APPLIED = ['government', 'category', 'on', 'closed'] as const;

const columns = (names: readonly string[]): string[] => names.map((name) => `row.${name}`);

/** Tells of each entry whether its government has a vote on a day. */
const votesOn = (
  day: string,
  entries: RosterEntry[],
  [versions, rights]: [CategoryRules[], RestingRight[]],
): ((entry: RosterEntry) => Holding) => {
  const resting = groupBy(rights, ({ government }) => government);
  const spells = groupBy(entries, ({ government }) => government);
  return ({ government }) =>
    rightOn(day, 'vote', spells.get(government) ?? [], resting.get(government) ?? [], versions).has;
};

type Named = Member & { country: string | null };

const memberOf = (named: Named | undefined, id: string): Member => ({
  id,
  code: named?.code ?? null,
  names: named?.names ?? {},
});

const wants =
  ({ category = 'full', country, q, applied }: RosterFilter) =>
  (item: RosterItem): boolean =>
    (category === 'all' || item.category === category) &&
    (country === undefined || item.country === country) &&
    (applied === undefined || (item.applied !== null) === (applied === 'true')) &&
    (q === undefined || [item.code ?? '', ...Object.values(item.names)].some((name) => holdsName(name, q)));

const inOrder = (a: RosterItem, b: RosterItem): number =>
  compare(a.country ?? '', b.country ?? '') ||
  compareDates(a.since, b.since) ||
  compare(a.code ?? a.id, b.code ?? b.id) ||
  compare(a.category, b.category);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const tally = (words: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};
