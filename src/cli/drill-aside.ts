import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Report } from '../backup/drill.js';
import { readConfig } from '../config.js';
import { startPostgres } from '../postgres/launcher.js';
import { drilled } from './drilled.js';
import { holding, openOn } from './record.js';
import { restoreInto } from './restore-into.js';

/** Restores a backup into a PostgreSQL that is thrown away afterwards, and drills it there; nothing is signed there. */
export const drillAside = async (folder: string): Promise<Report> => {
  const aside = await mkdtemp(join(tmpdir(), 'annals-drill-'));
  const starting = startPostgres({ folder: aside, fast: true }).then((postgres) => ({
    postgres,
    close: async () => {
      await postgres.stop();
      for (const each of new Set([aside, postgres.folder])) await rm(each, { recursive: true, force: true });
    },
  }));
  return holding(starting, async ({ postgres }) => {
    const config = readConfig();
    const at = { url: postgres.appUrl(), ownerUrl: postgres.ownerUrl() };
    const manifest = await restoreInto(at, config.keyFile, folder);
    const opening = openOn(postgres.appUrl(), { ...config, signer: undefined, outbound: false });
    return holding(
      opening.then((app) => ({ app, close: () => app.close() })),
      ({ app }) => drilled(app, manifest),
    );
  });
};
