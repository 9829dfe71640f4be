import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { NotFound } from '../../eventstore/errors.js';
import { type AsOf } from '../../language/as-of.js';
import { Labels, type Member, memberOf } from '../../timeline/labels.js';
import { ChairTerms } from '../chairs/chairs.query.js';
import { type DecisionData } from '../decision.shapes.js';
import { type DecisionAnswer, namedIn, rowOfDay, summaryOf } from './decision.answer.js';
import { effectsFor } from './decision.effects.js';
import { DecisionRow, type RulesRow } from './decision.entity.js';
import { missingOf } from './discrepancies.js';
import { groundsOf } from './grounds.js';
import { DecisionHistory, type HistoryEntry } from './history.js';
import { DecisionLineage } from './lineage.js';
import { type NotedRefusal, Refusals } from './refusals.js';

export type { DecisionAnswer } from './decision.answer.js';

export class DecisionRecord extends Query<DecisionAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly decision: string,
  ) {
    super();
  }
}

@QueryHandler(DecisionRecord)
export class DecisionRecordHandler implements IQueryHandler<DecisionRecord> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: Labels,
    private readonly terms: ChairTerms,
    private readonly history: DecisionHistory,
    private readonly lineage: DecisionLineage,
    private readonly refusals: Refusals,
  ) {}

  async execute({ asOf, decision }: DecisionRecord): Promise<DecisionAnswer> {
    const row = await known(this.dataSource, DecisionRow, asOf)
      .andWhere('row.decision = :decision', { decision })
      .getOne();
    if (!row) throw new NotFound('decision', decision);
    const all = await effectsFor(this.dataSource, asOf, [row]);
    const effects = all.filter((effect) => effect.decision === decision);
    const grounds = await groundsOf(this.dataSource, asOf);
    const { admits, electsChair, method, closed, votes, evidence } = row;
    const governments = [...admits, ...(electsChair ? [electsChair] : [])].map(({ government }) => government);
    const labels = await this.labels.of(asOf, [...governments, ...namedIn([row], all)]);
    const begun = new Set(effects.flatMap(({ term }) => term ?? []));
    const terms = await this.terms.some(asOf, begun);
    const member = (id: string): Member => memberOf(labels, id);
    const events = await this.history.of(asOf, row, effects);
    const summary = summaryOf(row, grounds, all, labels);
    const missing = missingOf(row, all);
    const taken = events.find(({ type }) => type === 'DecisionTaken')!;
    const refusals = missing.length === 0 ? [] : await this.refusals.of(asOf, taken.position);
    return {
      ...summary,
      closed,
      method,
      votes,
      rules: judgedBy(rowOfDay(grounds.versions, row.on), row, summary),
      admits: admits.map(({ government, category }) => ({ member: member(government), category })),
      electsChair: electsChair && { member: member(electsChair.government), term: electsChair.term },
      effects: summary.effects.map(({ term, ...effect }) => ({
        ...effect,
        term: terms.find((each) => each.term === term) ?? null,
      })),
      missing: missing.map(({ government, ...due }) => ({
        ...due,
        member: member(government),
        rule: ruleAgainst(government, due.kind === 'election', taken, refusals),
      })),
      lineage: await this.lineage.of(asOf, row, grounds),
      evidence,
      events,
      proof: await this.history.proof(asOf, row.position),
    };
  }
}

const judgedBy = (
  rules: RulesRow | undefined,
  row: DecisionRow,
  { discrepancies }: Pick<DecisionAnswer, 'discrepancies'>,
): DecisionAnswer['rules'] => {
  if (!rules) return null;
  const { version, inForce, names, bodies, evidence } = rules;
  const bodyNames = bodies.find((each) => each.body === row.body)?.names ?? {};
  const allowed = discrepancies.every(({ code }) => code.startsWith('effect-'));
  return { version, inForce, names, bodyNames, allowed, cited: row.rules, evidence };
};

/** The rule that stood in the way of an effect: its command is known by its place among those that were admitted. */
const ruleAgainst = (
  government: string,
  isElection: boolean,
  { data }: HistoryEntry,
  refusals: NotedRefusal[],
): string | null => {
  const { admits = [] } = data as DecisionData<'DecisionTaken'>;
  const refused = refusals.find(({ command, item }) =>
    isElection ? command === 'ElectChair' : command !== 'ElectChair' && admits[item]?.government === government,
  );
  return refused?.rule ?? null;
};
