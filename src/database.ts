import { type Config } from './config.js';
import { migrate } from './data-source.js';
import { BoundedClient } from './eventstore/bounded-client.js';
import { Unavailable } from './eventstore/errors.js';
import { waitsOf } from './eventstore/waits.js';
import { startPostgres } from './postgres/launcher.js';
import { requireServer } from './postgres/require.js';
import { codeOf } from './postgres/run.js';

export interface Database {
  /** The application's connection string. */
  url: string;
  /** Lets go of the embedded server; the last to leave stops it. */
  release(): Promise<void>;
}

/** Opens the database that the configuration names, the embedded one where it names none, and brings it to the newest schema. */
export const openDatabase = async (
  config: Config,
  log: (line: string) => void = () => undefined,
): Promise<Database> => {
  if (config.databaseUrl === undefined) {
    const server = await startPostgres({ folder: config.dataFolder, log });
    await migrate(server.ownerUrl(), server.appUrl());
    return { url: server.appUrl(), release: () => server.release() };
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
  await migrate(config.migrationDatabaseUrl ?? config.databaseUrl, config.databaseUrl);
  return { url: config.databaseUrl, release: async () => undefined };
};
