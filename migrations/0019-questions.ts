import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The read models of claims, and of what persons decide about the questions that they are on. */
export class Questions1763683200019 implements MigrationInterface {
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
create table claim (
  claim uuid not null,
  proposed boolean not null,
  question uuid not null,
  measure text not null,
  comparator text,
  value integer,
  up_to integer,
  said text,
  meeting uuid,
  government uuid,
  as_of text,
  "when" text,
  counting text,
  coverage uuid,
  reason text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_99f997da5854e98c0748b7b36e8" primary key (association_id, claim, known_from)
);
create index "IDX_b75fce26dde4e4da157777d018" on claim (association_id, stream) where known_until is null;
create index "IDX_dfc0164bffa0d84e2c1462c76c" on claim (association_id, coverage);
create index "IDX_999d065cce41ae4cbcfdb9177e" on claim (association_id, meeting);
create index "IDX_ed741b036797a9b5d795533fb7" on claim (association_id, question);
create table claim_place (
  claim uuid not null,
  kind text not null,
  question uuid not null,
  "into" uuid,
  measure text,
  "when" text,
  reason text,
  ${belief},
  constraint "PK_cb6a4777b6e6e61d6e1681247a9" primary key (association_id, claim, kind, known_from)
);
create index "IDX_734c3f8184f556aa342290ca7c" on claim_place (association_id, stream) where known_until is null;
create index "IDX_c286be25e501d3f5853d39ba58" on claim_place (association_id, "into");
create table question_answer (
  question uuid not null,
  state text not null,
  claim uuid,
  own jsonb,
  reason text,
  proposed_by text not null,
  confirmed_by text,
  since text not null,
  ${belief},
  constraint "PK_334401049b464f1b50af65706a6" primary key (association_id, question, known_from)
);
create index "IDX_80e700cafbd859b8b9d4023844" on question_answer (association_id, stream) where known_until is null;
create table coverage_reprint (
  coverage uuid not null,
  of uuid not null,
  ${belief},
  constraint "PK_a56607d5b68831b832c393e4323" primary key (association_id, coverage, known_from)
);
create index "IDX_4594823e931319a85a89eacb3f" on coverage_reprint (association_id, stream) where known_until is null;
`;
