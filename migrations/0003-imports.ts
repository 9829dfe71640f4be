import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The working table of imports: what was read and is not, or not yet, in the log. `attempt` counts how often one was undone. */
export class Imports1763683200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_document (
        association_id uuid not null,
        id uuid not null,
        sha256 text not null,
        name text not null,
        bytes bytea not null,
        attempt integer not null default 1,
        primary key (association_id, id),
        unique (association_id, sha256)
      )
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
