import { mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { startPostgres, type EmbeddedPostgres } from '../../src/postgres/launcher.js';
import { pgdataOf } from '../../src/postgres/place.js';
import { stopPostmaster } from '../../src/postgres/stop.js';

const folders = new Set<string>();
const presences = new Set<EmbeddedPostgres>();

/** A temp folder that `cleanUp` removes, with the server that may run in it. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-postgres-'));
  folders.add(folder);
  return folder;
}

/** Starts or attaches; `cleanUp` stops it, and removes its folder, wherever that came to lie. */
export async function start(folder: string, fast = true, log?: (line: string) => void): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ folder, fast, log });
  folders.add(postgres.folder);
  presences.add(postgres);
  return postgres;
}

/** Stops what was started; the data stays. */
export async function stopAll(): Promise<void> {
  for (const postgres of presences) await postgres.stop();
  presences.clear();
}

/** Leaves nothing behind: no server, no folder. */
export async function cleanUp(): Promise<void> {
  await stopAll();
  for (const folder of folders) {
    await stopPostmaster(pgdataOf(folder));
    await rm(folder, { recursive: true, force: true });
  }
  folders.clear();
  // Root's substitutes lie there; if one that is not ours is left, the folder stays.
  await rmdir('/var/lib/annals').catch(() => undefined);
}

/** The rows one statement gives, on a connection of its own. */
export async function ask<Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url);
  // The server may be killed meanwhile; the statement says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The names in a folder that begin with `prefix`; none if the folder is not there. */
export const namesIn = async (folder: string, prefix: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(prefix));
