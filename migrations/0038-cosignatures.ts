import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What witnesses have signed beneath our checkpoints; each line says by itself who did, and when. */
export class Cosignatures1763683200038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cosignature (
        association_id uuid not null,
        incarnation integer not null,
        size bigint not null,
        witness text not null,
        line text not null,
        seen_at timestamptz(3) not null default now(),
        primary key (association_id, incarnation, size, witness)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
