import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What an association calls countries, where that is not their usual name; and a way to the few lines of a timeline that tell
 * another name, which every page that names a government looks for.
 */
export class CountryNames1763683200034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table association add column countries jsonb not null default '{}'`);
    await runner.query(
      `create index timeline_item_renamed on timeline_item (association_id, government) where kind = 'member-renamed'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
