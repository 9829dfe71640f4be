import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from './user.js';
import { unless } from './run.js';

/**
 * The paths at which something called `name` may lie that cannot lie where it was wanted; each with the folders to be
 * made for it, outermost first. Root prefers /var/lib: temp folders are swept, in the worst case under a running
 * server.
 */
export const elsewhere = (name: string): string[][] =>
  isRoot()
    ? [['/var/lib/annals', `/var/lib/annals/${name}`], [`/var/tmp/annals-${name}`]]
    : [[join(tmpdir(), `annals-${process.getuid?.() ?? 'user'}-${name}`)]];

/**
 * Makes the folders if absent, readable for all, and returns the last of them; undefined where one cannot be made, or
 * is not ours alone to write: anybody may have put it there beforehand.
 */
export async function makeOwn(folders: string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const made = await mkdir(folder).then(
      () => true,
      () => false,
    );
    if (made) await chmod(folder, 0o755);
    if (!(await isOwn(folder))) return undefined;
  }
  return folders.at(-1);
}

/** Whether this is a real folder (no link) that belongs to us and that no one else may write. */
export async function isOwn(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(unless('ENOENT', 'EACCES', 'ENOTDIR'));
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}
