import { Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../src/eventstore/belief.js';
import { type Recorded } from '../../src/eventstore/facts.js';
import { handlers, type Projection } from '../../src/eventstore/projection.js';
import { type CounterEvent, counterTables } from './counter.js';

@Entity('raise')
export class Raise extends Belief {
  @PrimaryColumn('bigint')
  origin: number;
}

export const unluckyTables = `${counterTables}
  create table raise (association_id uuid, origin bigint, known_from bigint, known_until bigint, stream text, position bigint,
    primary key (association_id, origin, known_from));
`;

/** A projection of raises that a test can make stumble: `key` answers what a raise is told under. */
export const unlucky = (
  key: (fact: Recorded<Extract<CounterEvent, { type: 'Raised' }>>) => unknown,
  version = 1,
): Projection => ({
  name: 'unlucky',
  version,
  tables: [Raise],
  on: handlers<CounterEvent>({
    Raised: (fact, rows) => rows.put(Raise, fact, { origin: key(fact as never) as number }),
  }),
});
