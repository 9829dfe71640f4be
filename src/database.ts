import { type Config } from './config.js';
import { migrate } from './data-source.js';
import { BoundedClient } from './eventstore/bounded-client.js';
import { Unavailable } from './eventstore/errors.js';
import { waitsOf } from './eventstore/waits.js';
import { startPostgres } from './postgres/launcher.js';
import { DATABASE } from './postgres/roles.js';
import { requireServer } from './postgres/require.js';
import { codeOf } from './postgres/run.js';

export interface Database {
  /** The application's connection string. */
  url: string;
  /** That of the owner of the tables. */
  ownerUrl: string;
  /** That of the superuser, where the PostgreSQL is our own. */
  superuserUrl?: string;
  /** Lets go of the embedded server; the last to leave stops it. */
  release(): Promise<void>;
}

type Say = (line: string) => void;
const silently: Say = () => undefined;

/** Opens the database that the configuration names, the embedded one where it names none, and brings it to the newest schema. */
export const openDatabase = async (config: Config, log: Say = silently): Promise<Database> => {
  const database = await reachDatabase(config, log);
  await migrate(database.ownerUrl, database.url);
  return database;
};

/** The same, and leaves the schema as it is. */
export const reachDatabase = async (config: Config, log: Say = silently): Promise<Database> => {
  if (config.databaseUrl === undefined) {
    const server = await startPostgres({ folder: config.dataFolder, log });
    return {
      url: server.appUrl(),
      ownerUrl: server.ownerUrl(),
      superuserUrl: server.superuserUrl(DATABASE),
      release: () => server.release(),
    };
  }
  const { connect, answer } = waitsOf(config.storageWait);
  const client = new BoundedClient({
    connectionString: config.databaseUrl,
    connectionTimeoutMillis: connect,
    query_timeout: answer,
  });
  try {
    await client.connect().catch((error: Error) => {
      // A name with several addresses fails without words of its own.
      throw new Unavailable(error.message || codeOf(error));
    });
    await requireServer(client, { durable: !config.allowUnsafePostgres });
  } finally {
    await client.end();
  }
  const ownerUrl = config.migrationDatabaseUrl ?? config.databaseUrl;
  return { url: config.databaseUrl, ownerUrl, release: async () => undefined };
};
