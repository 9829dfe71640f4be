import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
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
      throw ofServer(error);
    });
  },
});

/** What a statement failed by: itself, or that the server cannot serve. */
export const ofServer = (error: Error): Error => (cannotServe(error) ? new Unavailable(error.message) : error);

/** The one pool of connections of this process. */
export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

type Work<T> = (client: PoolClient) => Promise<T>;

/** Runs `work` in a transaction; throws `Unavailable` where nobody knows whether it was committed. */
export const transaction = <T>(pool: Pool, work: Work<T>): Promise<T> => within(pool, false, work);

/**
 * A transaction whose statements are sent before those ahead of them are answered: each wait for an answer costs more than most
 * statements do. It can hold no COPY, and the first statement that fails lets all that follow fail.
 */
export const swiftTransaction = <T>(pool: Pool, work: Work<T>): Promise<T> => within(pool, true, work);

/** Whether a connection is in a swift transaction, which holds no COPY. */
export const isSwift = (client: PoolClient & { pipeline?: boolean }): boolean => client.pipeline ?? false;

const within = async <T>(pool: Pool, swift: boolean, work: Work<T>): Promise<T> => {
  const client: PoolClient & { pipeline?: boolean } = await pool.connect().catch((error: Error) => {
    throw new Unavailable(error.message);
  });
  // A connection that breaks while it is held says so here, too; unheard, that would end the process.
  client.on('error', ignore);
  let broken: Error | undefined;
  client.pipeline = swift;
  try {
    const begun = client.query('begin');
    begun.catch(ignore);
    if (!swift) await begun;
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
    client.pipeline = false;
    client.release(broken);
  }
};

/** A transaction whose statements may take as long as they need, such as the swap of a rebuilt read model. */
export const longTransaction = <T>(pool: Pool, work: Work<T>): Promise<T> =>
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

/** Hears an error that somebody else tells, too. */
export const ignore = (): void => undefined;
