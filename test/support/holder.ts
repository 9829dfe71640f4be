import pg from 'pg';

/**
 * A connection that may hold a transaction for as long as a slow machine takes over the test, where the embedded PostgreSQL ends those
 * that say nothing for a while. Where it is lost all the same, its next statement fails, and nothing else does.
 */
export const holder = (url: string): pg.Client => {
  const client = new pg.Client({ connectionString: url, options: '-c idle_in_transaction_session_timeout=0' });
  client.on('error', () => undefined);
  return client;
};
