import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What was read of a document, so that it is read once and its rows keep their numbers: what kind of file it is, the encoding, its
 * text, the rows, by which edition of the reader and with which year for what the document leaves undated.
 */
export class Readings1763683200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_document
        add column type text,
        add column encoding text,
        add column text text,
        add column reading json,
        add column reader integer,
        add column year integer
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
