import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A log that was lost in part begins anew, and is signed again from a size that was signed before: checkpoints of each time stand
 * apart.
 */
export class Incarnations1763683200033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table checkpoint add column incarnation integer not null default 1;
      alter table checkpoint drop constraint checkpoint_pkey;
      alter table checkpoint add primary key (association_id, incarnation, size);
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
