import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person chose for rows of a document, by the number of the row, so that nothing is asked twice. */
export class Choices1763683200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_document add column choices jsonb not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
