import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a line of a timeline says before its day has come, and which rights a restriction of the vote is about. */
export class LinesAheadAndRestingVotes1763683200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The default is for rows that stand there until the read models are told anew.
    await runner.query(`
      alter table timeline_item add column ahead jsonb;
      alter table voting_restriction add column rights jsonb not null default '[]';
      alter table voting_restriction alter column rights drop default;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
