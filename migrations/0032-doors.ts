import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What was signed of a log where it was kept before, and who is told of what a log takes in. Of an event that a receiver did not take,
 * its place alone is kept: what is sent is read from the log each time.
 */
export class Doors1763683200032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const tables = `
create table former_checkpoint (
  association_id uuid not null,
  size bigint not null,
  note text not null,
  made_at timestamptz(3) not null,
  primary key (association_id, size, note)
);
create table webhook (
  association_id uuid not null,
  id uuid not null,
  name text not null,
  url text not null,
  types text[],
  secret bytea not null,
  position bigint not null,
  created_by text not null,
  created_at timestamptz(3) not null default now(),
  stopped text,
  primary key (association_id, id)
);
create table webhook_letter (
  association_id uuid not null,
  webhook uuid not null,
  position bigint not null,
  type text not null,
  about text[] not null,
  tries integer not null default 0,
  tried_at timestamptz(3),
  due_at timestamptz(3),
  failure text,
  primary key (association_id, webhook, position)
);
`;
