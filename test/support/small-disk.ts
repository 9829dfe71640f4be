import { execFile } from 'node:child_process';
import { chmod, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A real file system of its own, and small. */
export interface SmallDisk {
  folder: string;
  /** Leaves no byte free. */
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

const exec = promisify(execFile);

/** Mounts a file system of so many megabytes; answers nothing where that is not allowed or not known. */
export const smallDisk = async (megabytes: number): Promise<SmallDisk | undefined> => {
  if (process.platform !== 'linux') return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'annals-disk-'));
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder];
  const mounted = await exec('mount', options).then(
    () => true,
    () => false,
  );
  if (!mounted) {
    await rmdir(folder);
    return undefined;
  }
  await chmod(folder, 0o755);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: async () => {
      const file = await open(filler, 'a');
      // Smaller and smaller pieces, as the last that fit are the smallest.
      for (const bytes of [1_048_576, 4096, 1]) {
        const piece = Buffer.alloc(bytes);
        while (await file.write(piece).then(({ bytesWritten }) => bytesWritten === bytes, full)) continue;
      }
      await file.close();
    },
    free: () => rm(filler, { force: true }),
    remove: async () => {
      await exec('umount', [folder]).catch(() => exec('umount', ['-l', folder]));
      await rmdir(folder);
    },
  };
};

const full = (error: NodeJS.ErrnoException): boolean => {
  if (error.code !== 'ENOSPC') throw error;
  return false;
};
