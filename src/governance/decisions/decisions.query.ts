import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { mayPrecede } from '../../language/dates.js';
import { Labels } from '../../timeline/labels.js';
import { type DecisionSummary, hasCome, namedIn, summaryOf } from './decision.answer.js';
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

const fits = (row: DecisionRow, { body, outcome, matter, from, to }: DecisionFilter): boolean =>
  (body === undefined || row.body === body) &&
  (outcome === undefined || row.outcome === outcome) &&
  (matter === undefined || isAbout(row, matter)) &&
  (from === undefined || mayPrecede(from, row.on)) &&
  (to === undefined || mayPrecede(row.on, to));

const isAbout = ({ matter, admits, electsChair }: DecisionRow, asked: string): boolean =>
  asked === 'admission' ? admits.length > 0 : asked === 'election' ? electsChair !== null : matter === asked;
