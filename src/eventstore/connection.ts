import { type Pool, type PoolClient } from 'pg';
import { BoundedClient } from './bounded-client.js';
import { cannotServe } from './cannot-serve.js';
import { inTime } from './deadline.js';
import { Unavailable } from './errors.js';
import { type Sql } from './vault.js';
import { patient } from './waits.js';

/** Single statements on a pool; where the server is lost or cannot serve they throw `Unavailable`. */
export const reading = (pool: Pool): Sql => ({
  query: async (...statement: [never]) => {
    inTime();
    return (pool.query(...statement) as unknown as Promise<never>).catch((error: Error) => {
      throw cannotServe(error) ? new Unavailable(error.message) : error;
    });
  },
});

/** Runs `work` in a transaction; throws `Unavailable` where nobody knows whether it was committed. */
export const transaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error: Error) => {
    throw new Unavailable(error.message);
  });
  // A connection that breaks while it is held says so here, too; unheard, that would end the process.
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => undefined,
      (lost: Error) => lost,
    );
    throw broken || cannotServe(error) ? new Unavailable((error as Error).message) : error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
};

/** A transaction whose statements may take as long as they need, such as the swap of a rebuilt read model. */
export const longTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  transaction(pool, async (client) => {
    const bounded = client instanceof BoundedClient ? client : undefined;
    const limit = bounded?.limit ?? 0;
    if (bounded) bounded.limit = patient.answer;
    try {
      await client.query(
        `set local statement_timeout = ${patient.statement}; set local lock_timeout = ${patient.lock};
         set local idle_in_transaction_session_timeout = ${patient.idleInTransaction}`,
      );
      return await work(client);
    } finally {
      if (bounded) bounded.limit = limit;
    }
  });

const ignore = (): void => undefined;
