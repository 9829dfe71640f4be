import pg from 'pg';
import { migrate } from '../../src/data-source.js';
import { openAssociation } from '../../src/eventstore/kernel.js';
import { newId } from '../../src/language/ids.js';
import { holder } from '../support/holder.js';
import { type Cluster, newCluster, restore } from '../support/restore.js';
import { watchWriters, type Watched } from './watch-writers.js';

/**
 * Watches what readers see of writers, see `watchWriters`, while somebody writes in another database and never ends; then restores
 * the log into a new cluster, where readers go on from where they were and writers write on. The clusters are its own, since so
 * many connections would leave none for others.
 */
export const readThroughRestore = async (options: {
  writers: number;
  rounds: number;
  readers: number;
  seed: number;
}): Promise<{ before: Watched; after: Watched; restoredBy: string }> => {
  const association = newId();
  const first = await newCluster();
  let second: Cluster | undefined;
  const elsewhere = holder(first.superuserUrl);
  try {
    await migrate(first.url, first.url);
    const pool = new pg.Pool({ connectionString: first.url });
    await openAssociation(pool, association, 'example', {});
    await pool.end();
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
    const before = await watchWriters({ ...options, url: first.url, association, from: 0 });
    second = await newCluster();
    const restoredBy = await restore(first.url, second.url);
    const from = before.committed;
    const after = await watchWriters({ ...options, url: second.url, association, from, seed: options.seed + 1 });
    return { before, after, restoredBy };
  } finally {
    await elsewhere.end();
    await second?.end();
    await first.end();
  }
};
