import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What decisions are about, how votes were counted, what they follow and what took their place; the whole of the rules. */
export class Decisions1763683200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const tables = `
alter table decision
  add title jsonb,
  add closed text,
  add matter text,
  add votes jsonb,
  add follows uuid;
alter table rules_version
  add categories jsonb,
  add chair_term jsonb,
  add fees jsonb;
create table decision_supersession (
  decision uuid not null,
  by uuid not null,
  "on" text not null,
  evidence jsonb not null,
  association_id uuid not null,
  stream text not null,
  position bigint not null,
  known_from bigint not null,
  known_until bigint,
  constraint "PK_27b8fb466b16e0305ecbadd1614" primary key (association_id, decision, known_from)
);
create index "IDX_59aa2d285fbe343091c48ec508" on decision_supersession (association_id, stream) where known_until is null;
`;
