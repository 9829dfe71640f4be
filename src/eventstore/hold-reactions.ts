import { type Pool } from 'pg';
import { longTransaction } from './connection.js';

/**
 * Does some work while no reaction of an association runs anywhere: what is recorded meanwhile is heard afterwards. So a record
 * that is loaded as a whole does not depend on how fast the reactions beside it are.
 */
export const holdReactions = <T>(pool: Pool, association: string, work: () => Promise<T>): Promise<T> =>
  longTransaction(pool, async (client) => {
    // In one order for all, so that two who hold wait for each other.
    await client.query('select from reaction where association_id = $1 order by name for update', [association]);
    return work();
  });
