import { run, type RunAs } from './run.js';

/** PostgreSQL refuses to run as root, so root hands it to one of these, the first that exists. */
const ACCOUNTS = ['postgres', 'nobody'];

/** Whether this process is root. False on Windows. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account for a new data folder: the caller's own, or for root `postgres`, else `nobody`. Throws if neither
 * exists.
 */
export async function databaseUser(): Promise<RunAs> {
  if (!isRoot()) return {};
  for (const name of ACCOUNTS) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    // macOS has nobody at -2, written as an unsigned number; Node takes a signed one.
    if (uid.ok && gid.ok) return { uid: Number(uid.output) | 0, gid: Number(gid.output) | 0 };
  }
  throw new Error(
    `PostgreSQL does not run as root and there is no account ${ACCOUNTS.join(' or ')} to run it as; ` +
      'start as an ordinary user, or set DATABASE_URL to a PostgreSQL 15 or newer',
  );
}

/**
 * Whether the account may enter the folder. The system is asked: mode bits alone do not tell (access lists,
 * sandboxes).
 */
export const canReach = async (user: RunAs, folder: string): Promise<boolean> =>
  user.uid === undefined || (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user)).ok;
