import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The columns of the search index in the order in which a search reads them: what every row has and is judged by comes first, what lies
 * beside the row last, so that of each hit little has to be taken apart; with what hits are counted by as one text. The rows are told anew when the server starts. And a secret of
 * webhooks that goes on signing for a while beside the one that took its place.
 */
export class SearchInOrder1763683200036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const tables = `
drop table search_text;
create table search_text (
  association_id uuid not null,
  item uuid not null,
  known_from bigint not null,
  origin bigint not null,
  n integer not null,
  open_to integer not null,
  excerpt_to integer not null,
  rank smallint not null,
  year smallint,
  known_until bigint,
  first date,
  last date,
  meeting uuid,
  type text not null,
  rights text,
  facet text not null,
  languages text[] not null,
  governments uuid[] not null,
  outlets text[] not null,
  form text not null,
  place text not null,
  "on" text,
  texts jsonb not null,
  whole boolean not null,
  words tsvector not null,
  stream text not null,
  position bigint not null,
  constraint "PK_search_text" primary key (association_id, item, origin, n, known_from)
) with (toast_tuple_target = 256);
alter table search_text alter column form set storage external, alter column type set storage main, alter column rights set storage main,
  alter column facet set storage main, alter column languages set storage main, alter column governments set storage main, alter column outlets set storage main,
  alter column place set storage main, alter column "on" set storage main, alter column stream set storage main;
create index "IDX_fb04be38710c68d37580ae8f9f" on search_text (association_id, stream) where known_until is null;
create index "IDX_14f50418bc496c3244ec7ed7f1" on search_text (association_id, rights) where known_until is null and rights is not null;
create index search_text_words on search_text using gin (words) with (fastupdate = on, gin_pending_list_limit = 256);
alter table webhook add column former_secret bytea, add column former_until timestamptz(3);
`;
