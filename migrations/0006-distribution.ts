import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Spreads the tables over a distributed PostgreSQL where the extension Citus is installed in the database, and does nothing
 * elsewhere. The catalogue says what goes where, so that later tables and later versions of a function need no list of their own:
 * `distribute()` is called again after all later migrations, see src/data-source.ts.
 */
export class Distribution1763683200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(distribution);
    await runner.query(distribute);
    await runner.query('select distribute()');
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}

/**
 * The statements that are still to be run on Citus, in order. What has a column association_id is spread by it, all in one group,
 * so that the rows of an association lie together; functions that take the association first run where those rows are.
 */
const distribution = `
create function distribution() returns setof text language plpgsql stable as $$
declare
  v_placed oid[] := '{}';
  v_delegated oid[] := '{}';
  v_statements text[] := '{}';
begin
  if to_regclass('pg_dist_partition') is not null then
    -- A shard that lies on this node is a table of the same shape.
    execute 'select array(select logicalrelid::oid from pg_dist_partition union all select oid from pg_class
      where relnamespace = ''public''::regnamespace and relkind = ''r'' and relation_is_a_known_shard(oid))' into v_placed;
    execute 'select array(select objid from pg_dist_object
      where classid = ''pg_proc''::regclass and distribution_argument_index is not null)' into v_delegated;
  end if;

  v_statements := v_statements || array(
    select format('select create_reference_table(%L)', t.oid::regclass)
    from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
    and t.relname in ('association', 'installation') and t.oid <> all (v_placed) order by t.relname);

  -- Citus takes no statement triggers; against TRUNCATE stands the missing right instead.
  v_statements := v_statements || array(
    select s.statement from pg_trigger g
    join pg_class t on t.oid = g.tgrelid
    join pg_attribute a on a.attrelid = t.oid and a.attname = 'association_id'
    cross join lateral (values
      (1, format('drop trigger %I on %s', g.tgname, t.oid::regclass)),
      (2, format('revoke truncate on %s from %s', t.oid::regclass, t.relowner::regrole))
    ) as s(n, statement)
    where t.relnamespace = 'public'::regnamespace and not g.tgisinternal and g.tgtype & 1 = 0 order by g.tgname, s.n);

  v_statements := v_statements || array(
    select format('select create_distributed_table(%L, ''association_id'', colocate_with => %L)', t.oid::regclass,
      case t.relname when 'log_head' then 'none' else 'log_head' end)
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'association_id'
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.oid <> all (v_placed)
    order by t.relname <> 'log_head', t.relname);

  v_statements := v_statements || array(
    select format('select create_distributed_function(%L, ''$1'', colocate_with => ''log_head'')', p.oid::regprocedure)
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
    and p.proargnames[1] = 'p_association' and p.oid <> all (v_delegated) order by p.oid::regprocedure::text);

  if v_statements = '{}' then return; end if;
  return next 'set local citus.enable_unsafe_triggers to on';
  -- One connection per worker, so that what this transaction has just made is seen by its next statement.
  return next 'set local citus.multi_shard_modify_mode to ''sequential''';
  return query select unnest(v_statements);
end $$;
revoke execute on function distribution() from public;
`;

const distribute = `
create function distribute() returns void language plpgsql as $$
declare
  v_statement text;
begin
  if not exists (select from pg_extension where extname = 'citus') then return; end if;
  for v_statement in select * from distribution() loop execute v_statement; end loop;
end $$;
revoke execute on function distribute() from public;
`;
