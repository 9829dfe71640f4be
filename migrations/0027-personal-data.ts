import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * PostgreSQL keeps samples of what stands in a column, for its planner, and keeps those of a table that was emptied. Where names and
 * texts of persons stand it takes none: nothing is looked for by them.
 */
export class PersonalData1763683200027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare
        c record;
      begin
        for c in select table_name, column_name, udt_name from information_schema.columns
          where table_schema = 'public' and table_name in (select relname from pg_class where relkind in ('r', 'p'))
          and table_name not in ('event', 'log_tile', 'checkpoint', 'idempotency', 'installation', 'association', 'migration')
          and (udt_name in ('jsonb', 'json') or (table_name, column_name) in (('sealed', 'value'), ('import_document', 'bytes'))
            or udt_name = 'text' and (column_name in ('text', 'said', 'counting', 'reason')
              or (table_name, column_name) in (('import_document', 'name'), ('bulk_import', 'name'))))
        loop
          -- A column that is given a type, even its own, loses the samples that were taken before.
          execute format('alter table %I alter column %I type %s, alter column %I set statistics 0',
            c.table_name, c.column_name, c.udt_name, c.column_name);
        end loop;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('The schema only goes forward');
  }
}
