import { type Pool, type PoolClient } from 'pg';
import { Unavailable } from './errors.js';
import { type Sql } from './vault.js';

/** Single statements on a pool; where the server is lost or cannot serve they throw `Unavailable`. */
export const reading = (pool: Pool): Sql => ({
  query: (...statement: [never]) =>
    (pool.query(...statement) as unknown as Promise<never>).catch((error: ServerError) => {
      throw error.severity === undefined || cannotServe(error) ? new Unavailable(error.message) : error;
    }),
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
    throw broken || cannotServe(error as ServerError) ? new Unavailable((error as Error).message) : error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
};

interface ServerError extends Error {
  severity?: string;
  code?: string;
}

/** Connection lost, resources spent, shutting down, I/O failing, or only reading: classes of SQLSTATE that pass by themselves. */
const cannotServe = ({ code }: ServerError): boolean => /^(08...|53...|57P..|58...|25006)$/.test(code ?? '');

const ignore = (): void => undefined;
