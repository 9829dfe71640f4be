import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The read models of committees with their coordinators, and of commitments. */
export class CommitteesAndCommitments1763683200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

/** What every belief carries. */
const belief = `association_id uuid not null,
  stream text not null,
  position bigint not null,
  known_from bigint not null,
  known_until bigint`;

const tables = `
create table committee (
  committee uuid not null,
  handle text not null,
  called jsonb not null,
  "on" text not null,
  body text,
  decision uuid,
  meeting uuid,
  convened text,
  reported text,
  ended text,
  ending text,
  "into" uuid,
  evidence jsonb not null,
  ${belief},
  constraint "PK_b7c4d5ef9f85d8313d11259202e" primary key (association_id, committee, known_from)
);
create index "IDX_ead324aec9d003d7b83b525d27" on committee (association_id, stream) where known_until is null;
create table committee_seat (
  committee uuid not null,
  origin bigint not null,
  government uuid not null,
  "from" text not null,
  until text,
  named text,
  released text,
  decision uuid,
  meeting uuid,
  evidence jsonb not null,
  ${belief},
  constraint "PK_857038502a05c7a38b6bc7c68ba" primary key (association_id, committee, origin, known_from)
);
create index "IDX_3acc7356995761812e26279108" on committee_seat (association_id, stream) where known_until is null;
create table commitment (
  commitment uuid not null,
  handle text,
  kind text not null,
  by jsonb not null,
  "to" jsonb not null,
  text jsonb not null,
  "on" text not null,
  dues jsonb not null,
  meeting uuid,
  ended text,
  ending text,
  through jsonb,
  evidence jsonb not null,
  ${belief},
  constraint "PK_b07a3a90600552ed2d804d54fc9" primary key (association_id, commitment, known_from)
);
create index "IDX_ef6411c388d7fec052dc4105d4" on commitment (association_id, stream) where known_until is null;
`;
