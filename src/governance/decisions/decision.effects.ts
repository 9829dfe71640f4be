import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { type Member, memberOf } from '../../timeline/labels.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { DecisionEffect, type DecisionRow, type EffectKind } from './decision.entity.js';

/** What a decision led to: a fact that cites it, or the declaration or agreement that was adopted by it. */
export interface Effect {
  kind: EffectKind | 'declaration' | 'agreement';
  /** The government it is about; a declaration is about none. */
  member: Member | null;
  /** What a declaration or an agreement is called; what was decided, where it has no title. */
  title: Record<string, string | null> | null;
  on: string;
  category: string | null;
  term: number | null;
  position: number;
}

/** The facts that cite these decisions, and those by which other decisions did what these decided. */
export const effectsFor = (dataSource: DataSource, asOf: AsOf, rows: DecisionRow[]): Promise<DecisionEffect[]> =>
  known(dataSource, DecisionEffect, asOf)
    .andWhere('(row.decision = any(:ids) or row.government = any(:governments))', {
      ids: rows.map(({ decision }) => decision),
      governments: rows.flatMap(({ admits, electsChair }) =>
        [...admits, ...(electsChair ? [electsChair] : [])].map(({ government }) => government),
      ),
    })
    .orderBy('row.origin')
    .getMany();

/** What a decision led to, as answers tell it. `cited` are facts that may cite it. */
export const effectsOf = (row: DecisionRow, cited: DecisionEffect[], labels: Map<string, LabelRow>): Effect[] => [
  ...adopted(row),
  ...cited
    .filter(({ decision }) => decision === row.decision)
    .map(({ kind, government, on, category, term, position }): Effect => ({
      ...{ kind, member: memberOf(labels, government), title: null },
      ...{ on, category, term, position },
    })),
];

const adopted = ({ outcome, matter, title, text, on, position }: DecisionRow): Effect[] =>
  outcome === 'adopted' && (matter === 'declaration' || matter === 'agreement')
    ? [{ kind: matter, member: null, title: title ?? text, on, category: null, term: null, position }]
    : [];
