import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Indexes by which pages of a large record find what they show without looking through a table. */
export class FoundAtOnce1763683200037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const indexes = `
create index label_kind on label (association_id, kind);
create index coverage_item_meeting on coverage_item (association_id, meeting);
create index coverage_item_decision on coverage_item (association_id, decision) where decision is not null;
create index coverage_item_filed_under on coverage_item (association_id, filed_under);
create index reported_figure_meeting on reported_figure (association_id, meeting);
create index decision_follows on decision (association_id, follows) where follows is not null;
`;
