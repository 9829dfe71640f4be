import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Config } from '../config.js';

/** The demonstration has a data folder of its own, and never a database that somebody named for a record of theirs. */
export const demoConfig = async (): Promise<Config> => {
  const { readConfig } = await import('../config.js');
  const none = { DATABASE_URL: '', MIGRATION_DATABASE_URL: '', KEY_FILE: '', SIGNER_KEY_FILE: '', SIGNER_MEMORY: '' };
  return readConfig({ ...process.env, ...none, DATA_FOLDER: process.env['DATA_FOLDER'] || join('data', 'demo') });
};

/** The wanted port, or the next one that nobody listens on. */
export const freePort = async ({ port, host }: Config): Promise<number> => {
  for (let next = port; next < Math.min(port + 100, 65_536); next++) if (await isFree(next, host)) return next;
  throw new Error(`No port from ${port} on is free; PORT names another`);
};

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', ({ code, message }: NodeJS.ErrnoException) =>
        code === 'EADDRINUSE' ? resolve(false) : reject(new Error(message)),
      )
      .listen(port, host, () => probe.close(() => resolve(true)));
  });
