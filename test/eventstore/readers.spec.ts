import pg from 'pg';
import { migrate } from '../../src/data-source.js';
import { openAssociation } from '../../src/eventstore/kernel.js';
import { newId } from '../../src/language/ids.js';
import { type Cluster, newCluster, restore } from '../support/restore.js';
import { watchWriters } from '../torture/readers.js';
import { upTo } from './counting.js';

describe('readers that poll while 64 writers hold their transactions', () => {
  const association = newId();
  let before: Cluster;
  let after: Cluster;
  let elsewhere: pg.Client;
  let size = 0;
  beforeAll(async () => {
    // Clusters of their own: so many connections would leave none for the other tests.
    before = await newCluster();
    await migrate(before.url, before.url);
    const pool = new pg.Pool({ connectionString: before.url });
    await openAssociation(pool, association, 'example', {});
    await pool.end();
    // Somebody who writes in another database and never ends.
    elsewhere = new pg.Client(before.superuserUrl);
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
  });
  afterAll(async () => {
    await elsewhere.end();
    await after.end();
    await before.end();
  });

  const watch = async ({ url }: Cluster, seed: number) => {
    const watched = await watchWriters({ url, association, from: size, writers: 64, rounds: 3, readers: 4, seed });
    expect(watched.rolledBack).toBeGreaterThan(1);
    expect(watched.seen).toEqual(Array(4).fill(upTo(watched.committed, size)));
    size += watched.committed;
  };

  it('see every position once and in order', () => watch(before, 1));

  it('go on in a new cluster, into which the log was restored, as if nothing had been', async () => {
    after = await newCluster();
    console.info(`The log was restored by ${await restore(before.url, after.url)}`);
    await watch(after, 2);
  });
});
