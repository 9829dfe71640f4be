import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Who may do what. People, sessions and keys are the installation's; what somebody may do, what waits for a second person and what was
 * done about access are each association's. Names and addresses of people stand here alone and never in a log.
 */
export class Access1763683200026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(people);
    await runner.query(ofAssociations);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

const people = `
create table person (
  id uuid primary key,
  name text not null,
  contact text,
  issuer text,
  subject text,
  account text,
  created_at timestamptz(3) not null default now(),
  removed_at timestamptz(3)
);
create unique index person_by_subject on person (issuer, subject) where subject is not null;
create unique index person_by_account on person (account) where account is not null;

create table session (
  hash bytea primary key,
  person uuid not null,
  method text not null,
  created_at timestamptz(3) not null default now(),
  seen_at timestamptz(3) not null default now(),
  proved_at timestamptz(3),
  issuer text,
  sid text
);
create index session_by_person on session (person);

create table sign_in_link (
  hash bytea primary key,
  person uuid not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);

create table api_key (
  id text primary key,
  person uuid not null,
  association uuid not null,
  name text not null,
  roles text[] not null,
  hash bytea not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  revoked_at timestamptz(3)
);
`;

const ofAssociations = `
create table role_grant (
  association_id uuid not null,
  person uuid not null,
  role text not null check (role in ('viewer', 'recorder', 'approver', 'auditor', 'admin')),
  source text not null default 'grant' check (source in ('grant', 'group')),
  granted_by text not null,
  granted_at timestamptz(3) not null default now(),
  primary key (association_id, person, role)
);

create table four_eyes_request (
  association_id uuid not null,
  id uuid not null,
  act text not null,
  data bytea,
  asked_by text not null,
  asked_person text not null,
  asked_role text not null,
  asked_at timestamptz(3) not null default now(),
  key text,
  fingerprint bytea,
  state text not null default 'waiting' check (state in ('waiting', 'confirming', 'confirmed', 'declined')),
  decided_by text,
  decided_at timestamptz(3),
  note text,
  answer jsonb,
  primary key (association_id, id)
);
create unique index four_eyes_request_by_key on four_eyes_request (association_id, key) where key is not null;

create table access_entry (
  association_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null default now(),
  actor text not null,
  role text not null,
  method text not null,
  act text not null,
  subject text,
  detail jsonb not null default '{}',
  primary key (association_id, id)
);
create function refuse_other_access() returns trigger language plpgsql as $$
begin
  raise exception 'what was done about access is never changed or removed' using errcode = '23001';
end $$;
create trigger access_entry_stays before update or delete on access_entry for each row execute function refuse_other_access();

create table import_owner (
  association_id uuid not null,
  import text not null,
  principal text not null,
  primary key (association_id, import, principal)
);
`;
