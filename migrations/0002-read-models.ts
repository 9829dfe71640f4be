import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The tables of the read models; any of them may be dropped and built anew from the log. Constraints and indexes have the names
 * that TypeORM would give them, so that its comparison of schema and entities stays empty.
 */
export class ReadModels1763683200002 implements MigrationInterface {
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
create table chair_term (
  term integer not null,
  government uuid not null,
  elected text not null,
  decision uuid,
  meeting uuid,
  started text,
  named text,
  ended text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_6e57a57ba87952f872a252ed3c4" primary key (association_id, term, known_from)
);
create index "IDX_64040f81989c2c273317237968" on chair_term (association_id, stream) where known_until is null;
create table chair_person (
  government uuid not null,
  origin bigint not null,
  name jsonb not null,
  office jsonb not null,
  "from" text not null,
  until text,
  ${belief},
  constraint "PK_48682a1f5be4724fedea65d46e3" primary key (association_id, government, origin, known_from)
);
create index "IDX_4b52470cfa073a626270c09044" on chair_person (association_id, stream) where known_until is null;
create table decision (
  decision uuid not null,
  handle text,
  text jsonb not null,
  body text not null,
  meeting uuid,
  "on" text not null,
  rules text,
  method text,
  outcome text not null,
  admits jsonb not null,
  elects_chair jsonb,
  evidence jsonb not null,
  ${belief},
  constraint "PK_6bc87df2b7081b4895379902ff9" primary key (association_id, decision, known_from)
);
create index "IDX_fbc8b7d02ee320d129bfe0fd49" on decision (association_id, stream) where known_until is null;
create table decision_effect (
  origin bigint not null,
  decision uuid not null,
  kind text not null,
  government uuid not null,
  "on" text not null,
  category text,
  term integer,
  ${belief},
  constraint "PK_326c6b7c28bb85fce19c562ea94" primary key (association_id, origin, known_from)
);
create index "IDX_840217833b2388788457e09251" on decision_effect (association_id, stream) where known_until is null;
create table rules_version (
  version text not null,
  in_force text not null,
  names jsonb,
  bodies jsonb not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_8b11ac15bff6565c1aff66b1e4f" primary key (association_id, version, known_from)
);
create index "IDX_21d840c6a40d113ae327ff0217" on rules_version (association_id, stream) where known_until is null;
create table attendance (
  meeting uuid not null,
  government uuid not null,
  "on" text not null,
  status text not null,
  mode text,
  capacity text,
  people jsonb not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_128aa07903291acea8df2c56355" primary key (association_id, meeting, government, known_from)
);
create index "IDX_0a88a1b689d772946bfd70a694" on attendance (association_id, stream) where known_until is null;
create table expected_attendance (
  government uuid not null,
  origin bigint not null,
  category text not null,
  since text not null,
  until text,
  ${belief},
  constraint "PK_8be7f97442109c1345cf4cbd6ff" primary key (association_id, government, origin, known_from)
);
create index "IDX_e529c112dd1fe9badc43cb643f" on expected_attendance (association_id, stream) where known_until is null;
create table reported_figure (
  claim uuid not null,
  meeting uuid not null,
  measure text not null,
  comparator text not null,
  value integer not null,
  up_to integer,
  evidence jsonb not null,
  ${belief},
  constraint "PK_2838eada941aa31300a5c7e4ae7" primary key (association_id, claim, known_from)
);
create index "IDX_f7c8caea3c16cceb842105931b" on reported_figure (association_id, stream) where known_until is null;
create table meeting (
  meeting uuid not null,
  handle text not null,
  body text not null,
  ordinal integer,
  names jsonb not null,
  "on" text not null,
  place jsonb,
  mode text,
  host uuid,
  theme jsonb,
  opened text,
  closed text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_18a5fc9aa31e66644fe4db84261" primary key (association_id, meeting, known_from)
);
create index "IDX_cb0d1caeb1fcd991449541491f" on meeting (association_id, stream) where known_until is null;
create table meeting_decision (
  decision uuid not null,
  meeting uuid not null,
  outcome text not null,
  "on" text not null,
  ${belief},
  constraint "PK_33a1c6bf5415b4503259c30f7b8" primary key (association_id, decision, known_from)
);
create index "IDX_32c47dd5d4b70f57157efc5e1b" on meeting_decision (association_id, stream) where known_until is null;
create table government (
  government uuid not null,
  names jsonb not null,
  aliases jsonb not null,
  country text not null,
  code text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_85125d92689abe6eae93f1e0dc6" primary key (association_id, government, known_from)
);
create index "IDX_b2fc15738cc0b68c78c59a832d" on government (association_id, stream) where known_until is null;
create table office_holder (
  government uuid not null,
  origin bigint not null,
  person uuid not null,
  name jsonb not null,
  office jsonb not null,
  "from" text not null,
  until text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_9fd63dee1bf6ca47cd76258f5da" primary key (association_id, government, origin, known_from)
);
create index "IDX_b5db9ed53a0e36ed4a391574d1" on office_holder (association_id, stream) where known_until is null;
create table roster_entry (
  government uuid not null,
  origin bigint not null,
  category text not null,
  since text not null,
  until text,
  basis text not null,
  decision uuid,
  meeting uuid,
  body text,
  rules text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_9e7672ddfdf5fd62f897acfb2a9" primary key (association_id, government, origin, known_from)
);
create index "IDX_5c81fd5d997e40c133f8b2204f" on roster_entry (association_id, stream) where known_until is null;
create table coverage_item (
  coverage uuid not null,
  number integer,
  outlet jsonb not null,
  filed_under uuid not null,
  mentions uuid[] not null,
  published text not null,
  first date,
  last date,
  url text,
  language text not null,
  title jsonb not null,
  key_points jsonb not null,
  original jsonb,
  translation jsonb,
  meeting uuid,
  decision uuid,
  sources jsonb not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_0e9a023f3d189fe557b9eb2a924" primary key (association_id, coverage, known_from)
);
create index "IDX_53fca582d07e526234bfa36c98" on coverage_item (association_id, stream) where known_until is null;
create table timeline_item (
  government uuid not null,
  origin bigint not null,
  n integer not null,
  lane text not null,
  kind text not null,
  "on" text,
  "end" text,
  first date,
  last date,
  text jsonb not null,
  names jsonb not null,
  meeting uuid,
  decision uuid,
  coverage uuid,
  evidence jsonb not null,
  recorded_at text not null,
  supersedes bigint,
  ${belief},
  constraint "PK_acee8e9198c503f4f1ee4897c6d" primary key (association_id, government, origin, n, known_from)
);
create index "IDX_5acbe5a772674e652a95e8d07b" on timeline_item (association_id, stream) where known_until is null;
create table label (
  id uuid not null,
  kind text not null,
  names jsonb not null,
  handle text,
  country text,
  ${belief},
  constraint "PK_20beea50d1b598a64c3a50b65ab" primary key (association_id, id, known_from)
);
create index "IDX_8cc17ddfc98e14eb603ed6fedb" on label (association_id, stream) where known_until is null;
create table member_name (
  government uuid not null,
  names jsonb not null,
  aliases jsonb not null,
  code text,
  ${belief},
  constraint "PK_3dcb31cfddc5073f91387e0f424" primary key (association_id, government, known_from)
);
create index "IDX_b0320ab78f52f85c5b161d5b6e" on member_name (association_id, stream) where known_until is null;
`;
