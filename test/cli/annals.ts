import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askHost } from '../support/server.js';

/** What a run of the program answered. */
export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program with nothing of this process's environment but the path; `unread` hangs up before it prints. */
export const run = async (args: string[], env: Record<string, string> = {}, unread = false): Promise<Run> => {
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), ...args], {
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  if (unread) child.stdout.destroy();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
};

/** Does the same in a process that stays for all suites, which saves each command line its start. */
export const runQuickly = (args: string[], env: Record<string, string> = {}): Promise<Run> =>
  askHost<Run>('verbs', 'POST', { args, env: surroundings(env) });

const surroundings = (env: Record<string, string>) => ({ PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env });

/** The program over a database of the tests, with the key that test servers have too. */
export const annalsOn = async (databaseUrl: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-cli-'));
  await writeFile(join(folder, 'key'), Buffer.alloc(32, 7).toString('base64'));
  const env = { DATABASE_URL: databaseUrl, DATA_FOLDER: folder, ANNALS_ALLOW_UNSAFE_POSTGRES: '1' };
  return {
    env,
    annals: (...args: string[]) => run(args, env),
    quickly: (...args: string[]) => runQuickly(args, env),
    end: () => rm(folder, { recursive: true, force: true }),
  };
};
