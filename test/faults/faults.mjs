/**
 * Faults that the tests must catch, each planted on purpose in a copy of the project: `replace` names texts of its files, each of which
 * stands there once, and `sql` runs after the migrations. `specs` are the files of which at least one test must then fail.
 */

/** SQL that replaces texts in a function of the database; it fails where a text is not there, and may run twice. */
const inFunction = (name, ...replacements) =>
  replacements
    .map(
      ([find, by]) => `
do $plant$
declare
  found text;
begin
  select pg_get_functiondef(oid) into found from pg_proc
    where proname = '${name}' and pronamespace = 'public'::regnamespace and strpos(prosrc, $text$${find}$text$) > 0;
  if found is not null then
    execute replace(found, $text$${find}$text$, $text$${by}$text$);
  elsif not exists (select from pg_proc where proname = '${name}' and strpos(prosrc, $text$${by}$text$) > 0) then
    raise exception '${name} does not say: %', $text$${find}$text$;
  end if;
end $plant$;`,
    )
    .join('\n');

/** Makes the index that keeps versions unique one that does not. */
const loseUniqueIndex = `
do $plant$
begin
  if to_regclass('public.planted_stream') is null then
    alter table event drop constraint event_association_id_stream_version_key;
    create index planted_stream on event (association_id, stream, version);
  end if;
end $plant$;`;

export const faults = [
  {
    name: 'naive-cursor',
    says: 'positions come from a sequence, and nobody holds the head of the log to the commit',
    sql: `create sequence if not exists planted minvalue 0;
      ${inFunction(
        'place_commands',
        [
          'from log_head where association_id = p_association for update;',
          `from log_head where association_id = p_association;
          -- What writes to one stream still takes turns: it is the order of the log that is naive.
          perform pg_advisory_xact_lock(hashtextextended(s, 0)) from (select distinct s from unnest(p_streams) s order by s) s;
          perform pg_advisory_lock(1);
          v_size := nextval('planted');
          perform setval('planted', v_size + (select sum(c) from unnest(p_counts) c) - 1);
          perform pg_advisory_unlock(1);`,
        ],
        [
          'update log_head set size = v_next, recorded_at = placed_at where association_id = p_association;',
          'perform 1; -- the head is nobody’s',
        ],
      )}`,
    specs: ['test/eventstore/readers.spec.ts'],
  },
  {
    name: 'checkpoint-first',
    says: 'a projection’s checkpoint is saved before its rows, in a transaction of its own',
    replace: [
      { file: 'src/eventstore/projector.ts', find: ' for update ${how}`', by: '`' },
      {
        file: 'src/eventstore/projector.ts',
        find: 'const failed = await this.tell(sql, association, listeners, facts);',
        by: `const own = (this.log as unknown as { sql: Sql }).sql;
    await this.move(own, association, ready.map(({ name }) => name), facts.at(-1)!.position + 1);
    const failed = await this.tell(sql, association, listeners, facts);`,
      },
    ],
    specs: ['test/eventstore/projections.spec.ts', 'test/eventstore/outage.spec.ts'],
  },
  {
    name: 'key-outside',
    says: 'the idempotency row is written after the append’s transaction, in one of its own',
    sql:
      inFunction(
        'place_commands',
        ['where k.key is not null;', 'where false; -- the application writes them'],
        [
          'values (p_association, v_key, v_print, v_stream, v_next, v_count);',
          'select * from idempotency where false;',
        ],
      ) +
      inFunction('append_commands', ['where k.key is not null;', 'where false; -- the application writes them']) +
      inFunction('append_command', ['if p_key is not null then', 'if false then']),
    replace: [
      {
        file: 'src/eventstore/appender.ts',
        find: 'const outcomes = await this.write(association, batch);',
        by: `const outcomes = await this.write(association, batch);
      for (const [n, { outcome, position, events }] of outcomes.entries()) {
        const { key, fingerprint, stream } = batch[n]!.item;
        if (outcome === 'appended' && key !== undefined)
          await this.pool.query('insert into idempotency values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [
            association, key, fingerprint, stream, position, events,
          ]);
      }`,
      },
    ],
    specs: ['test/eventstore/outage.spec.ts', 'test/journeys/lost-answers.spec.ts'],
  },
  {
    name: 'no-version',
    says: 'nothing keeps the versions of a stream apart, neither the check of the append nor the unique index',
    sql:
      loseUniqueIndex +
      inFunction(
        'place_commands',
        ['if v_version <> v_expected then', 'if false then -- any will do'],
        ['s.expected = s.earlier', 'true or s.expected = s.earlier'],
      ) +
      inFunction('append_commands', ['where s.expected > 0 and', 'where false and']) +
      inFunction('append_command', ['if p_version > 0 then', 'if false then -- any will do']),
    specs: ['test/eventstore/append.spec.ts'],
  },
  {
    name: 'no-unique-index',
    says: 'the unique index on stream and version, which stands behind the check of the append, is gone',
    sql: loseUniqueIndex,
    specs: ['test/eventstore/guards.spec.ts'],
  },
  {
    name: 'skip-on-error',
    says: 'a projection that fails on an event skips it and goes on',
    replace: [
      {
        file: 'src/eventstore/projector.ts',
        find: `for (const [projection, error] of failed) await this.park(sql, association, projection, error);
    const told = ready.filter((projection) => !failed.has(projection));`,
        by: 'const told = ready; void failed;',
      },
    ],
    specs: ['test/eventstore/projections.spec.ts'],
  },
  {
    name: 'leaf-through-jsonb',
    says: 'the leaf is what PostgreSQL makes of the body, no longer its canonical JSON',
    sql:
      inFunction('append_events', ['|| p.body ||', '|| p.body::jsonb::text ||']) +
      inFunction('append_commands', ['|| b.body ||', '|| b.body::jsonb::text ||']) +
      inFunction('append_command', ['|| p_bodies ||', '|| p_bodies::jsonb::text ||']),
    specs: ['test/eventstore/leaf.spec.ts'],
  },
  {
    name: 'signer-without-memory',
    says: 'the signer does not remember what it has signed',
    replace: [
      {
        file: 'src/audit/signing/signer.ts',
        find: 'const before = this.memory.of(origin);\n      if ((before?.size ?? 0) !== from) throw new Moved();',
        by: 'const before = undefined as Head | undefined; void from;',
      },
    ],
    specs: ['test/audit/signer.spec.ts'],
  },
  {
    name: 'unused-hashes',
    says: 'the verifier takes proofs with more hashes than it uses',
    replace: [{ file: 'src/verifier/tree.ts', find: 'at === 0 && !beside ? leaf', by: 'at === 0 ? leaf' }],
    specs: ['test/verifier/tree.spec.ts'],
  },
  {
    name: 'nobody-waits',
    says: 'whoever appends to a stream does not wait for who is appending to it: the head, which is held for all streams, is only read',
    sql: inFunction('place_commands', [
      'from log_head where association_id = p_association for update;',
      'from log_head where association_id = p_association;',
    ]),
    specs: ['test/eventstore/append.spec.ts'],
  },
  {
    name: 'not-on-disk',
    says: 'a PostgreSQL that answers before what it answers is on the disk (synchronous_commit = off) is taken',
    replace: [
      {
        file: 'src/postgres/require.ts',
        find: `'full_page_writes', 'synchronous_commit'].`,
        by: `'full_page_writes'].`,
      },
    ],
    specs: ['test/postgres/require.spec.ts'],
  },
  {
    name: 'field-left-out',
    says: 'the leaf leaves out who recorded it',
    replace: [
      {
        file: 'src/eventstore/envelope.ts',
        find: 'canonical({ actor, association, causation, command, correlation })',
        by: 'canonical({ association, causation, command, correlation, ...(actor ? {} : { actor }) })',
      },
    ],
    specs: ['test/eventstore/leaf.spec.ts'],
  },
  {
    name: 'search-not-erased',
    says: 'what was erased stays in the index of the search',
    replace: [
      {
        file: 'src/eventstore/streams-anew.ts',
        find: 'if (!told) continue;',
        by: `if (!told || told.name === 'search') continue;`,
      },
    ],
    specs: ['test/journeys/personal-data.spec.ts'],
  },
  {
    name: 'unguarded-route',
    says: 'people and their keys are shown to whoever may read the record',
    replace: [
      {
        file: 'src/access/people/people.route.ts',
        find: `@Needs('see-people')\n@Controller`,
        by: `@Needs('read')\n@Controller`,
      },
    ],
    specs: ['test/access/matrix.spec.ts'],
  },
  {
    name: 'unbounded-unzip',
    says: 'an archive is unfolded without a look at what it comes to',
    replace: [{ file: 'src/press/reading/zip-scan.ts', find: '  checkSizes(entries);', by: '  void checkSizes;' }],
    specs: ['test/press/reading/hostile.spec.ts'],
  },
];
