import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Appending set-wise. `append_command` and `append_commands` write where nothing stands in the way, which is nearly always;
 * `append_events` judges each command by `place_commands`, as does who copies events in.
 */
export class AppendingInOneGo1763683200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function append_events(
      uuid, text[], bytea[], text[], integer[], integer[], integer[], text[], text[], smallint[], text[],
      integer[], uuid[], uuid[], bytea[])`);
    // Positions only grow, so that a full page of their index is never split.
    await runner.query('alter index event_pkey set (fillfactor = 100)');
    await runner.query(placeCommands);
    await runner.query(appendEvents);
    await runner.query(appendCommands);
    await runner.query(appendCommand);
  }

  async down(): Promise<void> {
    throw new Error('The store only grows');
  }
}

const instant = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const leaf = (position: string, body: string): string =>
  `convert_to('[1,' || ${position} || ',"' || v_written || '",' || ${body} || ']', 'UTF8')`;
const hash = (of: string): string => `sha256('\\x00'::bytea || ${of})`;
// Times never fall along the log, whatever the clock does.
const now = `greatest(date_trunc('milliseconds', clock_timestamp()), recorded_at)`;

/**
 * Locks the head of the log, judges each command on its own, writes the keys they bring and take, and gives those that may be
 * appended their places. The head is held to the commit, so whatever is read after it is the last word, and positions have no
 * gaps and follow the order of commits. Per command: its idempotency key and fingerprint (null for none), stream, expected
 * version, count of events; the keys to reserve with the 1-based number of their command (null for none). Answers the first
 * position of each command (null where it is not to be appended), their time, and, unless all are to be appended, what became of
 * each. Tables that were small when a plan was made have grown by when it is used: so it never scans one.
 */
const placeCommands = `
create function place_commands(
  p_association uuid, p_keys text[], p_fingerprints bytea[], p_streams text[], p_versions integer[], p_counts integer[],
  p_take_items integer[], p_take_keys text[], out starts bigint[], out placed_at timestamptz, out outcomes jsonb
) language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  v_size bigint;
  v_next bigint;
  v_plain boolean := false;
  i integer;
  v_key text;
  v_print bytea;
  v_stream text;
  v_expected integer;
  v_count integer;
  v_moved jsonb := '{}';
  v_known idempotency%rowtype;
  v_version integer;
  v_taken text;
  v_outcome text;
  v_detail text;
begin
  select size, ${now} into strict v_size, placed_at
    from log_head where association_id = p_association for update;

  -- What usually fits is judged all at once, what comes alone or does not fit one by one.
  if cardinality(p_streams) > 1 then
    select p_take_keys is null
        and count(distinct s.key) = count(s.key)
        and bool_and(s.expected = s.earlier + coalesce((select max(e.version) from event e
          where e.association_id = p_association and e.stream = s.stream), 0))
        and bool_and(s.key is null or not exists (select from idempotency i
          where i.association_id = p_association and i.key = s.key)),
        array_agg(v_size + s.before order by s.n), v_size + sum(s.count)
      into v_plain, starts, v_next
      from (select *, sum(count) over (order by n) - count as before,
          sum(count) over (partition by stream order by n) - count as earlier
        from unnest(p_keys, p_streams, p_versions, p_counts) with ordinality as u(key, stream, expected, count, n)) s;
  end if;
  if v_plain then
    insert into idempotency
      select p_association, k.key, k.fingerprint, k.stream, k.start, k.count
      from unnest(p_keys, p_fingerprints, p_streams, starts, p_counts) as k(key, fingerprint, stream, start, count)
      where k.key is not null;
  else
    v_next := v_size;
    starts := '{}';
    outcomes := '[]';
    for i, v_key, v_print, v_stream, v_expected, v_count in
      select n, key, fingerprint, stream, expected, count
      from unnest(p_keys, p_fingerprints, p_streams, p_versions, p_counts)
        with ordinality as u(key, fingerprint, stream, expected, count, n) order by n
    loop
      v_outcome := 'appended'; v_detail := null; v_known := null;
      if v_key is not null then
        select * into v_known from idempotency where association_id = p_association and key = v_key;
        if found then
          v_outcome := case when v_known.fingerprint = v_print then 'replayed' else 'key-reused' end;
          v_detail := v_known.stream;
        end if;
      end if;
      if v_outcome = 'appended' then
        -- An earlier command of this call may have moved the stream; its events are written after all were judged.
        v_version := coalesce((v_moved ->> v_stream)::integer, (select max(version)
          from event where association_id = p_association and stream = v_stream), 0);
        if v_version <> v_expected then
          v_outcome := 'conflict'; v_detail := v_version::text;
        end if;
      end if;
      if v_outcome = 'appended' and i = any(p_take_items) then
        select r.key into v_taken from reservation r
          join unnest(p_take_items, p_take_keys) as t(item, key) on t.item = i and t.key = r.key
          where r.association_id = p_association and r.stream <> v_stream limit 1;
        if found then
          v_outcome := 'taken'; v_detail := v_taken;
        else
          insert into reservation select p_association, t.key, v_stream
            from unnest(p_take_items, p_take_keys) as t(item, key) where t.item = i on conflict do nothing;
        end if;
      end if;
      outcomes := outcomes || jsonb_build_array(jsonb_build_object('outcome', v_outcome, 'detail', v_detail,
        'position', coalesce(v_known.position, v_next), 'events', coalesce(v_known.events, v_count)));
      if v_outcome = 'appended' then
        if v_key is not null then
          insert into idempotency values (p_association, v_key, v_print, v_stream, v_next, v_count);
        end if;
        v_moved := v_moved || jsonb_build_object(v_stream, v_expected + v_count);
        starts := starts || v_next;
        v_next := v_next + v_count;
      else
        starts := array_append(starts, null);
      end if;
    end loop;
  end if;
  if v_next > v_size then
    update log_head set size = v_next, recorded_at = placed_at where association_id = p_association;
  end if;
end $$;
`;

/**
 * Appends the events of commands that wait together, in one round trip, as \`place_commands\` judges them. Per event: the 1-based
 * number of its command, version, type and schema, and the bodies, a line each; per sealed value (null for none): the number of its command. Answers
 * \`[starts, time, outcomes]\` as JSON.
 */
const appendEvents = `
create function append_events(
  p_association uuid, p_keys text[], p_fingerprints bytea[], p_streams text[], p_versions integer[], p_counts integer[],
  p_take_items integer[], p_take_keys text[],
  p_items integer[], p_event_versions integer[], p_types text, p_schemas smallint[], p_bodies text,
  p_seal_items integer[], p_seal_ids uuid[], p_seal_subjects uuid[], p_seal_values bytea[]
) returns text language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  v_starts bigint[];
  v_at timestamptz(3);
  v_outcomes jsonb;
  v_written text;
begin
  select p.starts, p.placed_at, p.outcomes into v_starts, v_at, v_outcomes from place_commands(
    p_association, p_keys, p_fingerprints, p_streams, p_versions, p_counts, p_take_items, p_take_keys) p;
  v_written := ${instant('v_at')};
  insert into event
    select p_association, e.position, p_streams[e.item], e.version, e.type, e.schema,
      e.leaf, ${hash('e.leaf')}, v_at
    from (
      select p.*, ${leaf('p.position', 'p.body')} as leaf
      from (
        select b.*, v_starts[b.item] + b.version - p_versions[b.item] - 1 as position
        from rows from (unnest(p_items, p_event_versions, p_schemas), string_to_table(p_types, chr(10)),
          string_to_table(p_bodies, chr(10))) as b(item, version, schema, type, body)
      ) p where p.position is not null
    ) e;
  if p_seal_items is not null then
    insert into sealed
      select p_association, s.id, s.subject, s.value
      from unnest(p_seal_items, p_seal_ids, p_seal_subjects, p_seal_values) as s(item, id, subject, value)
      where v_starts[s.item] is not null;
  end if;
  return jsonb_build_array(to_jsonb(v_starts), v_written, v_outcomes)::text;
end $$;
`;

/**
 * Appends the events of commands of which nothing stands in the way: each to a stream of its own, with a key of its own, reserving
 * none. Answers \`[position, time]\` of the first event as JSON, or null where a stream has not reached the version expected; a key
 * or version that is there already is refused by its unique index. Either way \`append_events\` then says what becomes of each.
 */
const appendCommands = `
create function append_commands(
  p_association uuid, p_keys text[], p_fingerprints bytea[], p_streams text[], p_versions integer[], p_counts integer[],
  p_items integer[], p_event_versions integer[], p_types text, p_schemas smallint[], p_bodies text,
  p_seal_items integer[], p_seal_ids uuid[], p_seal_subjects uuid[], p_seal_values bytea[]
) returns text language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  v_first bigint;
  v_at timestamptz(3);
  v_written text;
begin
  if exists (select from unnest(p_streams, p_versions) as s(stream, expected) where s.expected > 0 and not exists (
    select from event e where e.association_id = p_association and e.stream = s.stream and e.version = s.expected))
    then return null; end if;
  update log_head set size = size + cardinality(p_items), recorded_at = ${now}
    where association_id = p_association
    returning size - cardinality(p_items), recorded_at into strict v_first, v_at;
  insert into idempotency
    select p_association, k.key, k.fingerprint, k.stream, v_first + k.before, k.count
    from (select *, sum(count) over (order by n) - count as before
      from unnest(p_keys, p_fingerprints, p_streams, p_counts)
        with ordinality as u(key, fingerprint, stream, count, n)) k
    where k.key is not null;
  v_written := ${instant('v_at')};
  insert into event
    select p_association, e.position, p_streams[e.item], e.version, e.type, e.schema, e.leaf, ${hash('e.leaf')}, v_at
    from (
      select b.*, v_first + b.n - 1 as position, ${leaf('(v_first + b.n - 1)', 'b.body')} as leaf
      from rows from (unnest(p_items, p_event_versions, p_schemas), string_to_table(p_types, chr(10)),
        string_to_table(p_bodies, chr(10))) with ordinality as b(item, version, schema, type, body, n)
    ) e;
  if p_seal_items is not null then
    insert into sealed
      select p_association, s.id, s.subject, s.value
      from unnest(p_seal_ids, p_seal_subjects, p_seal_values) as s(id, subject, value);
  end if;
  return '[' || v_first || ',"' || v_written || '"]';
end $$;
`;

/** The same for one command that brings no sealed value, without lists; types, schemas and bodies come a line each. */
const appendCommand = `
create function append_command(
  p_association uuid, p_key text, p_fingerprint bytea, p_stream text, p_version integer,
  p_count integer, p_types text, p_schemas text, p_bodies text
) returns text language plpgsql set enable_seqscan = off as $$
declare
  v_first bigint;
  v_at timestamptz(3);
  v_written text;
  v_leaf bytea;
begin
  if p_version > 0 then
    perform from event where association_id = p_association and stream = p_stream and version = p_version;
    if not found then return null; end if;
  end if;
  update log_head set size = size + p_count, recorded_at = ${now}
    where association_id = p_association returning size - p_count, recorded_at into strict v_first, v_at;
  if p_key is not null then
    insert into idempotency values (p_association, p_key, p_fingerprint, p_stream, v_first, p_count);
  end if;
  v_written := ${instant('v_at')};
  if p_count = 1 then
    v_leaf := ${leaf('v_first', 'p_bodies')};
    insert into event values (p_association, v_first, p_stream, p_version + 1, p_types, p_schemas::smallint,
      v_leaf, ${hash('v_leaf')}, v_at);
  else
    insert into event
      select p_association, e.position, p_stream, p_version + e.n, e.type, e.schema::smallint,
        e.leaf, ${hash('e.leaf')}, v_at
      from (
        select b.*, v_first + b.n - 1 as position, ${leaf('(v_first + b.n - 1)', 'b.body')} as leaf
        from rows from (string_to_table(p_types, chr(10)), string_to_table(p_schemas, chr(10)),
          string_to_table(p_bodies, chr(10))) with ordinality as b(type, schema, body, n)
      ) e;
  end if;
  return '[' || v_first || ',"' || v_written || '"]';
end $$;
`;
