import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Client } from 'pg';
import { migrate } from '../../src/data-source.js';
import { startPostgres } from '../../src/postgres/launcher.js';
import { holder } from './holder.js';

/** A database in a cluster of its own. */
export interface Cluster {
  /** As its owner. */
  url: string;
  superuserUrl: string;
  end(): Promise<void>;
}

/** A new, empty cluster of the embedded PostgreSQL, with nothing in it but its roles and an empty database. */
export const newCluster = async (): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-cluster-'));
  const postgres = await startPostgres({ folder, fast: true });
  return {
    url: postgres.ownerUrl(),
    superuserUrl: postgres.superuserUrl(),
    end: async () => {
      await postgres.stop();
      for (const each of new Set([folder, postgres.folder])) await rm(each, { recursive: true, force: true });
    },
  };
};

/**
 * Puts what a migrated database holds into an empty one, as a backup that is restored does; answers by which way. `pg_dump` and
 * `psql` do it where they are there and as new as the server; elsewhere the rows of each table are copied, after the migrations.
 */
export const restore = async (from: string, to: string): Promise<'pg_dump' | 'rows'> => {
  if (await dumps(from)) {
    const dump = spawn('pg_dump', ['--no-owner', '--no-privileges', `--dbname=${from}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const psql = spawn('psql', ['--quiet', '--set=ON_ERROR_STOP=1', `--dbname=${to}`], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    dump.stdout.pipe(psql.stdin);
    const codes = await Promise.all([dump, psql].map((child) => once(child, 'close')));
    if (codes.some(([code]) => code !== 0)) throw new Error('pg_dump or psql failed');
    return 'pg_dump';
  }
  await migrate(to, to);
  await copyRows(from, to);
  return 'rows';
};

/** Whether there is a `pg_dump` that knows the server. */
const dumps = async (url: string): Promise<boolean> => {
  const versions = await Promise.all([
    ...['pg_dump', 'psql'].map((program) =>
      promisify(execFile)(program, ['--version']).then(
        ({ stdout }) => stdout,
        () => '',
      ),
    ),
    connected(url, async (client) => (await client.query<{ v: string }>('select version() as v')).rows[0]!.v),
  ]);
  const [dump, psql, server] = versions.map((text) => Number(/ (\d+)/.exec(text)?.[1]));
  return dump! >= server! && psql! >= server!;
};

/** All rows of all tables, as they were at one moment. */
const copyRows = (from: string, to: string): Promise<void> =>
  connected(from, (source) =>
    connected(to, async (target) => {
      await source.query('begin isolation level repeatable read');
      const { rows: tables } = await source.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
      );
      for (const { name } of tables) {
        await source.query(`declare rows cursor for select to_json(t)::text as row from "${name}" t`);
        for (;;) {
          const { rows } = await source.query<{ row: string }>('fetch 1000 from rows');
          if (rows.length === 0) break;
          await target.query(`insert into "${name}" select * from json_populate_recordset(null::"${name}", $1)`, [
            `[${rows.map(({ row }) => row).join(',')}]`,
          ]);
        }
        await source.query('close rows');
      }
      await source.query('commit');
    }),
  );

const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = holder(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
