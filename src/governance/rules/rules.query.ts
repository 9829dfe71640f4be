import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type AsOf } from '../../language/as-of.js';
import { rowOfDay } from '../decisions/decision.answer.js';
import { type RulesRow } from '../decisions/decision.entity.js';
import { versionsOf } from '../decisions/grounds.js';
import { type Change, changesBetween } from './changes.js';

/** A version of the rules, what it changed, and where it stands in the log. */
export type Version = Omit<RulesRow, 'associationId' | 'stream' | 'knownFrom' | 'knownUntil'> & {
  /** Empty for the first. */
  changes: Change[];
};

/** All versions in the order in which they came into force, and the one in force on the day. */
export interface RulesAnswer {
  inForce: Version | null;
  count: number;
  items: Version[];
}

export class RulesRecord extends Query<RulesAnswer> {
  constructor(readonly asOf: AsOf) {
    super();
  }
}

@QueryHandler(RulesRecord)
export class RulesRecordHandler implements IQueryHandler<RulesRecord> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ asOf }: RulesRecord): Promise<RulesAnswer> {
    const rows = await versionsOf(this.dataSource, asOf);
    const items = rows.map((row, n) => versionOf(row, rows[n - 1]));
    const inForce = rowOfDay(rows, asOf.trueOn)?.version;
    return { inForce: items.find(({ version }) => version === inForce) ?? null, count: items.length, items };
  }
}

const versionOf = (row: RulesRow, before: RulesRow | undefined): Version => {
  const { version, inForce, names, bodies, categories, chairTerm, fees, evidence, position } = row;
  const changes = before ? changesBetween(before, row) : [];
  return { version, inForce, names, bodies, categories, chairTerm, fees, evidence, position, changes };
};
