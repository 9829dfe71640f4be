import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CORRECTED, type Correction, type Recorded } from '../../src/eventstore/facts.js';
import { type Desk, type Projection } from '../../src/eventstore/projection.js';
import { counterTables } from './counter.js';

/** By how much each raise raises, as last corrected. */
@Entity('raise_seen')
export class RaiseSeen {
  @PrimaryColumn('uuid', { name: 'association_id' })
  associationId: string;

  @PrimaryColumn('bigint')
  origin: number;

  @Column('integer', { nullable: true })
  by: number | null;
}

/** How many raises there are of each amount. */
@Entity('raise_count')
export class RaiseCount {
  @PrimaryColumn('uuid', { name: 'association_id' })
  associationId: string;

  @PrimaryColumn('integer')
  by: number;

  @Column('integer')
  n: number;
}

export const raiseTables = `${counterTables}
  create table raise_seen (association_id uuid, origin bigint, by integer, primary key (association_id, origin));
  create table raise_count (association_id uuid, by integer, n integer, primary key (association_id, by));
`;

/** Hears all facts of a batch at once, and counts by SQL of its own. */
export const raises: Projection = {
  name: 'raises',
  version: 1,
  tables: [RaiseSeen, RaiseCount],
  on: {},
  batch: async (facts, desk) => {
    const amounts = [...new Map(facts.flatMap(amountOf))];
    const [seen, counts] = [desk.table(RaiseSeen), desk.table(RaiseCount)];
    await desk.sql.query(
      `insert into ${seen} as s select $1, * from unnest($2::bigint[], $3::integer[]) on conflict (association_id, origin)
       do update set by = excluded.by`,
      [desk.association, amounts.map(([origin]) => origin), amounts.map(([, by]) => by)],
    );
    await desk.sql.query(`delete from ${counts} where association_id = $1`, [desk.association]);
    await desk.sql.query(
      `insert into ${counts} select association_id, by, count(*) from ${seen}
       where association_id = $1 and by is not null group by 1, 2`,
      [desk.association],
    );
  },
};

/** Corrections in these tests are of raises alone. */
const amountOf = ({ type, position, data }: Recorded): [number, number | null][] => {
  if (type === 'Raised') return [[position, (data as { by: number }).by]];
  if (type !== CORRECTED) return [];
  const { corrects, now } = data as Correction;
  return [[corrects, now === null ? null : (now as { by: number }).by]];
};

/** The same, until a raise of so much comes. */
export const failingAt = (amount: number): Projection => ({
  ...raises,
  batch: async (facts: Recorded[], desk: Desk) => {
    if (facts.some(({ data }) => (data as { by?: number }).by === amount)) throw new Error(`no ${amount}`);
    await raises.batch!(facts, desk);
  },
});
