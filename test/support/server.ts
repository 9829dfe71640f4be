import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from './waiting.js';

/** Bytes that a process holds: of the system, and of these in use. */
export interface Memory {
  rss: number;
  live: number;
}

export interface OpenServer {
  address: string;
  stop(): Promise<void>;
}

export interface TestServer extends OpenServer {
  child: ChildProcess;
  /** All that the process has written so far. */
  said(): string;
  /** What it holds once all that it needs no more is let go. */
  memory(): Promise<Memory>;
}

/**
 * Serves a migrated database, as built, with one association open for each handle, from a process that does so for one suite after the
 * other. What is set up, killed or listened to takes a process of its own: `startServer`.
 */
export const openServer = async (databaseUrl: string, associations = ['near']): Promise<OpenServer> => {
  const order = (method: string, body: object) => askHost<{ address: string }>('host', method, body);
  const { address } = await order('POST', { databaseUrl, associations });
  return { address, stop: async () => void (await order('DELETE', { address })) };
};

/** Loads the sample record into a migrated database, as built. */
export const loadNear = async (databaseUrl: string): Promise<void> => {
  await askHost('host', 'PUT', { databaseUrl });
};

/** Asks the process that works for the suites of this worker: `host` serves databases, `verbs` carries out command lines. */
export const askHost = async <T>(program: 'host' | 'verbs', method: string, body: object): Promise<T> => {
  const host = await textFrom(`${process.env['ANNALS_TEST_HOSTS']}/${program}/${process.env['JEST_WORKER_ID']}`);
  return JSON.parse(await textFrom(host, { method, body: JSON.stringify(body) })) as T;
};

const textFrom = async (url: string, init?: RequestInit): Promise<string> => {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
};

/** Serves a migrated database from a process of its own, as built, with one association open for each handle. */
export const startServer = async (
  databaseUrl: string,
  associations = ['near'],
  settings: NodeJS.ProcessEnv = {},
): Promise<TestServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-server-'));
  const key = join(folder, 'key');
  // One key for all tests, so that a second server on the same database can read what the first wrote.
  await writeFile(key, Buffer.alloc(32, 7).toString('base64'));
  const child = spawn(process.execPath, [new URL('serve.mjs', import.meta.url).pathname], {
    env: {
      ...settings,
      PATH: process.env['PATH'],
      TEST_SERVER_DATABASE: databaseUrl,
      TEST_SERVER_KEY: key,
      TEST_SERVER_ASSOCIATIONS: associations.join(','),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // Who wants to read the log asks what it said.
  if (settings['LOG_LEVEL'] === undefined) child.stderr.pipe(process.stderr);
  const ended = once(child, 'exit');
  const address = await addressOf(child);
  return {
    address,
    child,
    said: () => said,
    memory: async () => {
      const told = () => [...said.matchAll(/^\{"memory":(\{.*\})\}$/gm)];
      const before = told().length;
      child.kill('SIGUSR2');
      await until(() => told().length > before);
      const { rss, heapUsed, external } = JSON.parse(told().at(-1)![1]!) as NodeJS.MemoryUsage;
      return { rss, live: heapUsed + external };
    },
    stop: async () => {
      child.stdin?.end();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
};

/** What the process says once it listens; other lines it prints are handed on. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface(child.stdout!).on('line', (line) => {
      if (line.startsWith('{')) resolve((JSON.parse(line) as { address: string }).address);
      else console.info(line);
    });
    child.on('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });
