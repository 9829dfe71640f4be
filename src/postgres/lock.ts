import { chmod, mkdtemp, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startMark } from './process.js';
import { unless } from './run.js';

const NAME = 'start.lock';
const TAKEN = ['ENOTEMPTY', 'EEXIST', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])];

/**
 * Does `work` while no other process, and no other call in this one, does work under the same folder's lock; waits for
 * its turn. The lock of a process that died is taken over.
 *
 * The lock is a folder that holds one file named after its holder. It appears with that file by a single rename, which
 * the system refuses while the folder holds anything; a dead holder's file is removed by its name, so a newer holder's
 * never is.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, NAME);
  const holder = `${process.pid}-${await startMark(process.pid)}`;
  const staged = await mkdtemp(`${lock}-${holder}-`);
  try {
    await chmod(staged, 0o755);
    await writeFile(join(staged, holder), '');
    while (!(await take(staged, lock))) {
      await buryDeadHolder(lock);
      await pause(15);
    }
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
  try {
    await sweep(folder);
    return await work();
  } finally {
    await unlink(join(lock, holder)).catch(unless('ENOENT'));
    await rmdir(lock).catch(unless('ENOENT', ...TAKEN));
  }
}

async function take(staged: string, lock: string): Promise<boolean> {
  // Windows does not rename onto an empty folder; a folder that holds something stays.
  await rmdir(lock).catch(unless('ENOENT', ...TAKEN));
  try {
    await rename(staged, lock);
    return true;
  } catch (error) {
    unless(...TAKEN)(error);
    return false;
  }
}

async function buryDeadHolder(lock: string): Promise<void> {
  const holders = (await readdir(lock).catch(unless('ENOENT'))) ?? [];
  for (const holder of holders) {
    if (!(await lives(holder))) await unlink(join(lock, holder)).catch(unless('ENOENT'));
  }
}

async function lives(holder: string): Promise<boolean> {
  const [pid, mark = ''] = holder.split('-');
  return isAlive(Number(pid)) && (await startMark(Number(pid))) === mark;
}

/** Removes what those left who died while waiting. */
async function sweep(folder: string): Promise<void> {
  const waiting = (await readdir(folder)).filter((name) => name.startsWith(`${NAME}-`));
  for (const name of waiting) {
    if (!(await lives(name.slice(NAME.length + 1)))) await rm(join(folder, name), { recursive: true, force: true });
  }
}
