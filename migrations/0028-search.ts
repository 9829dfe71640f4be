import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** All that is found by its texts, with the index that finds it. */
export class Search1763683200028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

// Texts lie beside the rows, so that what many hits are counted by is read without them; they are looked through uncompressed.
// What was appended lately waits in a list, short enough for each search to read through, so that an append need not wait.
const table = `
create table search_text (
  item uuid not null,
  origin bigint not null,
  n integer not null,
  type text not null,
  place text not null,
  languages text[] not null,
  governments uuid[] not null,
  meeting uuid,
  "on" text,
  first date,
  last date,
  texts jsonb not null,
  form text not null,
  open_to integer not null,
  excerpt_to integer not null,
  rights text,
  outlets text[] not null,
  whole boolean not null,
  words tsvector not null,
  association_id uuid not null,
  stream text not null,
  position bigint not null,
  known_from bigint not null,
  known_until bigint,
  constraint "PK_search_text" primary key (association_id, item, origin, n, known_from)
) with (toast_tuple_target = 256);
alter table search_text alter column form set storage external;
create index "IDX_fb04be38710c68d37580ae8f9f" on search_text (association_id, stream) where known_until is null;
create index "IDX_14f50418bc496c3244ec7ed7f1" on search_text (association_id, rights) where known_until is null and rights is not null;
create table search_default (
  outlet text not null,
  since text not null,
  rights text not null,
  association_id uuid not null,
  stream text not null,
  position bigint not null,
  known_from bigint not null,
  known_until bigint,
  constraint "PK_search_default" primary key (association_id, outlet, since, known_from)
);
create index "IDX_5fb145d1676303406cec6c49e2" on search_default (association_id, stream) where known_until is null;
create index search_text_words on search_text using gin (words) with (fastupdate = on, gin_pending_list_limit = 256);
`;
