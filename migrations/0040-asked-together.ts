import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What waits for a second person keeps what it was asked for together with, as the facts do that come of it: an import, say. */
export class AskedTogether1763683200040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table four_eyes_request add column correlation text');
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
