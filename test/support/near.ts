import pg from 'pg';
import { freshDatabase, type TestDatabase } from './database.js';
import { loadNear } from './server.js';

/** A database of the test's own with the sample record in it: whoever comes first loads it, and it is cloned from then on. */
export const nearDatabase = async (): Promise<TestDatabase> => {
  const template = `${process.env['ANNALS_TEST_TEMPLATE']}_near`;
  const client = new pg.Client(process.env['ANNALS_TEST_ADMIN']);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const { rows } = await client.query('select from pg_database where datname = $1', [template]);
    if (rows.length === 0) await client.query(`alter database ${await loaded()} rename to ${template}`);
    return await freshDatabase(template);
  } finally {
    await client.end();
  }
};

/** The name of a new database into which the sample was loaded. */
const loaded = async (): Promise<string> => {
  const { url } = await freshDatabase();
  await loadNear(url);
  return new URL(url).pathname.slice(1);
};
