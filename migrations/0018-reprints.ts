import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The texts of press items as an index finds them, what people said of two items, and whose account an item came by. */
export class Reprints1763683200018 implements MigrationInterface {
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

// The index of hashes goes without a list of pending entries, which each search would have to read through.
const tables = `
alter table coverage_item add column account jsonb;
create table coverage_text (
  coverage uuid not null,
  first date,
  last date,
  letters integer not null,
  fingerprints integer[] not null,
  ${belief},
  constraint "PK_coverage_text" primary key (association_id, coverage, known_from)
);
create index "IDX_a6d9888ed1aa5bbbe8283f0bd5" on coverage_text (association_id, stream) where known_until is null;
create index "IDX_00a09dd30adceb7a94bf4221c5" on coverage_text (association_id, first);
create index coverage_text_fingerprints on coverage_text using gin (fingerprints) with (fastupdate = off);
create table reprint_mark (
  coverage uuid not null,
  "of" uuid not null,
  kind text not null,
  score double precision,
  evidence jsonb not null,
  ${belief},
  constraint "PK_reprint_mark" primary key (association_id, coverage, "of", known_from)
);
create index "IDX_fb1e85429345023d7a251a37e2" on reprint_mark (association_id, stream) where known_until is null;
create index "IDX_4a6499a5938477e8e2956bc714" on reprint_mark (association_id, "of");
`;
