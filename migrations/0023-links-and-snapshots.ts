import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was kept of the addresses of press items, and how they answered, each on its day. */
export class LinksAndSnapshots1763683200023 implements MigrationInterface {
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
create table coverage_snapshot (
  coverage uuid not null,
  day text not null,
  sha256 text not null,
  url text not null,
  answered_by text,
  bytes integer not null,
  status integer not null,
  content_type text not null,
  text text,
  recorded_at text not null,
  actor text not null,
  ${belief},
  constraint "PK_coverage_snapshot" primary key (association_id, coverage, day, sha256, known_from)
);
create index "IDX_ad274f108ae48db51d582fcdcd" on coverage_snapshot (association_id, stream) where known_until is null;
create table link_check (
  coverage uuid not null,
  day text not null,
  url text not null,
  outcome text not null,
  status integer,
  reason text,
  leads_to text,
  recorded_at text not null,
  ${belief},
  constraint "PK_link_check" primary key (association_id, coverage, day, known_from)
);
create index "IDX_8f9dc4aaf93d50f5e65c2499dc" on link_check (association_id, stream) where known_until is null;
`;
