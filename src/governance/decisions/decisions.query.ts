import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
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
    const all = await known(this.dataSource, DecisionRow, asOf).orderBy('row.position').getMany();
    const rows = all.filter((row) => hasCome(row.on, asOf) && fits(row, filter));
    const grounds = await groundsOf(this.dataSource, asOf);
    const effects = await known(this.dataSource, DecisionEffect, asOf).orderBy('row.origin').getMany();
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
    const part = <T>(all: T[]): { count: number; items: T[] } => ({
      count: all.length,
      items: all.slice(first, first + most),
    });
    // What is not as the rules have it is known of each decision only once it was judged.
    if (filter.discrepancy !== undefined)
      return part((await this.queries.execute(new Decisions(asOf, filter))).toSorted(byDay).toReversed());
    const all = await known(this.dataSource, DecisionRow, asOf)
      .select(JUDGED.map((column) => `row.${column}`))
      .orderBy('row.position')
      .getMany();
    const fitting = all.filter((row) => hasCome(row.on, asOf) && fits(row, filter)).toSorted(byDay);
    const { count, items: places } = part(fitting.toReversed());
    const ids = places.map(({ decision }) => decision);
    const rows = await known(this.dataSource, DecisionRow, asOf)
      .andWhere('row.decision = any(:ids)', { ids })
      .getMany();
    const grounds = await groundsOf(this.dataSource, asOf);
    const effects = await effectsFor(this.dataSource, asOf, rows);
    const labels = await this.labels.of(asOf, namedIn(rows, effects));
    const summaries = new Map(rows.map((row) => [row.decision, summaryOf(row, grounds, effects, labels)]));
    return { count, items: ids.map((id) => summaries.get(id)!) };
  }
}

/** By what decisions are chosen and put in order. */
const JUDGED = ['decision', 'body', 'on', 'outcome', 'matter', 'admits', 'electsChair'] as const;

type Judged = Pick<DecisionRow, (typeof JUDGED)[number]>;

const byDay = (a: { on: string }, b: { on: string }): number => compareDates(a.on, b.on);

const fits = (row: Judged, { body, outcome, matter, from, to }: DecisionFilter): boolean =>
  (body === undefined || row.body === body) &&
  (outcome === undefined || row.outcome === outcome) &&
  (matter === undefined || isAbout(row, matter)) &&
  (from === undefined || mayPrecede(from, row.on)) &&
  (to === undefined || mayPrecede(row.on, to));

const isAbout = ({ matter, admits, electsChair }: Judged, asked: string): boolean =>
  asked === 'admission' ? admits.length > 0 : asked === 'election' ? electsChair !== null : matter === asked;
