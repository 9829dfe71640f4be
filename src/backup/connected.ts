import pg, { type Client } from 'pg';

/** Works on a connection of its own whose statements may take as long as they need. */
export const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'annals-backup' });
  // A connection that breaks says so in the statement that is under way, or in the next.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // `pg` does not tell the server of a bound that is 0.
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
    return await work(client);
  } finally {
    await client.end();
  }
};
