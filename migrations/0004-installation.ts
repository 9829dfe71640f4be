import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which key file this database belongs to, so that another is noticed before it seals anything. */
export class Installation1763683200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table installation (
        one boolean primary key default true check (one),
        key_check bytea not null
      )
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
