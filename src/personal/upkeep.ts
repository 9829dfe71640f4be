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
const COMPACT = [
  'vacuum (full, analyze)',
  'vacuum (full) pg_catalog.pg_statistic',
  'checkpoint',
  'select pg_switch_wal()',
  'checkpoint',
];

/**
 * Lets go of the space in which deleted rows stood. The owner of the tables may do so, which the application's role is not; without a
 * connection as the owner it is left to PostgreSQL, which does it in its own time.
 */
export class Upkeep {
  constructor(private readonly ownerUrl?: string) {}

  /** What follows each erasure: the rows are gone from their pages, and from the statistics. */
  run(tables: string[]): Promise<Swept> {
    return this.statements([`vacuum (analyze) ${[...OWN, ...tables].join(', ')}`]);
  }

  /** Writes all tables anew, so that nothing is left in them, and begins a new file of the write-ahead log. Tables are locked meanwhile. */
  compact(): Promise<Swept> {
    return this.statements(COMPACT);
  }

  private async statements(statements: string[]): Promise<Swept> {
    const swept: Swept = { done: [], notAllowed: [] };
    if (this.ownerUrl === undefined) return { ...swept, notAllowed: statements };
    const client = new pg.Client({ connectionString: this.ownerUrl, application_name: 'annals-upkeep' });
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
