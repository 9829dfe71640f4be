import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { findBinaries, programIn } from '../../src/postgres/binaries.js';
import { type EmbeddedPostgres } from '../../src/postgres/launcher.js';
import { findPlace, pgdataOf } from '../../src/postgres/place.js';
import { readPostmaster } from '../../src/postgres/postmaster-pid.js';
import { type RunAs, surroundings } from '../../src/postgres/run.js';
import { until } from '../../src/postgres/wait.js';

/** A streaming standby of an embedded PostgreSQL, as a real server of its own. */
export interface Standby {
  port: number;
  /** One statement as its superuser. */
  ask<R extends object>(sql: string): Promise<R[]>;
  /** Starts it again after it was killed; it answers when this returns. */
  start(): Promise<void>;
  /** Stops all its processes where they are: it neither answers nor goes away. */
  freeze(): Promise<void>;
  /** Ends it as `kill -9` does, frozen or not. */
  kill(): Promise<void>;
  /** Waits until it has replayed all that the primary has written so far. */
  caughtUp(): Promise<void>;
  remove(): Promise<void>;
}

/** What a base backup leaves out: what only the running server needs, and WAL, which is streamed. */
const LEFT_OUT = /^(postmaster\.(pid|opts)|pg_wal|pg_replslot|pg_stat_tmp|pg_notify|pgsql_tmp.*)$/;

/** Makes a base backup of the primary, follows it, and starts. */
export const makeStandby = async (primary: EmbeddedPostgres): Promise<Standby> => {
  const place = await findPlace(await mkdtemp(join(tmpdir(), 'annals-standby-')), () => undefined);
  const pgdata = pgdataOf(place.folder);
  await backUp(primary, pgdata);
  const { username, password } = new URL(primary.superuserUrl());
  const source = `host=127.0.0.1 port=${primary.port} user=${username} password=${password}`;
  await writeFile(join(pgdata, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
  await writeFile(join(pgdata, 'standby.signal'), '');
  await give(pgdata, place.user);
  const program = programIn(await findBinaries(place.user, () => undefined), 'postgres');
  const port = await freePort();
  const url = new URL(primary.superuserUrl());
  url.port = String(port);
  let child: ChildProcess | undefined;
  let frozen: number[] = [];

  const ask = async <R extends object>(sql: string, at = url.href): Promise<R[]> => {
    const client = new pg.Client(at);
    // The server may be killed meanwhile; the statement says so.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const start = async () => {
    const log = await open(join(place.folder, 'server.log'), 'a');
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
    child = spawn(program, ['-D', pgdata, ...settings.flatMap((setting) => ['-c', setting])], {
      ...place.user,
      cwd: place.folder,
      env: surroundings(),
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    // It must not keep the tests from ending where one of them has failed.
    child.unref();
    const { pid } = child;
    const ready = async () => {
      const postmaster = await readPostmaster(pgdata);
      return postmaster?.pid === pid && postmaster?.status === 'ready';
    };
    await until(ready, 30_000, `The standby does not start; see server.log in ${place.folder}`);
  };
  const freeze = async () => {
    const backends = await ask<{ pid: number }>(
      'select pid from pg_stat_activity where pid <> pg_backend_pid() order by backend_start',
    );
    frozen = [child!.pid!, ...backends.map(({ pid }) => pid)];
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  };
  const kill = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    // They find that their server is gone, and end.
    for (const pid of frozen.splice(1)) process.kill(pid, 'SIGCONT');
  };
  await start().catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return {
    port,
    ask,
    start,
    freeze,
    kill,
    caughtUp: async () => {
      const [written] = await ask<{ at: string }>('select pg_current_wal_insert_lsn() as at', primary.superuserUrl());
      const there = async () =>
        (await ask<{ there: boolean }>(`select pg_last_wal_replay_lsn() >= '${written!.at}' as there`))[0]!.there;
      await until(there, 30_000, 'The standby does not catch up');
    },
    remove: async () => {
      await kill();
      await rm(place.folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** A base backup by hand, since pg_basebackup is not among the packages. */
const backUp = async (primary: EmbeddedPostgres, pgdata: string): Promise<void> => {
  const client = new pg.Client(primary.superuserUrl());
  await client.connect();
  try {
    await client.query(`select pg_backup_start('standby', true)`);
    const source = pgdataOf(primary.folder);
    await cp(source, pgdata, {
      recursive: true,
      filter: (path) => path === source || !LEFT_OUT.test(basename(path)),
    });
    for (const empty of ['pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pg_notify']) await mkdir(join(pgdata, empty));
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    await writeFile(join(pgdata, 'backup_label'), rows[0]!.labelfile);
  } finally {
    await client.end();
  }
};

/** Gives the files to the account that PostgreSQL runs as where that is another than ours. */
const give = async (pgdata: string, { uid, gid }: RunAs): Promise<void> => {
  if (uid === undefined || gid === undefined) return;
  for (const entry of await readdir(pgdata, { recursive: true, withFileTypes: true }))
    await chown(join(entry.parentPath, entry.name), uid, gid);
  await chown(pgdata, uid, gid);
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
