import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startHosts } from './hosts.mjs';

/** One PostgreSQL for all tests (`TEST_DATABASE_URL` or the embedded one), with a migrated database to clone. */
export default async function setUp() {
  const given = process.env.TEST_DATABASE_URL;
  const { startPostgres } = given ? {} : await import('../../dist/src/postgres/launcher.js');
  const server = given
    ? undefined
    : await startPostgres({ folder: await mkdtemp(join(tmpdir(), 'annals-test-')), fast: true });
  globalThis.annalsTestServer = server;
  const admin = given ?? server.superuserUrl('postgres');
  const template = `annals_template_${process.pid}`;
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`create database ${template}`);
  // The embedded one ends who holds a transaction and says nothing; on a slow machine tests do so for longer.
  if (server) await client.query('alter role current_user set idle_in_transaction_session_timeout = 0');
  await client.end();
  const url = new URL(admin);
  url.pathname = template;
  const { migrate } = await import('../../dist/src/data-source.js');
  await migrate(url.href, url.href);
  globalThis.annalsTestHosts = await startHosts();
  process.env.ANNALS_TEST_HOSTS = globalThis.annalsTestHosts.address;
  process.env.ANNALS_TEST_ADMIN = admin;
  process.env.ANNALS_TEST_TEMPLATE = template;
}
