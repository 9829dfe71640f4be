import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How far each reaction has heard each log, why it stopped, and which of its commands a rule refused. */
export class Reactions1763683200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reaction (
        association_id uuid not null,
        name text not null,
        position bigint not null,
        failure jsonb,
        primary key (association_id, name)
      );
      create table reaction_refusal (
        association_id uuid not null,
        reaction text not null,
        position bigint not null,
        item integer not null,
        command text not null,
        rule text not null,
        primary key (association_id, reaction, position, item)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
