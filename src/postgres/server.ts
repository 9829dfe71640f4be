import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { programIn } from './binaries.js';
import { pgdataOf, type Place } from './place.js';
import { readPostmaster, type Postmaster } from './postmaster-pid.js';
import { codeOf, surroundings, unless } from './run.js';
import { until } from './wait.js';

// Only the test bench may trade durability for speed; requireServer refuses such a server for real data.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
/** Nobody, with whatever program, holds the log for long while doing nothing. */
const BOUNDS = ['idle_in_transaction_session_timeout=15s'];
/** What goes wrong with a statement quotes it, and names in it; whoever asked is told, and the server's own log keeps silent of it. */
const QUIET = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse'];
/** What passes by itself: another program took the port; a crashed server's children are still finishing. */
const PASSING = /Address already in use|pre-existing shared memory block/;
const TRIES = 120;
const LOG_BYTES = 10_000_000;
const RECOVERY_MS = 600_000;

/**
 * Starts the server, detached from this process, on `port` of 127.0.0.1, else on the one it had last, else on a free one;
 * returns when it is ready, or throws with its log's tail.
 */
export async function launch(place: Place, binaries: string, fast: boolean, port?: number): Promise<Postmaster> {
  for (let tries = 1; ; tries++) {
    const { log, begin } = await openLog(place.folder);
    try {
      const child = spawn(programIn(binaries, 'postgres'), await settings(place.folder, fast, port), {
        ...place.user,
        cwd: place.folder,
        env: surroundings(),
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log.fd, log.fd],
      });
      const ready = await whenReady(child, pgdataOf(place.folder));
      if (ready) return ready;
    } finally {
      await log.close();
    }
    const tail = (await readFile(logFile(place.folder))).subarray(begin).toString().trim();
    if (!PASSING.test(tail) || tries === TRIES)
      throw new Error(`PostgreSQL did not start in ${place.folder}:\n${tail.split('\n').slice(-20).join('\n')}`);
    await pause(250);
  }
}

const logFile = (folder: string): string => join(folder, 'server.log');

async function openLog(folder: string): Promise<{ log: FileHandle; begin: number }> {
  const size = (await stat(logFile(folder)).catch(unless('ENOENT')))?.size ?? 0;
  if (size > LOG_BYTES) await rename(logFile(folder), join(folder, 'server.log.1'));
  const log = await open(logFile(folder), 'a', 0o600);
  // So that the folder's owner can still start it after root once did.
  if (process.getuid?.() === 0) await log.chown((await stat(folder)).uid, (await stat(folder)).gid);
  return { log, begin: size > LOG_BYTES ? 0 : size };
}

async function settings(folder: string, fast: boolean, wanted?: number): Promise<string[]> {
  const port =
    wanted ??
    (await lastPort(folder)
      .then(freePort)
      .catch(() => freePort()));
  const network = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
  const all = [...network, ...BOUNDS, ...QUIET, ...(fast ? FAST : [])];
  return ['-D', pgdataOf(folder), ...all.flatMap((setting) => ['-c', setting])];
}

/** The port it had last, as PostgreSQL keeps its command line; 0 if there is none. Other processes may know it by that one. */
async function lastPort(folder: string): Promise<number> {
  const options = await readFile(join(pgdataOf(folder), 'postmaster.opts'), 'utf8').catch(unless('ENOENT'));
  return Number(/"port=(\d+)"/.exec(options ?? '')?.[1] ?? 0);
}

const freePort = (port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port')),
      );
    });
  });

/** Undefined if the server ended before it was ready. */
async function whenReady(child: ChildProcess, pgdata: string): Promise<Postmaster | undefined> {
  let ended = false;
  let failure: unknown;
  child.once('exit', () => (ended = true));
  child.once('error', (error) => (failure = error));
  child.unref();
  const found = await until<Postmaster | 'ended'>(
    async () => {
      if (failure) throw new Error(`PostgreSQL could not be started (${codeOf(failure)})`, { cause: failure });
      if (ended) return 'ended';
      const postmaster = await readPostmaster(pgdata);
      return postmaster?.pid === child.pid && postmaster?.status === 'ready' && postmaster;
    },
    RECOVERY_MS,
    `PostgreSQL (process ${child.pid}) is still recovering; see server.log beside ${pgdata}`,
  );
  return found === 'ended' ? undefined : found;
}
