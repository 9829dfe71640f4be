import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * When documents and tables were brought in, by which they are listed. The ids of documents that are kept already tell their
 * milliseconds (RFC 9562, version 7); of tables that are kept already nobody knows.
 */
export class Brought1763683200044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_document add column brought_at timestamptz;
      update import_document set brought_at =
        to_timestamp(('x' || lpad(translate(left(id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0);
      alter table import_document alter column brought_at set default now(), alter column brought_at set not null;
      alter table bulk_import add column brought_at timestamptz;
      alter table bulk_import alter column brought_at set default now();
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
