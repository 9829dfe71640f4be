import pg, { type Client } from 'pg';

/** Works on a connection of its own whose statements may take as long as they need. */
export const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'annals-backup',
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
