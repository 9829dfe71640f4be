import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { readDate } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Evidence } from '../../language/nouns.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { ChairTerms, type Term } from '../chairs/chairs.query.js';
import { DecisionEffect, DecisionRow, RulesRow } from './decision.entity.js';
import { DecisionHistory, type HistoryEntry } from './history.js';

export interface DecisionSummary {
  id: string;
  handle: string | null;
  text: Record<string, string | null>;
  body: string;
  on: string;
  outcome: string;
  meeting: { id: string; handle: string | null; names: Names } | null;
}

/** All that is known of one decision: who took it, when, where, under which rules, on what evidence, and who recorded it. */
export interface DecisionAnswer extends DecisionSummary {
  method: string | null;
  /** The version of the rules it was judged by, and whether they let this body do what it did. */
  rules: {
    version: string;
    inForce: string;
    names: Names | null;
    bodyNames: Names;
    allowed: boolean;
    evidence: Evidence;
  } | null;
  admits: { member: Member; category: string }[];
  electsChair: { member: Member; term: number } | null;
  effects: { kind: string; member: Member; on: string; category: string | null; term: Term | null; position: number }[];
  evidence: Evidence;
  events: HistoryEntry[];
  proof: { position: number; leafHash: string };
}

export class Decisions extends Query<DecisionSummary[]> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}
export class DecisionRecord extends Query<DecisionAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly decision: string,
  ) {
    super();
  }
}

type LabelMap = Awaited<ReturnType<Labels['of']>>;
const summary = (
  { decision, handle, text, body, on, outcome, meeting }: DecisionRow,
  labels: LabelMap,
): DecisionSummary => ({
  id: decision,
  handle,
  text,
  body,
  on,
  outcome,
  meeting:
    meeting === null
      ? null
      : { id: meeting, handle: labels.get(meeting)?.handle ?? null, names: labels.get(meeting)?.names ?? {} },
});

@QueryHandler(Decisions)
export class DecisionsHandler implements IQueryHandler<Decisions> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
  ) {}

  async execute({ asOf }: Decisions): Promise<DecisionSummary[]> {
    const all = await known(this.dataSource, DecisionRow, asOf).orderBy('row.position').getMany();
    const rows = all.filter(({ on }) => (readDate(on).earliest ?? '') <= asOf.trueOn);
    const labels = await this.labels.of(
      asOf,
      rows.map(({ meeting }) => meeting).filter((id) => id !== null),
    );
    return rows.map((row) => summary(row, labels));
  }
}

@QueryHandler(DecisionRecord)
export class DecisionRecordHandler implements IQueryHandler<DecisionRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly terms: ChairTerms,
    private readonly history: DecisionHistory,
  ) {}

  async execute({ asOf, decision }: DecisionRecord): Promise<DecisionAnswer> {
    const row = await known(this.dataSource, DecisionRow, asOf)
      .andWhere('row.decision = :decision', { decision })
      .getOne();
    if (!row) throw new NotFound('decision', decision);
    const effects = await known(this.dataSource, DecisionEffect, asOf)
      .andWhere('row.decision = :decision', { decision })
      .orderBy('row.origin')
      .getMany();
    const [rules] = await known(this.dataSource, RulesRow, asOf)
      .andWhere('row.version = :version', { version: row.rules })
      .getMany();
    const governments = [...effects, ...row.admits, ...(row.electsChair ? [row.electsChair] : [])].map(
      ({ government }) => government,
    );
    const labels = await this.labels.of(asOf, [...governments, ...(row.meeting === null ? [] : [row.meeting])]);
    const terms = await this.terms.all(asOf);
    const member = (id: string): Member => memberOf(labels, id);
    const { admits, electsChair, method, evidence } = row;
    const events = await this.history.of(asOf, row, effects);
    return {
      ...summary(row, labels),
      method,
      rules: rules ? judged(rules, row) : null,
      admits: admits.map(({ government, category }) => ({ member: member(government), category })),
      electsChair: electsChair && { member: member(electsChair.government), term: electsChair.term },
      effects: effects.map(({ kind, government, on, category, term, position }) => ({
        kind,
        member: member(government),
        on,
        category,
        term: terms.find((each) => each.term === term) ?? null,
        position,
      })),
      evidence,
      events,
      proof: await this.history.proof(asOf, row.position),
    };
  }
}

const judged = ({ version, inForce, names, bodies, evidence }: RulesRow, row: DecisionRow): DecisionAnswer['rules'] => {
  const body = bodies.find((each) => each.body === row.body);
  const allowed =
    body !== undefined &&
    row.admits.every(({ category }) => body.admits.includes(category)) &&
    (row.electsChair === null || body.electsChair === true) &&
    (row.method !== 'written' || body.writtenProcedure === true);
  return { version, inForce, names, bodyNames: body?.names ?? {}, allowed, evidence };
};
