import { type Pool, type PoolClient, type QueryConfig } from 'pg';
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
/** `unanswered` are the statements of a swift transaction that nobody waits for until it ends. */
type Swift = PoolClient & { pipeline?: boolean; unanswered?: Promise<unknown>[] };

/** Runs `work` in a transaction; throws `Unavailable` where nobody knows whether it was committed. */
export const transaction = <T>(pool: Pool, work: Work<T>): Promise<T> => within(pool, false, work);

/**
 * A transaction whose statements are sent before those ahead of them are answered: each wait for an answer costs more than most
 * statements do. It can hold no COPY, and the first statement that fails lets all that follow fail.
 */
export const swiftTransaction = <T>(pool: Pool, work: Work<T>): Promise<T> => within(pool, true, work);

/** Whether a connection is in a swift transaction, which holds no COPY. */
export const isSwift = (client: Swift): boolean => client.unanswered !== undefined;

/** Sends a statement whose answer says nothing. A swift transaction goes on at once, and fails at its end where this did. */
export const send = async (client: Swift, statement: QueryConfig): Promise<void> => {
  const answer = client.query(statement);
  if (!client.unanswered) return void (await answer);
  answer.catch(ignore);
  client.unanswered.push(answer);
};

const within = async <T>(pool: Pool, swift: boolean, work: Work<T>): Promise<T> => {
  const client: Swift = await pool.connect().catch((error: Error) => {
    throw new Unavailable(error.message);
  });
  // A connection that breaks while it is held says so here, too; unheard, that would end the process.
  client.on('error', ignore);
  let broken: Error | undefined;
  client.pipeline = swift;
  client.unanswered = swift ? [] : undefined;
  try {
    const begun = client.query('begin');
    begun.catch(ignore);
    if (!swift) await begun;
    const result = await work(client);
    const committed = client.query('commit');
    committed.catch(ignore);
    await Promise.all(client.unanswered ?? []);
    // PostgreSQL answers so to the commit of a transaction in which a statement has failed.
    if ((await committed).command === 'ROLLBACK') throw new Error('The transaction was rolled back');
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
    client.unanswered = undefined;
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
