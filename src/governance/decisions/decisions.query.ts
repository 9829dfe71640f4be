import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { compareDates, mayPrecede } from '../../language/dates.js';
import { Labels } from '../../timeline/labels.js';
import { type DecisionSummary, hasCome, namedIn, summaryOf } from './decision.answer.js';
import { effectsFor } from './decision.effects.js';
import { DecisionEffect, DecisionRow } from './decision.entity.js';
import { groundsOf } from './grounds.js';

/** Which decisions are asked for; all where nothing is said. */
export interface DecisionFilter {
  body?: string;
  outcome?: string;
  /** What it is about; `admission` and `election` are what admits and what elects. */
  matter?: string;
  /** Only those that are, or are not, as the rules of their day. */
  discrepancy?: 'true' | 'false';
  from?: string;
  to?: string;
}

export class Decisions extends Query<DecisionSummary[]> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: DecisionFilter = {},
  ) {
    super();
  }
}

/** A part of the decisions that are asked for, newest first, and how many there are in all. */
export class NewestDecisions extends Query<{ count: number; items: DecisionSummary[] }> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: DecisionFilter,
    readonly first: number,
    readonly most: number,
  ) {
    super();
  }
}

@QueryHandler(Decisions)
export class DecisionsHandler implements IQueryHandler<Decisions> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf, filter }: Decisions): Promise<DecisionSummary[]> {
    const [all, grounds, effects] = await Promise.all([
      chosen(this.dataSource, asOf, filter).orderBy('row.position').getMany(),
      groundsOf(this.dataSource, asOf),
      known(this.dataSource, DecisionEffect, asOf).orderBy('row.origin').getMany(),
    ]);
    const rows = all.filter(({ on }) => isOf(on, asOf, filter));
    const labels = await this.labels.of(asOf, namedIn(rows, effects));
    const items = rows.map((row) => summaryOf(row, grounds, effects, labels));
    const { discrepancy } = filter;
    if (discrepancy === undefined) return items;
    return items.filter(({ discrepancies }) => discrepancies.length > 0 === (discrepancy === 'true'));
  }
}

@QueryHandler(NewestDecisions)
export class NewestDecisionsHandler implements IQueryHandler<NewestDecisions> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly queries: QueryBus,
  ) {}

  async execute({ asOf, filter, first, most }: NewestDecisions) {
    // What is not as the rules have it is known of each decision only once it was judged.
    if (filter.discrepancy !== undefined) {
      const all = (await this.queries.execute(new Decisions(asOf, filter))).toSorted(byDay).toReversed();
      return { count: all.length, items: all.slice(first, first + most) };
    }
    const [days, grounds] = await Promise.all([this.days(asOf, filter), groundsOf(this.dataSource, asOf)]);
    const ids = await this.places(asOf, filter, days, first, first + most);
    const rows = await known(this.dataSource, DecisionRow, asOf)
      .andWhere('row.decision = any(:ids)', { ids })
      .getMany();
    const effects = await effectsFor(this.dataSource, asOf, rows);
    const labels = await this.labels.of(asOf, namedIn(rows, effects));
    const summaries = new Map(rows.map((row) => [row.decision, summaryOf(row, grounds, effects, labels)]));
    return { count: days.reduce((sum, { n }) => sum + n, 0), items: ids.map((id) => summaries.get(id)!) };
  }

  /** On which dates something was decided, the newest first, and how much. */
  private async days(asOf: AsOf, filter: DecisionFilter): Promise<Day[]> {
    const days = await chosen(this.dataSource, asOf, filter)
      .select('row.on', 'on')
      .addSelect('count(*)::integer', 'n')
      .groupBy('row.on')
      .getRawMany<Day>();
    return days.filter(({ on }) => isOf(on, asOf, filter)).toSorted((a, b) => byDay(b, a) || (a.on < b.on ? 1 : -1));
  }

  /** The ids of a part of the decisions of these days, of each day what was recorded last first. */
  private async places(asOf: AsOf, filter: DecisionFilter, days: Day[], from: number, upto: number): Promise<string[]> {
    let before = 0;
    const begins = days.map(({ on, n }) => ({ on, from: before, upto: (before += n) }));
    const touched = begins.filter((day) => day.from < upto && day.upto > from);
    const rows = await chosen(this.dataSource, asOf, filter)
      .select(['row.decision', 'row.on'])
      .andWhere('row.on = any(:days)', { days: touched.map(({ on }) => on) })
      .orderBy('row.position', 'DESC')
      .getMany();
    const skipped = from - (touched[0]?.from ?? from);
    return touched
      .flatMap(({ on }) => rows.filter((row) => row.on === on))
      .slice(skipped, skipped + upto - from)
      .map(({ decision }) => decision);
  }
}

/** A date on which so many decisions were taken. */
interface Day {
  on: string;
  n: number;
}

const byDay = (a: { on: string }, b: { on: string }): number => compareDates(a.on, b.on);

/** The decisions that are asked for, but for the days. */
const chosen = (
  dataSource: DataSource,
  asOf: AsOf,
  { body, outcome, matter }: DecisionFilter,
): SelectQueryBuilder<DecisionRow> => {
  const query = known(dataSource, DecisionRow, asOf);
  if (body !== undefined) query.andWhere('row.body = :body', { body });
  if (outcome !== undefined) query.andWhere('row.outcome = :outcome', { outcome });
  if (matter === 'admission') query.andWhere(`row.admits <> '[]'`);
  else if (matter === 'election') query.andWhere('row.elects_chair is not null');
  else if (matter !== undefined) query.andWhere('row.matter = :matter', { matter });
  return query;
};

/** Whether a date had come by the day asked about, and may lie in the time that is asked for. */
const isOf = (on: string, asOf: AsOf, { from, to }: DecisionFilter): boolean =>
  hasCome(on, asOf) && (from === undefined || mayPrecede(from, on)) && (to === undefined || mayPrecede(on, to));
