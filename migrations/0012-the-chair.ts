import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is known of the chair beside its terms: candidacies, handovers, and the meetings, rules and standings that it depends on. */
export class TheChair1763683200012 implements MigrationInterface {
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

// Rows that stand in chair_term are written anew at the next start, when its projection is replayed.
const tables = `
alter table chair_term add column body text, add column rules text, add column handover jsonb;
create table chair_candidacy (
  term integer not null,
  government uuid not null,
  origin bigint not null,
  "on" text not null,
  basis text,
  meeting uuid,
  withdrawn text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_e37fc2b39b0d4a6a920b43e49e4" primary key (association_id, term, government, origin, known_from)
);
create index "IDX_60253ea0be17f806add7430591" on chair_candidacy (association_id, stream) where known_until is null;
create table chair_meeting (
  meeting uuid not null,
  body text not null,
  "on" text not null,
  opened text,
  closed text,
  off boolean not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_7c6006bf330296482ea3b23ec45" primary key (association_id, meeting, known_from)
);
create index "IDX_c3b691ee01620fd0b9fe28be34" on chair_meeting (association_id, stream) where known_until is null;
create table chair_rules (
  version text not null,
  in_force text not null,
  names jsonb,
  bodies jsonb not null,
  categories jsonb,
  chair_term jsonb,
  evidence jsonb not null,
  ${belief},
  constraint "PK_3677c9b4aa957fedcbd9637b0f9" primary key (association_id, version, known_from)
);
create index "IDX_0a7d8866619f0d196ee5a4b3db" on chair_rules (association_id, stream) where known_until is null;
create table chair_standing (
  government uuid not null,
  origin bigint not null,
  what text not null,
  "on" text not null,
  category text,
  rights jsonb,
  ${belief},
  constraint "PK_9228805095d0a8820a29d672f6f" primary key (association_id, government, origin, known_from)
);
create index "IDX_04adf47289e12207b7c3c69674" on chair_standing (association_id, stream) where known_until is null;
`;
