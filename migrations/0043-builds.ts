import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often the rows of a read model were built: what was counted of those before counts no more. */
export class Builds1763683200043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection add column builds integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
