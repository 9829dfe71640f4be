import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../src/eventstore/belief.js';
import { type Decider } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { type FactOf } from '../../src/eventstore/facts.js';
import { handlers, type Projection } from '../../src/eventstore/projection.js';
import { count, evidence, word } from '../../src/language/nouns.js';
import { object, optional, sealed } from '../../src/language/shape.js';

/** A little domain to try the store with: a counter that may not fall below nought. */
export const counterFacts = {
  Opened: object({ code: optional(word()), by: optional(sealed(100)), evidence }),
  Raised: object({ by: count }),
  Lowered: object({ by: count }),
  Closed: object({}),
};
export type CounterEvent = FactOf<typeof counterFacts>;

export const counter: Decider<number, typeof counterFacts> = {
  category: 'counter',
  facts: counterFacts,
  initial: 0,
  evolve: {
    Opened: (state) => state,
    Raised: (state, { by }) => state + by,
    Lowered: (state, { by }) => state - by,
    Closed: () => 0,
  },
  check: {
    Lowered: (state, { by }) => {
      if (by > state) throw new Rejected('NeverBelowNought', 'The counter would fall below nought');
    },
  },
  reserves: (fact) => (fact.type === 'Opened' && fact.data.code ? [`code:${fact.data.code}`] : []),
};

@Entity('tally')
export class Tally extends Belief {
  @PrimaryColumn('text')
  counter: string;

  @Column('integer')
  total: number;

  @Column('jsonb')
  marks: object;
}
@Entity('name_of_counter')
export class NameOfCounter extends Belief {
  @PrimaryColumn('bigint')
  origin: number;

  @Column('text', { nullable: true })
  by: string | null;
}

export const counterTables = `
  create table tally (association_id uuid, counter text, known_from bigint, known_until bigint, stream text, position bigint,
    total integer, marks jsonb, primary key (association_id, counter, known_from));
  create table name_of_counter (association_id uuid, origin bigint, known_from bigint, known_until bigint, stream text,
    position bigint, by text, primary key (association_id, origin, known_from));
`;

export const tally: Projection = {
  name: 'tally',
  version: 1,
  tables: [Tally],
  on: handlers<CounterEvent>({
    Opened: (fact, rows) => rows.put(Tally, fact, { counter: fact.stream, total: 0, marks: { b: 1, a: 2 } }),
    Raised: (fact, rows) =>
      rows.amend(
        Tally,
        fact,
        () => true,
        (row) => ({ total: row.total + fact.data.by }),
      ),
    Lowered: (fact, rows) =>
      rows.amend(
        Tally,
        fact,
        () => true,
        (row) => ({ total: row.total - fact.data.by }),
      ),
    Closed: (fact, rows) => rows.amend(Tally, fact, () => true, null),
  }),
};

export const names: Projection = {
  name: 'names',
  version: 1,
  tables: [NameOfCounter],
  on: handlers<CounterEvent>({
    Opened: (fact, rows) => rows.put(NameOfCounter, fact, { origin: fact.origin, by: fact.data.by ?? null }),
  }),
};
