import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How meetings went, who led them, what was reported, and who was there beside the delegations, from when to when. */
export class Meetings1763683200014 implements MigrationInterface {
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

/** The defaults are for rows that stand there until the read models are told anew. */
const tables = `
alter table meeting
  add column series text,
  add column life jsonb not null default '[]',
  add column agenda jsonb not null default '[]';
alter table meeting alter column life drop default, alter column agenda drop default;
alter table attendance
  add column represented_by uuid,
  add column presence jsonb not null default '[]';
alter table attendance alter column presence drop default;
create table meeting_role (
  meeting uuid not null,
  origin bigint not null,
  role text not null,
  "by" jsonb not null,
  "on" text,
  item text,
  note jsonb,
  evidence jsonb not null,
  ${belief},
  constraint "PK_241f98c0261d37d5856ec11a4fc" primary key (association_id, meeting, origin, known_from)
);
create index "IDX_9c77e4a0c5536f3e1d30585351" on meeting_role (association_id, stream) where known_until is null;
create table meeting_report (
  meeting uuid not null,
  origin bigint not null,
  text jsonb not null,
  "by" jsonb not null,
  "on" text,
  item text,
  evidence jsonb not null,
  ${belief},
  constraint "PK_1e31bf5917f3f8139903a1ab6dd" primary key (association_id, meeting, origin, known_from)
);
create index "IDX_f30d4b47e8b09dbb21bf54af52" on meeting_report (association_id, stream) where known_until is null;
create table meeting_guest (
  meeting uuid not null,
  guest uuid not null,
  names jsonb,
  part_of uuid,
  "on" text,
  mode text,
  people jsonb not null,
  evidence jsonb not null,
  ${belief},
  constraint "PK_108a2f03426dc03c80db8fbcfa4" primary key (association_id, meeting, guest, known_from)
);
create index "IDX_2d212207b55562b8d36e234c4a" on meeting_guest (association_id, stream) where known_until is null;
create table voting_restriction (
  government uuid not null,
  origin bigint not null,
  since text not null,
  until text,
  ${belief},
  constraint "PK_21c5a1f3b3d0c065ca641628ecd" primary key (association_id, government, origin, known_from)
);
create index "IDX_6cf3e13a79ff66593f46afc82f" on voting_restriction (association_id, stream) where known_until is null;
`;
