import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Where keys are taken from, what idempotency keys were used for beside the log, and when an auditor was shown names, with the reason,
 * which is kept encrypted since it may name somebody.
 */
export class KeysAndNames1763683200039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table api_key add column networks text[] not null default '{}'`);
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const tables = `
create table access_once (
  association_id uuid not null,
  key bytea not null,
  fingerprint bytea not null,
  primary key (association_id, key)
);
create table glass_broken (
  association_id uuid not null,
  id uuid not null,
  person uuid not null,
  reason bytea,
  at timestamptz(3) not null default now(),
  until timestamptz(3) not null,
  primary key (association_id, id)
);
`;
