import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startPostgres } from '../../src/postgres/launcher.js';
import { findPlace, pgdataOf } from '../../src/postgres/place.js';
import { settledPostmaster } from '../../src/postgres/stop.js';
import { until } from '../../src/postgres/wait.js';

const script = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;

/** An installation as somebody runs it: the server's own program, the embedded PostgreSQL that loses nothing, one data folder. */
export interface Installation {
  /** Starts the server on a free port; answers its address once it listens. */
  start(): Promise<string>;
  /** Ends the server as `kill -9` does, or as it wishes to be ended; answers its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Ends PostgreSQL as `kill -9` does, as soon as it is ready. */
  killPostgres(): Promise<void>;
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
      const { folder: place } = await findPlace(folder, () => undefined);
      const ready = () => settledPostmaster(pgdataOf(place));
      const { pid } = await until(ready, 120_000, 'No PostgreSQL runs that could be killed');
      process.kill(pid, 'SIGKILL');
    },
    run: async (name, ...args) =>
      (await promisify(execFile)(process.execPath, [script(name), ...args], { env })).stdout,
    attach: async () => {
      const postgres = await startPostgres({ folder });
      return { url: postgres.ownerUrl(), superuserUrl: postgres.superuserUrl(), release: () => postgres.release() };
    },
    remove: async () => {
      server?.kill('SIGKILL');
      await (await startPostgres({ folder })).stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Where a server says it is. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface(server.stdout!).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });
