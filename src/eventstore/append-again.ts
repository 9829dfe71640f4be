import pg, { type PoolClient } from 'pg';
import { type Append, appendEvents, type Outcome } from './append-events.js';

/**
 * Decides a command again that came too late, seeing what `client` sees; answers nothing where nothing is left to do. The head
 * of the log is held meanwhile, so that nobody can come first again, however many processes write to the stream.
 */
export type DecideAgain = (client: PoolClient) => Promise<Append | undefined>;

/** Appends what a command comes to when it is decided again, in the transaction that found it too late. */
export const appendAgain = async (client: PoolClient, association: string, again: DecideAgain): Promise<Outcome> => {
  const none = { position: -1, events: 0, detail: null, facts: [] };
  try {
    const item = await again(client);
    if (!item) return { outcome: 'unneeded', ...none };
    return (await appendEvents(client, association, [item]))[0]!;
  } catch (error) {
    // What PostgreSQL refuses ends the transaction; what a rule refuses concerns this command alone.
    if (error instanceof pg.DatabaseError) throw error;
    return { outcome: 'refused', ...none, error };
  }
};

/** Holds the head of the log and answers that all these commands came too late, so that they are decided again. */
export const tooLate = async (client: PoolClient, association: string, items: Append[]): Promise<Outcome[]> => {
  await client.query('select from log_head where association_id = $1 for update', [association]);
  return items.map(() => ({ outcome: 'conflict', position: -1, events: 0, detail: null, facts: [] }));
};
