import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The languages that an association writes in, in its own order, and the handles that it had before. */
export class Associations1763683200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table association
        add column languages text[] not null default '{}',
        add column former text[] not null default '{}'
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
