import { DataSource, type DataSourceOptions, type EntityTarget } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { BoundedClient } from './eventstore/bounded-client.js';
import { patient, type Waits, waitsOf } from './eventstore/waits.js';

/**
 * How TypeORM reaches the database: it maps read models and runs migrations, and never changes a table by itself. No wait is
 * without end, see `Waits`.
 */
export const dataSourceOptions = (
  url: string,
  entities: EntityTarget<object>[],
  waits: Waits = waitsOf(10),
): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: entities as never,
  migrations,
  migrationsTableName: 'migration',
  migrationsTransactionMode: 'each',
  synchronize: false,
  applicationName: 'annals',
  extra: {
    Client: BoundedClient,
    max: 20,
    connectionTimeoutMillis: waits.connect,
    idleTimeoutMillis: waits.idle,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: waits.statement,
    lock_timeout: waits.lock,
    idle_in_transaction_session_timeout: waits.idleInTransaction,
    query_timeout: waits.answer,
    // After the wait for a lock a statement must see what was committed meanwhile, whatever the database is set to.
    options: `-c default_transaction_isolation=read\\ committed${unbounded(waits)}`,
  },
});

/** `pg` does not tell the server of a bound that is 0, and the database may have one of its own. */
const unbounded = ({ statement, idleInTransaction }: Waits): string =>
  Object.entries({ statement_timeout: statement, idle_in_transaction_session_timeout: idleInTransaction })
    .map(([bound, wait]) => (wait === 0 ? ` -c ${bound}=0` : ''))
    .join('');

/**
 * Brings a database to the newest schema as its owner, or to that of the migrations that are named, and gives the application role
 * what it needs.
 */
export const migrate = async (ownerUrl: string, appUrl: string, names?: string[]): Promise<void> => {
  const options = dataSourceOptions(ownerUrl, [], patient);
  const wanted = names ? migrations.filter(({ name }) => names.includes(name)) : migrations;
  const source = await new DataSource({ ...options, migrations: wanted }).initialize();
  const turn = source.createQueryRunner();
  try {
    // A server and a command line that begin at once on an empty database take turns; the lock ends with its connection.
    await turn.query(`select pg_advisory_lock(hashtextextended('annals/migrations', 0))`);
    await source.runMigrations();
    // Where Citus is installed, what these migrations added is spread as well.
    await source.query('select distribute()');
    const role = decodeURIComponent(new URL(appUrl).username);
    if (role && role !== decodeURIComponent(new URL(ownerUrl).username)) await source.query(grants(role));
  } finally {
    await turn.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await turn.release();
    await source.destroy();
  }
};

/** The application may read all, write read models, and only ever add to the log. */
const grants = (role: string): string => {
  const app = `"${role.replaceAll('"', '""')}"`;
  return `
    grant usage on schema public to ${app};
    grant select, insert, update, delete on all tables in schema public to ${app};
    revoke update, delete, truncate on event, log_tile, checkpoint, access_entry from ${app};
    revoke delete on log_head from ${app};
    revoke update, delete on idempotency from ${app};
    revoke insert, update, delete, truncate on migration from ${app};
    grant usage, create on schema staging to ${app};
  `;
};
