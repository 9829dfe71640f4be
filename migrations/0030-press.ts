import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What documents are compared with is found by indexes; what may be handed on where nothing is said of an item, and the words of it that
 * are claimed; and which lines of a timeline tell of reprints.
 */
export class Press1763683200030 implements MigrationInterface {
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
alter table coverage_item alter rights drop not null;
alter table coverage_item add column page text;
create index coverage_item_published on coverage_item (association_id, published);
create index coverage_item_page on coverage_item (association_id, page);
create index coverage_item_sources on coverage_item using gin (sources jsonb_path_ops);
alter table timeline_item add column reprint_of uuid;
create index timeline_item_reprint on timeline_item (association_id, coverage) where reprint_of is not null;
create table occasion_meeting (
  meeting uuid not null,
  handle text not null,
  body text not null,
  "on" text not null,
  names jsonb not null,
  ordinal integer,
  ${belief},
  constraint "PK_occasion_meeting" primary key (association_id, meeting, known_from)
);
create index "IDX_4eeafa4701bf3ac7396f2e1052" on occasion_meeting (association_id, stream) where known_until is null;
create table occasion_decision (
  decision uuid not null,
  handle text,
  meeting uuid,
  admits uuid[] not null,
  elects uuid,
  ${belief},
  constraint "PK_occasion_decision" primary key (association_id, decision, known_from)
);
create index "IDX_f0cfb4336d4dc04a5b3dc73cfa" on occasion_decision (association_id, stream) where known_until is null;
create table rights_default (
  outlet text not null,
  since text not null,
  rights text not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_rights_default" primary key (association_id, outlet, since, known_from)
);
create index "IDX_39ef00305b20e6e8830d6a741c" on rights_default (association_id, stream) where known_until is null;
create table claimed_quote (
  coverage uuid not null,
  claim uuid not null,
  n integer not null,
  quote text not null,
  ${belief},
  constraint "PK_claimed_quote" primary key (association_id, coverage, claim, n, known_from)
);
create index "IDX_90727faa8d0df1b93f06c4ba9b" on claimed_quote (association_id, stream) where known_until is null;
`;
