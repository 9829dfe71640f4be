import pg from 'pg';

/** What was done to let the space go in which erased texts stood, and what this role may not do. */
export interface Swept {
  done: string[];
  notAllowed: string[];
}

/** Where texts stand that are in no read model. */
const OWN = [
  ...['sealed', 'subject_key', 'import_document', 'bulk_import', 'bulk_row', 'four_eyes_request', 'glass_broken'],
  ...['projection', 'reaction'],
];
/** Statistics hold the commonest values of a column, and the log of PostgreSQL what was written to it. */
const TABLES = ['vacuum (full, analyze)', 'vacuum (full) pg_catalog.pg_statistic'];
const LOG = ['checkpoint', 'select pg_switch_wal()', 'checkpoint'];
/** A switch with nothing behind it does nothing, and the file before the last checkpoint is still kept. */
const SWITCHED = [`select pg_logical_emit_message(false, 'annals', 'annals')`, 'select pg_switch_wal()', 'checkpoint'];
/** Files of the write-ahead log that are no longer needed are removed meanwhile, not renamed and written over in time. */
const REMOVED = [
  'alter system set wal_recycle = off',
  `alter system set min_wal_size = '32MB'`,
  'select pg_reload_conf()',
  ...[SWITCHED, SWITCHED, SWITCHED].flat(),
  'alter system reset wal_recycle',
  'alter system reset min_wal_size',
  'select pg_reload_conf()',
];

/**
 * Lets go of the space in which deleted rows stood. The owner of the tables may do so, which the application's role is not; without a
 * connection as the owner it is left to PostgreSQL, which does it in its own time. The superuser's is that of a PostgreSQL of our own.
 */
export class Upkeep {
  constructor(
    private readonly ownerUrl?: string,
    private readonly superuserUrl?: string,
  ) {}

  /** What follows each erasure: the rows are gone from their pages, and from the statistics. */
  run(tables: string[]): Promise<Swept> {
    return this.statements([`vacuum (analyze) ${[...OWN, ...tables].join(', ')}`], this.ownerUrl);
  }

  /**
   * Writes all tables anew, so that nothing is left in them, and begins a new file of the write-ahead log; where the PostgreSQL is our
   * own, the older files go as well. Tables are locked meanwhile.
   */
  compact(): Promise<Swept> {
    const { superuserUrl } = this;
    return this.statements([...TABLES, ...(superuserUrl ? REMOVED : LOG)], superuserUrl ?? this.ownerUrl);
  }

  private async statements(statements: string[], url: string | undefined): Promise<Swept> {
    const swept: Swept = { done: [], notAllowed: [] };
    if (url === undefined) return { ...swept, notAllowed: statements };
    const client = new pg.Client({ connectionString: url, application_name: 'annals-upkeep' });
    // A connection that breaks says so in the statement that is under way.
    client.on('error', () => undefined);
    try {
      await client.connect();
      for (const statement of statements)
        await client.query(statement).then(
          () => swept.done.push(statement),
          () => swept.notAllowed.push(statement),
        );
    } catch {
      swept.notAllowed = statements.filter((each) => !swept.done.includes(each));
    } finally {
      await client.end().catch(() => undefined);
    }
    return swept;
  }
}
