import { existsSync } from 'node:fs';
import { type Manifest } from '../backup/manifest.js';

/** Puts a backup into a database that is reached by these addresses, where the key is the one that the record was kept with. */
export const restoreInto = async (
  { url, ownerUrl }: { url: string; ownerUrl: string },
  keyFile: string,
  folder: string,
  progress?: (done: number, all: number) => void,
): Promise<Manifest> => {
  const { restoreBackup } = await import('../backup/restore-backup.js');
  const { migrate } = await import('../data-source.js');
  const { migrations } = await import('../../migrations/index.js');
  const { markOf } = await import('../eventstore/key-check.js');
  const { readKeys } = await import('../eventstore/keys.js');
  const known = migrations.map(({ name }) => name);
  // Where there is no key yet, none is made: it would stand in the place of the right one.
  const keyCheck = existsSync(keyFile) ? markOf(readKeys(keyFile)).toString('hex') : 'none';
  return restoreBackup({
    folder,
    url: ownerUrl,
    keyCheck,
    known,
    migrate: (names) => migrate(ownerUrl, url, names),
    progress,
  });
};
