import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The tables of the read models; any of them may be dropped and built anew from the log. */
export class ReadModels1763683200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
  }
}

const tables = `select 1`;
