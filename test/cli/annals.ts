import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable, type Writable } from 'node:stream';

/** What a run of the program answered. */
export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program with nothing of this process's environment but the path; `unread` hangs up before it prints. */
export const run = (args: string[], env: Record<string, string> = {}, unread = false): Promise<Run> =>
  runFile(resolve('dist/src/cli.js'), args, env, unread);

const runFile = async (file: string, args: string[], env: Record<string, string>, unread = false): Promise<Run> => {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  if (unread) child.stdout.destroy();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
};

/** The program over a database of the tests, with the key that test servers have too. */
export const annalsOn = async (databaseUrl: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'annals-cli-'));
  await writeFile(join(folder, 'key'), Buffer.alloc(32, 7).toString('base64'));
  const env = { DATABASE_URL: databaseUrl, DATA_FOLDER: folder, ANNALS_ALLOW_UNSAFE_POSTGRES: '1' };
  let beside: { child: ChildProcessByStdio<Writable, Readable, null>; lines: AsyncIterator<string> } | undefined;
  const start = () => {
    const child = spawn(process.execPath, [resolve('test/cli/verbs.mjs')], {
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  };
  return {
    env,
    annals: (...args: string[]) => run(args, env),
    /** Runs one command line after another in a process that stays, which saves each of them its start. */
    quickly: async (...args: string[]): Promise<Run> => {
      beside ??= start();
      beside.child.stdin.write(`${JSON.stringify(args)}\n`);
      return JSON.parse(((await beside.lines.next()) as { value: string }).value) as Run;
    },
    /** Runs many command lines one after the other, in one process of their own. */
    all: async (lines: string[][]): Promise<Run[]> => {
      const { out, err } = await runFile(resolve('test/cli/verbs.mjs'), [JSON.stringify(lines)], env);
      if (err !== '') throw new Error(err);
      return JSON.parse(out) as Run[];
    },
    end: async () => {
      if (beside) {
        const ended = once(beside.child, 'exit');
        beside.child.stdin.end();
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
};
