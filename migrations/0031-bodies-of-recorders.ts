import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The bodies and committees for which alone a recorder records; for all where none is named. */
export class BodiesOfRecorders1763683200031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table role_grant add column bodies text[] not null default '{}'
      check (bodies = '{}' or role = 'recorder')`);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
