import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What an association calls countries, where that is not their usual name; and a way to the few lines of a timeline that tell
 * another name, which every page that names a government looks for, and to the newest
 * items of coverage.
 */
export class CountryNames1763683200034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table association add column countries jsonb not null default '{}'`);
    await runner.query(
      `create index timeline_item_renamed on timeline_item (association_id, government) where kind = 'member-renamed'`,
    );
    await runner.query('create index coverage_item_newest on coverage_item (association_id, first, position)');
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
