import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How much of an item of coverage may be handed on. */
export class Rights1763683200022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coverage_item add column rights text not null default 'full';
      alter table coverage_item alter column rights drop default;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
