import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The Merkle tree over the log and what was signed of it. Both only grow, as the log does; they are written when a checkpoint is
 * made, so that an append costs nothing more.
 */
export class TamperEvidence1763683200025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['log_tile', 'checkpoint']) await runner.query(guards(table));
  }

  async down(): Promise<void> {
    throw new Error('The store only grows');
  }
}

const tables = `
create table log_tile (
  association_id uuid not null,
  level smallint not null,
  nth bigint not null,
  hashes bytea not null,
  root bytea not null,
  primary key (association_id, level, nth)
);
create table checkpoint (
  association_id uuid not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  made_at timestamptz(3) not null,
  primary key (association_id, size)
);
create function refuse_other_history() returns trigger language plpgsql as $$
begin
  raise exception 'checkpoints and their tree are never changed or removed' using errcode = '23001';
end $$;
`;

const guards = (table: string): string => `
create trigger ${table}_stays before update or delete on ${table} for each row execute function refuse_other_history();
create trigger ${table}_is_not_emptied before truncate on ${table} for each statement execute function refuse_other_history();
`;
