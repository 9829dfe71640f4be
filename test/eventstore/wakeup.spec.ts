import pg from 'pg';
import { Wakeup } from '../../src/eventstore/wakeup.js';
import { freshDatabase } from '../support/database.js';

it('can be stopped before it has a connection', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  // The database may go before the last connection is closed.
  pool.on('error', () => undefined);
  const wakeup = new Wakeup(pool);
  wakeup.start(60_000);
  await wakeup.stop();
  await pool.end();
  await database.drop();
});
