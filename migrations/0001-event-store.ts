import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The event store. Every key begins with the association, no statement crosses associations, nothing uses a sequence: so the
 * tables can be spread over a distributed PostgreSQL without a changed line.
 */
export class EventStore1763683200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(append);
    await runner.query(positionAt);
  }

  async down(): Promise<void> {
    throw new Error('The store only grows');
  }
}

const tables = `
create schema staging;
create table association (
  id uuid primary key,
  handle text not null unique,
  names jsonb not null
);
create table log_head (
  association_id uuid primary key,
  size bigint not null default 0,
  recorded_at timestamptz(3) not null default '-infinity'
);
create table event (
  association_id uuid not null,
  position bigint not null,
  stream text not null,
  version integer not null,
  type text not null,
  schema smallint not null,
  leaf bytea not null,
  leaf_hash bytea not null,
  recorded_at timestamptz(3) not null,
  primary key (association_id, position),
  unique (association_id, stream, version)
);
create table idempotency (
  association_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  stream text not null,
  position bigint not null,
  events integer not null,
  primary key (association_id, key)
);
create table reservation (
  association_id uuid not null,
  key text not null,
  stream text not null,
  primary key (association_id, key)
);
create table sealed (
  association_id uuid not null,
  id uuid not null,
  subject uuid not null,
  value bytea not null,
  primary key (association_id, id)
);
create index sealed_subject on sealed (association_id, subject);
create table subject_key (
  association_id uuid not null,
  subject uuid not null,
  wrapped bytea not null,
  primary key (association_id, subject)
);
create table projection (
  association_id uuid not null,
  name text not null,
  version integer not null,
  position bigint not null default 0,
  failure jsonb,
  primary key (association_id, name)
);
`;

const guards = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed' using errcode = '23001';
end $$;
create trigger event_stays before update or delete on event for each row execute function refuse_change();
create trigger event_is_not_emptied before truncate on event for each statement execute function refuse_change();
`;

/**
 * The one way into the log, in one round trip, for the commands of one association that are waiting together. Each command is
 * judged on its own: a conflict of one leaves the others. The head is locked first and held to the commit, so whatever is read
 * after it (keys, versions, reservations) is the last word, and positions have no gaps and follow the order of commits.
 * Per command: its idempotency key and fingerprint (null for none), stream, expected version, count of events, and the keys it
 * takes; per event: type, schema and body; per sealed value: the 1-based number of its command.
 */
const append = `
create function append_events(
  p_association uuid, p_keys text[], p_fingerprints bytea[], p_streams text[], p_versions integer[], p_counts integer[],
  p_take_items integer[], p_take_keys text[],
  p_types text[], p_schemas smallint[], p_bodies text[],
  p_seal_items integer[], p_seal_ids uuid[], p_seal_subjects uuid[], p_seal_values bytea[]
) returns table (outcome text, first_position bigint, events integer, written_at text, detail text)
language plpgsql as $$
#variable_conflict use_column
declare
  v_size bigint;
  v_at timestamptz(3);
  v_written text;
  v_next bigint;
  v_before integer := 0;
  v_offsets bigint[];
  v_accepted boolean[] := '{}';
  v_known idempotency%rowtype;
  v_version integer;
  v_taken text;
begin
  select size, greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at) into strict v_size, v_at
    from log_head where association_id = p_association for update;
  v_written := to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  v_next := v_size;

  for i in 1 .. cardinality(p_streams) loop
    outcome := 'appended'; first_position := v_next; events := p_counts[i]; written_at := v_written; detail := null;
    if p_keys[i] is not null then
      select * into v_known from idempotency where association_id = p_association and key = p_keys[i];
      if found then
        outcome := case when v_known.fingerprint = p_fingerprints[i] then 'replayed' else 'key-reused' end;
        first_position := v_known.position; events := v_known.events; detail := v_known.stream;
      end if;
    end if;
    if outcome = 'appended' then
      select coalesce(max(version), 0) into v_version
        from event where association_id = p_association and stream = p_streams[i];
      -- An earlier command of this call may have moved the stream; its events are written below.
      for j in 1 .. i - 1 loop
        if v_accepted[j] and p_streams[j] = p_streams[i] then v_version := v_version + p_counts[j]; end if;
      end loop;
      if v_version <> p_versions[i] then
        outcome := 'conflict'; detail := v_version::text;
      end if;
    end if;
    if outcome = 'appended' and i = any(p_take_items) then
      select r.key into v_taken from reservation r
        join unnest(p_take_items, p_take_keys) as t(item, key) on t.item = i and t.key = r.key
        where r.association_id = p_association and r.stream <> p_streams[i] limit 1;
      if found then
        outcome := 'taken'; detail := v_taken;
      else
        insert into reservation select p_association, t.key, p_streams[i]
          from unnest(p_take_items, p_take_keys) as t(item, key) where t.item = i on conflict do nothing;
      end if;
    end if;
    if outcome = 'appended' then
      -- The offset turns an event's place in this call into its position in the log.
      v_offsets := v_offsets || array_fill(v_next - v_before - 1, array[p_counts[i]]);
      v_next := v_next + p_counts[i];
      if p_keys[i] is not null then
        insert into idempotency values (p_association, p_keys[i], p_fingerprints[i], p_streams[i], first_position, p_counts[i]);
      end if;
    else
      v_offsets := v_offsets || array_fill(null::bigint, array[p_counts[i]]);
    end if;
    v_accepted := v_accepted || (outcome = 'appended');
    v_before := v_before + p_counts[i];
    return next;
  end loop;
  if v_next = v_size then return; end if;

  insert into event
    select p_association, e.position, e.stream, e.version, e.type, e.schema, e.leaf, sha256('\\x00'::bytea || e.leaf), v_at
    from (
      select b.offs + b.n as position, i.stream, i.expected + (b.n - i.before)::integer as version, b.type, b.schema,
        convert_to('[1,' || (b.offs + b.n) || ',"' || v_written || '",' || b.body || ']', 'UTF8') as leaf
      from unnest(v_offsets, p_types, p_schemas, p_bodies) with ordinality as b(offs, type, schema, body, n)
      join (
        select stream, expected, sum(c) over (order by k) - c as before, sum(c) over (order by k) as upto
        from unnest(p_streams, p_versions, p_counts) with ordinality as s(stream, expected, c, k)
      ) i on b.n > i.before and b.n <= i.upto
      where b.offs is not null
    ) e
    order by e.position;
  insert into sealed
    select p_association, s.id, s.subject, s.value
    from unnest(p_seal_items, p_seal_ids, p_seal_subjects, p_seal_values) as s(item, id, subject, value)
    where v_accepted[s.item];
  update log_head set size = v_next, recorded_at = v_at where association_id = p_association;
end $$;
`;

/**
 * The last position recorded at or before an instant, or -1. Times never fall along the log, so a search by halves needs no
 * index; events of one batch share their time, which is why the answer is the last of them.
 */
const positionAt = `
create function position_at(p_association uuid, p_instant timestamptz) returns bigint language plpgsql stable as $$
declare
  low bigint := -1;
  high bigint;
  middle bigint;
begin
  select size into high from log_head where association_id = p_association;
  while high - low > 1 loop
    middle := (low + high) / 2;
    if (select recorded_at from event where association_id = p_association and position = middle) <= p_instant
      then low := middle; else high := middle; end if;
  end loop;
  return low;
end $$;
`;
