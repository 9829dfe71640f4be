import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The order in which hits are shown, by which a page of what stands in nearly all rows is found without reading them all; and the names
 * that stand before all else, which are found by themselves.
 */
export class FoundInOrder1763683200042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const indexes = `
create index search_text_order on search_text
  (association_id, rank, ('9999-12-31'::date - coalesce(first, '0001-01-01'::date)), item, origin, n);
create index search_text_names on search_text using gin (words) with (fastupdate = on, gin_pending_list_limit = 256) where rank < 2;
`;
