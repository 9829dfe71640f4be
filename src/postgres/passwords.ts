import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, unless } from './run.js';

/** The database roles: PostgreSQL's own superuser, the owner that migrates, and the one the application works as. */
export const ROLES = { superuser: 'postgres', owner: 'annals_owner', app: 'annals_app' } as const;

/** The password of each database role. */
export type Passwords = Record<(typeof ROLES)[keyof typeof ROLES], string>;

const file = (folder: string): string => join(folder, 'postgres.json');

/** Reads the passwords kept beside the data; throws, naming the file, where it is missing or cannot be read. */
export async function readPasswords(folder: string): Promise<Passwords> {
  const text = await readFile(file(folder), 'utf8').catch((error: unknown) => {
    throw new Error(`The passwords of the database in ${folder} cannot be read from postgres.json (${codeOf(error)})`, {
      cause: error,
    });
  });
  const passwords: Passwords = JSON.parse(text);
  return passwords;
}

// Base64url, so that a password stands in a connection string as it is.
const random = (): string => randomBytes(24).toString('base64url');

/**
 * Makes new random passwords and keeps them, safe on disk and readable only by us, before anything is locked with
 * them.
 */
export async function makePasswords(folder: string): Promise<Passwords> {
  const passwords = { postgres: random(), annals_owner: random(), annals_app: random() };
  await writeSafely(file(folder), `${JSON.stringify(passwords, null, 2)}\n`);
  return passwords;
}

async function writeSafely(path: string, text: string): Promise<void> {
  const next = await open(`${path}.new`, 'w', 0o600);
  try {
    await next.chmod(0o600);
    await next.writeFile(text);
    await next.sync();
  } finally {
    await next.close();
  }
  await rename(`${path}.new`, path);
}

/** Waits until the disk holds the names in a folder as they now are. Windows does so by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync().catch(unless('EINVAL'));
  } finally {
    await handle.close();
  }
}
