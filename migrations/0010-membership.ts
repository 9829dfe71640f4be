import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How memberships end, what the rules say of categories, which rights rest, applications, names over time and ids elsewhere. */
export class Membership1763683200010 implements MigrationInterface {
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
alter table roster_entry
  add predecessor uuid,
  add ending text,
  add ended_at bigint,
  add successor uuid;
create table category_rules (
  version text not null,
  in_force text not null,
  categories jsonb,
  ${belief},
  constraint "PK_d34638de177c39cf45f6fb68ffd" primary key (association_id, version, known_from)
);
create index "IDX_64cc8fbbfef276706f61bab124" on category_rules (association_id, stream) where known_until is null;
create table resting_right (
  government uuid not null,
  origin bigint not null,
  name text not null,
  since text not null,
  until text,
  unpaid_years integer,
  why jsonb,
  decision uuid,
  meeting uuid,
  body text,
  rules text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_c18ae13e27a3ce3ee431b5a4bf7" primary key (association_id, government, origin, name, known_from)
);
create index "IDX_cf6fabfbf20bbba9a84a35aa41" on resting_right (association_id, stream) where known_until is null;
create table government_name (
  government uuid not null,
  origin bigint not null,
  kind text not null,
  names jsonb not null,
  "from" text,
  until text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_a3bd2fa0e0756f0937e6a5070a4" primary key (association_id, government, origin, known_from)
);
create index "IDX_f5c40843730663073391338d4a" on government_name (association_id, stream) where known_until is null;
create table external_id (
  government uuid not null,
  scheme text not null,
  value text not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_9c44fefadb1b4cf9a121738aaeb" primary key (association_id, government, scheme, known_from)
);
create index "IDX_e6dccb687664605fbfc60d5d65" on external_id (association_id, stream) where known_until is null;
create table membership_application (
  government uuid not null,
  origin bigint not null,
  category text not null,
  "on" text not null,
  deferrals jsonb not null,
  closed text,
  closing text,
  closed_at bigint,
  evidence jsonb not null,
  ${belief},
  constraint "PK_b1ed68c98f00a51e54503b5f8e8" primary key (association_id, government, origin, known_from)
);
create index "IDX_73177012f08c000fdd17d74e96" on membership_application (association_id, stream) where known_until is null;
`;
