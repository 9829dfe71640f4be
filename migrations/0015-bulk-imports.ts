import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The working tables of imports of facts. Rows that speak of one thing have the same `part` and `unit`; in that order they are
 * read, compared with the record, and committed, many at a time. `faults` are what the table itself has against a row.
 */
export class BulkImports1763683200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulk_import (
        association_id uuid not null,
        id uuid not null,
        kind text not null,
        name text not null,
        sha256 text not null,
        encoding text not null,
        columns jsonb not null,
        attempt integer not null default 1,
        primary key (association_id, id)
      );
      create table bulk_row (
        association_id uuid not null,
        import uuid not null,
        n integer not null,
        line integer not null,
        part integer not null,
        unit text collate "C" not null,
        cells jsonb not null,
        faults jsonb not null,
        state text not null default 'read',
        problems jsonb not null default '[]',
        primary key (association_id, import, n)
      );
      create index on bulk_row (association_id, import, part, unit, n);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
