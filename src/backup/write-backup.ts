import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Client } from 'pg';
import { to } from 'pg-copy-streams';
import { syncFolder } from '../postgres/passwords.js';
import { connected } from './connected.js';
import { type KeptLog, type KeptTable, type Manifest, newFolder, writeManifest, writeWhole } from './manifest.js';

interface Wanted {
  /** The database as the owner of its tables. */
  url: string;
  folder: string;
  /** Tables that are made of the log, and may hold in clear what the log has sealed; they are left out. */
  made: ReadonlySet<string>;
  annals: string;
  progress?: (done: number, all: number) => void;
}

/**
 * Writes all that cannot be made anew into a folder, as it is at one moment, beside whatever goes on: each table by COPY in one
 * snapshot. Neither the key file is in it nor the signer's files. Throws `Refused` where the folder is not empty.
 */
export const writeBackup = async ({ url, folder, made, annals, progress }: Wanted): Promise<Manifest> => {
  await newFolder(folder);
  return connected(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ postgres: string; migrations: string[]; keyCheck: string }>(
      `select current_setting('server_version') as postgres,
         (select encode(key_check, 'hex') from installation) as "keyCheck",
         (select array_agg(name order by id)::text[] from migration) as migrations`,
    );
    const all = (await tablesOf(client)).filter(({ name }) => !made.has(name));
    const tables: KeptTable[] = [];
    for (const table of all) {
      progress?.(tables.length, all.length);
      tables.push(await writeTable(client, folder, table));
    }
    const logs = await logsOf(client);
    await client.query('commit');
    for (const { handle, checkpoint } of logs)
      if (checkpoint !== null) await writeWhole(folder, `${handle}.checkpoint`, checkpoint);
    const manifest = { format: 1, annals, madeAt: new Date().toISOString(), ...rows[0]!, tables, logs } as const;
    await syncFolder(folder);
    await writeManifest(folder, manifest);
    return manifest;
  });
};

interface Table {
  name: string;
  columns: string[];
}

/** All tables of the record with the columns that are written into them; the list of migrations is the manifest's. */
export const tablesOf = async (client: Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'migration' group by c.relname order by c.relname`,
  );
  return rows;
};

const writeTable = async (client: Client, folder: string, { name, columns }: Table): Promise<KeptTable> => {
  const file = `${name}.copy.gz`;
  const hash = createHash('sha256');
  let bytes = 0;
  const copy = client.query(to(`copy "${name}" (${quoted(columns)}) to stdout`));
  const out = await open(join(folder, file), 'wx', 0o600);
  try {
    await pipeline(copy, createGzip({ level: 1 }), async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        await out.write(part);
      }
    });
    await out.sync();
  } finally {
    await out.close();
  }
  return { name, file, columns, rows: copy.rowCount, bytes, sha256: hash.digest('hex') };
};

/** Names of columns as COPY takes them. */
export const quoted = (columns: string[]): string => columns.map((column) => `"${column}"`).join(', ');

const logsOf = async (client: Client): Promise<KeptLog[]> => {
  const { rows } = await client.query<KeptLog>(
    `select a.id as association, a.handle, h.size::float8 as size,
       (select note from checkpoint c where c.association_id = a.id
          order by incarnation desc, size desc limit 1) as checkpoint
     from association a join log_head h on h.association_id = a.id order by a.handle`,
  );
  return rows;
};
