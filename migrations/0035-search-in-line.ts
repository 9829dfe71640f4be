import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Of a row of the index, all but its texts stays in it: what hits are counted by lay beside the rows, and to fetch it took longer
 * than all else. The rows are told anew when the server starts, as those of any projection that changed.
 */
export class SearchInLine1763683200035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate search_text');
    const columns = ['type', 'place', 'languages', 'governments', '"on"', 'rights', 'outlets', 'stream'];
    const kept = columns.map((column) => `alter column ${column} set storage main`);
    await runner.query(`alter table search_text ${kept.join(', ')}`);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
