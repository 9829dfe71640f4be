import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function tearDown() {
  await globalThis.annalsTestHosts.end();
  const client = new pg.Client(process.env.ANNALS_TEST_ADMIN);
  await client.connect();
  for (const of of ['', '_near'])
    await client.query(`drop database if exists ${process.env.ANNALS_TEST_TEMPLATE}${of} with (force)`);
  await client.end();
  const server = globalThis.annalsTestServer;
  await server?.stop();
  if (server) await rm(server.folder, { recursive: true, force: true });
}
