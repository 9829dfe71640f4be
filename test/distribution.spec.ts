import pg from 'pg';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { kinds, objections, tablesIn, tablesOf } from './support/catalogue.js';
import { sourcesOf } from './support/source.js';
import { statementsIn } from './support/statements.js';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

beforeEach(() => client.query('begin'));
afterEach(() => client.query('rollback'));

const statements = async (): Promise<string[]> => {
  const { rows } = await client.query<{ distribution: string }>('select * from distribution()');
  return rows.map(({ distribution }) => distribution);
};

describe('the tables, as the database has them', () => {
  it('could all be distributed by association', async () => {
    expect(await objections(client)).toEqual([]);
  });

  const offences: Record<string, [statement: string, ...objections: string[]]> = {
    'a table that nobody placed': [
      'create table stray (association_id uuid primary key)',
      'stray is neither distributed, reference nor local',
    ],
    'a key of its own': [
      'alter table sealed drop constraint sealed_pkey, add primary key (id)',
      'sealed_pkey on sealed begins with id',
    ],
    'no key': ['alter table sealed drop constraint sealed_pkey', 'sealed has no primary key'],
    'a unique index across associations, even a partial one': [
      'create unique index one_handle on meeting (handle) where known_until is null',
      'one_handle on meeting begins with handle',
    ],
    'an index on an expression': [
      'create index by_name on label (lower(handle))',
      'by_name on label begins with (expression)',
    ],
    'an exclusion': [
      'alter table label add constraint alone exclude using btree (association_id with =)',
      'alone on label excludes rows',
    ],
    'an association that may be missing': [
      `alter table label drop constraint "PK_20beea50d1b598a64c3a50b65ab", add primary key (id);
       alter table label alter association_id drop not null`,
      'label has no association_id uuid not null',
      'label_pkey on label begins with id',
    ],
    'a foreign key, even within an association': [
      `alter table sealed add constraint of_subject foreign key (association_id, subject) references subject_key`,
      'of_subject on sealed is a foreign key',
    ],
    'a serial column': ['alter table event add n serial', 'event_n_seq is a sequence of event'],
    'an identity': ['alter table event add n int generated always as identity', 'event_n_seq is a sequence of event'],
    'a sequence': ['create sequence position_seq', 'position_seq is a sequence'],
    'a statement trigger': [
      'create trigger told after insert on event for each statement execute function refuse_change()',
      'told on event is a statement trigger',
    ],
    'a function that asks all associations': [
      `create function everything() returns bigint language sql as 'select count(*) from public.event'`,
      'everything() touches event and does not take the association first',
    ],
    'a trigger that writes elsewhere': [
      `create function tell() returns trigger language plpgsql as 'begin insert into label select null; return new; end'`,
      'tell() is a trigger that touches label',
    ],
  };

  it.each(Object.entries(offences))('would be objected to by name: %s', async (_, [statement, ...named]) => {
    await client.query(statement);
    const said = await objections(client);
    expect(said.toSorted()).toEqual(named.toSorted());
  });
});

describe('what the migration gives Citus', () => {
  it('is every table once, in its kind, and the functions that take the association first', async () => {
    const given = (await statements()).join('\n');
    const called = (udf: string) => [...given.matchAll(new RegExp(`${udf}\\('(\\w+)`, 'g'))].map(([, name]) => name!);
    expect(called('create_reference_table').toSorted()).toEqual(tablesOf('reference'));
    expect(called('create_distributed_table').toSorted()).toEqual(tablesOf('distributed'));
    expect(called('create_distributed_table')[0]).toBe('log_head');
    expect(called('create_distributed_function')).toEqual([
      'append_command',
      'append_commands',
      'append_events',
      'place_commands',
      'position_at',
    ]);
  });

  /** Functions that note how they were called, and answer like those of Citus; the extension itself is not at hand. */
  const stub = `
    create schema stub;
    create table stub.pg_dist_partition (logicalrelid regclass primary key, by text, colocated regclass);
    create table stub.pg_dist_object (classid oid, objid oid, distribution_argument_index int, colocated regclass);
    create function stub.create_reference_table(regclass) returns void language sql
      as 'insert into stub.pg_dist_partition values ($1, null, null)';
    create function stub.create_distributed_table(regclass, text, colocate_with text) returns void language plpgsql as $$
    begin
      if exists (select from pg_trigger where tgrelid = $1 and not tgisinternal and tgtype & 1 = 0)
        then raise exception 'statement triggers on distributed tables are not supported'; end if;
      if exists (select from pg_trigger where tgrelid = $1 and not tgisinternal)
        and current_setting('citus.enable_unsafe_triggers', true) is distinct from 'on'
        then raise exception 'triggers are not supported on distributed tables'; end if;
      insert into stub.pg_dist_partition values ($1, $2, nullif(colocate_with, 'none')::regclass);
      execute format('create table public.%I (like %s)', $1 || '_102008', $1);
    end $$;
    create function stub.relation_is_a_known_shard(regclass) returns boolean language sql as 'select $1::text like ''%\\_102008''';
    create function stub.create_distributed_function(regprocedure, text, colocate_with text) returns void language sql
      as 'insert into stub.pg_dist_object values (''pg_proc''::regclass, $1, substr($2, 2)::int - 1, $3::regclass)';
    set local search_path = public, stub;
  `;
  const run = async () => {
    for (const statement of await statements()) await client.query(statement);
  };

  it('is taken by functions of the same names and kinds, and is not given twice', async () => {
    await client.query(stub);
    await run();
    const { rows: placed } = await client.query(
      'select logicalrelid::text as table, by, colocated::text from pg_dist_partition',
    );
    expect(placed).toContainEqual({ table: 'log_head', by: 'association_id', colocated: null });
    expect(placed).toContainEqual({ table: 'event', by: 'association_id', colocated: 'log_head' });
    expect(placed).toContainEqual({ table: 'association', by: null, colocated: null });
    expect(placed).toHaveLength(tablesOf('distributed').length + tablesOf('reference').length);
    const { rows: delegated } = await client.query(
      'select objid::regprocedure::text as function, distribution_argument_index as by from pg_dist_object order by 1',
    );
    expect(delegated).toHaveLength(5);
    expect(delegated[4]).toEqual({ function: 'position_at(uuid,timestamp with time zone)', by: 0 });
    expect(await statements()).toEqual([]);
  });

  it('is, after a later migration, what that has added', async () => {
    await client.query(stub);
    await run();
    await client.query(`
      create table later (association_id uuid, name text, primary key (association_id, name));
      create or replace function position_at(p_association uuid, p_instant timestamptz) returns bigint language sql as 'select 1::bigint';
      create function position_at(p_association uuid, p_day date) returns bigint language sql as 'select 1::bigint';
    `);
    expect((await statements()).filter((statement) => !statement.startsWith('set local'))).toEqual([
      `select create_distributed_table('later', 'association_id', colocate_with => 'log_head')`,
      `select create_distributed_function('position_at(uuid,date)', '$1', colocate_with => 'log_head')`,
    ]);
    await run();
    expect(await statements()).toEqual([]);
  });

  it('takes the right to TRUNCATE away where it drops the trigger, and leaves the one on rows', async () => {
    const owner = `owner_of_${database.url.slice(-12)}`;
    await client.query(
      `create role ${owner}; grant create on schema public to ${owner}; alter table event owner to ${owner}`,
    );
    await client.query(stub);
    await run();
    const { rows } = await client.query(`select tgname from pg_trigger where tgrelid = 'event'::regclass`);
    expect(rows).toEqual([{ tgname: 'event_stays' }]);
    await client.query(`set local role ${owner}`);
    await expect(client.query('truncate event')).rejects.toMatchObject({ code: '42501' });
  });

  it('is nothing where the extension is not installed', async () => {
    await client.query(stub);
    await client.query('select distribute()');
    const { rows } = await client.query('select * from pg_dist_partition');
    expect(rows).toEqual([]);
    expect(await objections(client)).toEqual([]);
  });
});

describe('the statements in the source', () => {
  /** Statements that hold to one association without naming it, with the reason. */
  const excepted: Record<string, string> = {
    'insert into … (…)': 'the association is a column of every read model, and every row is of one',
    'insert into … select * from …': 'what is staged is of one association',
  };
  /** Those that touch a distributed table, or one whose name is put in, and do not say of which association. */
  const unbound = (path: string, source: string): string[] =>
    statementsIn(path, source)
      .filter(({ sql }) => tablesIn(sql).some((table) => table === '…' || kinds.get(table) === 'distributed'))
      .filter(
        ({ sql }) => !sql.includes('association_id') && !Object.keys(excepted).some((each) => sql.startsWith(each)),
      )
      .map(({ line, sql }) => `${path}:${line} ${sql.trim()}`);
  // A backup is of all associations, table by table.
  const sources = sourcesOf('src').filter(({ path }) => !path.startsWith('src/backup/'));

  it('touch one association each', () => {
    expect(sources.flatMap(({ path, text }) => unbound(path, text))).toEqual([]);
  });

  it('are found, and those that do not would be named', () => {
    const all = sources.flatMap(({ path, text }) => statementsIn(path, text));
    expect(all.length).toBeGreaterThan(25);
    for (const each of Object.keys(excepted)) expect(all.some(({ sql }) => sql.startsWith(each))).toBe(true);
    const examples = [
      "sql.query('select max(position) from event')",
      'sql.query(`select e.leaf\n from public.event e where e.position = $1`)',
      'sql.query(`delete from ${table} where stream = $1`)',
    ];
    expect(examples.map((source) => unbound('x.ts', source))).toEqual([
      ['x.ts:1 select max(position) from event'],
      ['x.ts:1 select e.leaf\n from public.event e where e.position = $1'],
      ['x.ts:1 delete from … where stream = $1'],
    ]);
  });

  it('of TypeORM begin where every query of a read model does: with the rows of one association', () => {
    const others = sources.filter(
      ({ path, text }) => /createQueryBuilder|getRepository/.test(text) && path !== 'src/eventstore/belief.ts',
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
