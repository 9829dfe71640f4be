import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrate } from '../../src/data-source.js';
import { openAssociation } from '../../src/eventstore/kernel.js';
import { newId } from '../../src/language/ids.js';
import { startPostgres } from '../../src/postgres/launcher.js';
import { findPlace, pgdataOf } from '../../src/postgres/place.js';
import { isServerOf, runningPostmaster } from '../../src/postgres/postmaster-pid.js';
import { settledPostmaster, stopPostmaster } from '../../src/postgres/stop.js';
import { until } from '../../src/postgres/wait.js';

const LIMIT_MS = 120_000;
const script = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;

/** An installation as somebody runs it: the server's own program, the embedded PostgreSQL that loses nothing, one data folder. */
export interface Installation {
  /** Starts the server on a free port; answers its address once it listens. */
  start(): Promise<string>;
  /** Ends the server as `kill -9` does, or as it wishes to be ended; answers its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Ends PostgreSQL as `kill -9` does, as soon as it is ready; answers when it is gone. */
  killPostgres(): Promise<void>;
  /** What PostgreSQL says of itself: `starting`, `ready`, `stopping`; `gone` where none runs. */
  stateOfPostgres(): Promise<string>;
  /** Makes the record, with one association in it, and ends its PostgreSQL again. */
  openAssociation(handle: string): Promise<void>;
  /** Runs one of the installation's programs to its end. */
  run(name: string, ...args: string[]): Promise<string>;
  /** The database as its owner, and as the superuser, beside the server. */
  attach(): Promise<{ url: string; superuserUrl: string; release(): Promise<void> }>;
  remove(): Promise<void>;
}

/** Makes an installation with nothing running, in a temp folder of its own or in the one that is named. */
export const install = async (given?: string): Promise<Installation> => {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'annals-installation-')));
  const env = { PATH: process.env['PATH'], DATA_FOLDER: folder, PORT: '0' };
  let server: ChildProcess | undefined;
  return {
    start: () => {
      server = spawn(process.execPath, [script('dist/src/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      return addressOf(server);
    },
    end: async (signal) => {
      const exit = once(server!, 'exit') as Promise<[number | null]>;
      server!.kill(signal);
      return (await exit)[0];
    },
    killPostgres: async () => {
      const pgdata = await dataOf(folder);
      const { pid } = await until(() => settledPostmaster(pgdata), LIMIT_MS, 'No PostgreSQL runs that could be killed');
      process.kill(pid, 'SIGKILL');
      await until(async () => !(await isServerOf(pid, pgdata)), LIMIT_MS, 'PostgreSQL outlives kill -9');
    },
    stateOfPostgres: async () => (await runningPostmaster(await dataOf(folder)))?.status ?? 'gone',
    openAssociation: async (handle) => {
      const postgres = await startPostgres({ folder });
      await migrate(postgres.ownerUrl(), postgres.appUrl());
      const client = new pg.Client(postgres.appUrl());
      await client.connect();
      await openAssociation(client as pg.PoolClient, newId(), handle, { en: handle });
      await client.end();
      await postgres.release();
    },
    run: async (name, ...args) =>
      (await promisify(execFile)(process.execPath, [script(name), ...args], { env })).stdout,
    attach: async () => {
      const postgres = await startPostgres({ folder });
      return { url: postgres.ownerUrl(), superuserUrl: postgres.superuserUrl(), release: () => postgres.release() };
    },
    remove: async () => {
      if (server?.exitCode === null && server.signalCode === null) {
        const exit = once(server, 'exit');
        server.kill('SIGKILL');
        await exit;
      }
      const pgdata = await dataOf(folder);
      await stopPostmaster(pgdata);
      for (const each of [dirname(pgdata), folder]) await rm(each, { recursive: true, force: true });
    },
  };
};

/** Where PostgreSQL keeps its data, which may lie elsewhere. */
const dataOf = async (folder: string): Promise<string> => pgdataOf((await findPlace(folder, () => undefined)).folder);

/** Where a server says it is. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface(server.stdout!).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });
