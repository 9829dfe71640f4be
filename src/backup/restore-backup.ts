import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Client } from 'pg';
import { from } from 'pg-copy-streams';
import { Refused } from '../web/refused.js';
import { connected } from './connected.js';
import { type KeptTable, type Manifest, readBackup } from './manifest.js';
import { quoted, tablesOf } from './write-backup.js';

interface Wanted {
  folder: string;
  /** The database as the owner of its tables. */
  url: string;
  /** What a database keeps of the key that there is here. */
  keyCheck: string;
  /** The migrations that this program knows, in their order. */
  known: string[];
  /** Runs those that are named and have not run. */
  migrate: (names: string[]) => Promise<void>;
  progress?: (done: number, all: number) => void;
}

/**
 * Puts a backup into a database in which nothing is: first the schema that it was made of, then all rows in one transaction, then what
 * the schema has learnt since. What is made of the log is made anew when the record is opened. Throws `Refused`.
 */
export const restoreBackup = async ({ folder, url, keyCheck, known, migrate, progress }: Wanted): Promise<Manifest> => {
  const manifest = await readBackup(folder);
  if (manifest.keyCheck !== undefined && manifest.keyCheck !== keyCheck)
    throw new Refused(422, 'key-of-another-record', 'KEY_FILE is not the key that this record was kept with');
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refused(422, 'backup-newer', `The backup was made by a newer program: this one has no ${unknown[0]}`);
  await connected(url, (client) => refuseUnlessEmpty(client, manifest));
  await migrate(manifest.migrations);
  await connected(url, async (client) => {
    await client.query('begin');
    for (const [done, table] of manifest.tables.entries()) {
      progress?.(done, manifest.tables.length);
      await readTable(client, folder, table);
    }
    await client.query('commit');
    await client.query('analyze');
  });
  await migrate(known);
  return manifest;
};

/** A restore that was broken off has left the schema and no row; it may be begun again. */
const refuseUnlessEmpty = async (client: Client, { migrations, tables }: Manifest): Promise<void> => {
  const found = await tablesOf(client);
  if (found.length === 0) return;
  const refuse = (detail: string): never => {
    throw new Refused(409, 'database-not-empty', `${detail}; a backup is restored into an empty database`);
  };
  if (!found.some(({ name }) => name === 'association')) refuse('There are tables of something else');
  const { rows } = await client.query<{ held: boolean; migrations: string[] }>(
    `select exists (select from association) or exists (select from event) as held,
       (select array_agg(name order by id)::text[] from migration) as migrations`,
  );
  if (rows[0]?.held) refuse('There is a record in the database');
  if (rows[0]?.migrations.join() !== migrations.join()) refuse('The database has the schema of another version');
  for (const { name } of tables)
    if (!found.some((table) => table.name === name)) refuse(`The database has no table ${name}`);
};

const readTable = async (client: Client, folder: string, { name, columns, file, rows }: KeptTable): Promise<void> => {
  // What a migration put there itself is in the backup, too.
  const { rows: there } = await client.query(`select from "${name}" limit 1`);
  if (there.length > 0) await client.query(`delete from "${name}"`);
  const copy = client.query(from(`copy "${name}" (${quoted(columns)}) from stdin`));
  await pipeline(createReadStream(join(folder, file)), createGunzip(), copy);
  if (copy.rowCount !== rows)
    throw new Refused(422, 'backup-damaged', `${file} holds ${copy.rowCount} rows of ${rows}`);
};
