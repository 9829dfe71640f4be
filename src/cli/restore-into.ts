import { type Manifest } from '../backup/manifest.js';

/** Puts a backup into a database that is reached by these addresses. */
export const restoreInto = async (
  { url, ownerUrl }: { url: string; ownerUrl: string },
  folder: string,
  progress?: (done: number, all: number) => void,
): Promise<Manifest> => {
  const { restoreBackup } = await import('../backup/restore-backup.js');
  const { migrate, migrations } = await import('../data-source.js');
  const known = migrations.map(({ name }) => name);
  return restoreBackup({ folder, url: ownerUrl, known, migrate: (names) => migrate(ownerUrl, url, names), progress });
};
