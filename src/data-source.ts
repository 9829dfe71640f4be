import { DataSource, type DataSourceOptions, type EntityTarget, type MigrationInterface } from 'typeorm';
import { EventStore1763683200001 } from '../migrations/0001-event-store.js';
import { ReadModels1763683200002 } from '../migrations/0002-read-models.js';
import { Imports1763683200003 } from '../migrations/0003-imports.js';
import { Installation1763683200004 } from '../migrations/0004-installation.js';
import { AppendingInOneGo1763683200005 } from '../migrations/0005-appending-in-one-go.js';
import { Distribution1763683200006 } from '../migrations/0006-distribution.js';
import { Reactions1763683200007 } from '../migrations/0007-reactions.js';
import { Membership1763683200010 } from '../migrations/0010-membership.js';
import { Decisions1763683200011 } from '../migrations/0011-decisions.js';
import { TheChair1763683200012 } from '../migrations/0012-the-chair.js';
import { CommitteesAndCommitments1763683200013 } from '../migrations/0013-committees-and-commitments.js';
import { Meetings1763683200014 } from '../migrations/0014-meetings.js';
import { BulkImports1763683200015 } from '../migrations/0015-bulk-imports.js';
import { Associations1763683200016 } from '../migrations/0016-associations.js';
import { Readings1763683200017 } from '../migrations/0017-readings.js';
import { Reprints1763683200018 } from '../migrations/0018-reprints.js';
import { Questions1763683200019 } from '../migrations/0019-questions.js';
import { LinesAheadAndRestingVotes1763683200020 } from '../migrations/0020-lines-ahead-and-resting-votes.js';
import { Choices1763683200021 } from '../migrations/0021-choices.js';
import { Rights1763683200022 } from '../migrations/0022-rights.js';
import { LinksAndSnapshots1763683200023 } from '../migrations/0023-links-and-snapshots.js';
import { Layers1763683200024 } from '../migrations/0024-layers.js';
import { TamperEvidence1763683200025 } from '../migrations/0025-tamper-evidence.js';
import { Access1763683200026 } from '../migrations/0026-access.js';
import { PersonalData1763683200027 } from '../migrations/0027-personal-data.js';
import { Search1763683200028 } from '../migrations/0028-search.js';
import { Press1763683200030 } from '../migrations/0030-press.js';
import { BodiesOfRecorders1763683200031 } from '../migrations/0031-bodies-of-recorders.js';
import { Doors1763683200032 } from '../migrations/0032-doors.js';
import { Incarnations1763683200033 } from '../migrations/0033-incarnations.js';
import { CountryNames1763683200034 } from '../migrations/0034-country-names.js';
import { SearchInLine1763683200035 } from '../migrations/0035-search-in-line.js';
import { SearchInOrder1763683200036 } from '../migrations/0036-search-in-order.js';
import { FoundAtOnce1763683200037 } from '../migrations/0037-found-at-once.js';
import { Cosignatures1763683200038 } from '../migrations/0038-cosignatures.js';
import { KeysAndNames1763683200039 } from '../migrations/0039-keys-and-names.js';
import { AskedTogether1763683200040 } from '../migrations/0040-asked-together.js';
import { FoundInOrder1763683200042 } from '../migrations/0042-found-in-order.js';
import { BoundedClient } from './eventstore/bounded-client.js';
import { patient, type Waits, waitsOf } from './eventstore/waits.js';

/** Every migration, in order. */
export const migrations: (new () => MigrationInterface)[] = [
  EventStore1763683200001,
  ReadModels1763683200002,
  Imports1763683200003,
  Installation1763683200004,
  AppendingInOneGo1763683200005,
  Distribution1763683200006,
  Reactions1763683200007,
  Membership1763683200010,
  Decisions1763683200011,
  TheChair1763683200012,
  CommitteesAndCommitments1763683200013,
  Meetings1763683200014,
  BulkImports1763683200015,
  Associations1763683200016,
  Readings1763683200017,
  Reprints1763683200018,
  Questions1763683200019,
  LinesAheadAndRestingVotes1763683200020,
  Choices1763683200021,
  Rights1763683200022,
  LinksAndSnapshots1763683200023,
  Layers1763683200024,
  TamperEvidence1763683200025,
  Access1763683200026,
  PersonalData1763683200027,
  Search1763683200028,
  Press1763683200030,
  BodiesOfRecorders1763683200031,
  Doors1763683200032,
  Incarnations1763683200033,
  CountryNames1763683200034,
  SearchInLine1763683200035,
  SearchInOrder1763683200036,
  FoundAtOnce1763683200037,
  Cosignatures1763683200038,
  KeysAndNames1763683200039,
  AskedTogether1763683200040,
  FoundInOrder1763683200042,
];

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
