import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** All translations of an item of coverage, each with who made it, and its line in a digest's index. */
export class Layers1763683200024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The default is for rows that stand there until the read models are told anew.
    await runner.query(`
      alter table coverage_item add column index_line jsonb;
      alter table coverage_item add column translations jsonb not null default '[]';
      alter table coverage_item alter column translations drop default;
      alter table coverage_item drop column translation;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
