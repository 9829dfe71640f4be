import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../src/eventstore/belief.js';
import { type Decider } from '../../src/eventstore/decider.js';
import { type FactOf } from '../../src/eventstore/facts.js';
import { handlers, type Projection } from '../../src/eventstore/projection.js';
import { count, date, id, word } from '../../src/language/nouns.js';
import { list, object, optional } from '../../src/language/shape.js';

/** A little domain whose read model has many rows to a stream: marks on a board that come, move and go. */
export const boardFacts = {
  Marked: object({ mark: word(), since: optional(date), weight: optional(count), ids: optional(list(id)) }),
  /** What bore one mark bears the other, and the other way round. */
  Swapped: object({ one: word(), other: word() }),
  Weighed: object({ by: count }),
  Unmarked: object({ mark: word() }),
  Wiped: object({}),
};
export type BoardEvent = FactOf<typeof boardFacts>;

export const board: Decider<null, typeof boardFacts> = {
  category: 'board',
  facts: boardFacts,
  initial: null,
  evolve: { Marked: () => null, Swapped: () => null, Weighed: () => null, Unmarked: () => null, Wiped: () => null },
};

@Entity('mark')
export class Mark extends Belief {
  @PrimaryColumn('text')
  board: string;

  @PrimaryColumn('text')
  mark: string;

  @Column('date', { nullable: true })
  since: string | null;

  @Column('integer')
  weight: number;

  @Column('uuid', { array: true })
  ids: string[];

  @Column('jsonb')
  told: unknown;
}

export const boardTables = `
  create table mark (association_id uuid, board text, mark text, known_from bigint, known_until bigint, stream text,
    position bigint, since date, weight integer, ids uuid[], told jsonb,
    primary key (association_id, board, mark, known_from));
`;

export const marks: Projection = {
  name: 'marks',
  version: 1,
  tables: [Mark],
  on: handlers<BoardEvent>({
    Marked: (fact, rows) => {
      const { mark, since = null, weight = 1, ids = [] } = fact.data;
      rows.put(Mark, fact, { board: fact.stream, mark, since, weight, ids, told: { z: 1, a: [null, { since }] } });
    },
    Swapped: (fact, rows) => {
      const { one, other } = fact.data;
      rows.amend(
        Mark,
        fact,
        ({ mark }) => mark === one || mark === other,
        ({ mark }) => ({ mark: mark === one ? other : one }),
      );
    },
    Weighed: (fact, rows) =>
      rows.amend(
        Mark,
        fact,
        () => true,
        (row) => ({ weight: row.weight + fact.data.by, told: [row.told] }),
      ),
    Unmarked: (fact, rows) => rows.amend(Mark, fact, (row) => row.mark === fact.data.mark, null),
    Wiped: (fact, rows) => rows.amend(Mark, fact, () => true, null),
  }),
};
