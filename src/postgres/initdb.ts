import { chown, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programIn } from './binaries.js';
import { makePasswords, ROLES, syncFolder, type Passwords } from './passwords.js';
import { pgdataOf, type Place } from './place.js';
import { codeOf, run, unless } from './run.js';

// The same on every system: UTF-8, upper and lower case by Unicode, order by code point.
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const UNFINISHED = 'initdb-';

/**
 * Makes the data folder unless it is there: in a folder of its own, renamed when complete, so that an interrupted
 * initdb leaves nothing that could pass for a database. Call under the lock.
 * @param fast leaves it to the system when to write to disk
 */
export async function ensureData(place: Place, binaries: string, fast: boolean): Promise<void> {
  const { folder } = place;
  const pgdata = pgdataOf(folder);
  await removeUnfinished(folder);
  if (await stat(join(pgdata, 'PG_VERSION')).catch(unless('ENOENT'))) return;
  await rmdir(pgdata).catch(refuseUnknown(pgdata));
  const passwords = await makePasswords(folder);
  const work = await mkdtemp(join(folder, UNFINISHED));
  const fresh = await initdb(work, place, binaries, passwords, fast);
  await rename(fresh, pgdata);
  await rm(work, { recursive: true });
  if (!fast) await syncFolder(folder);
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // An initdb whose starter was killed may still be writing: what it leaves goes at the next start.
    if (name.startsWith(UNFINISHED))
      await rm(join(folder, name), { recursive: true, force: true }).catch(
        unless('ENOTEMPTY', 'EACCES', 'EBUSY', 'EPERM'),
      );
  }
}

const refuseUnknown = (pgdata: string) => (error: unknown) => {
  if (codeOf(error) === 'ENOENT') return;
  throw new Error(`${pgdata} holds no database (no PG_VERSION), but is not empty; restore it or move it away`, {
    cause: error,
  });
};

async function initdb(
  work: string,
  { user }: Place,
  binaries: string,
  passwords: Passwords,
  fast: boolean,
): Promise<string> {
  const pgdata = join(work, 'pgdata');
  const passwordFile = join(work, 'password');
  await mkdir(pgdata, { mode: 0o700 });
  await writeFile(passwordFile, passwords[ROLES.superuser], { mode: 0o600 });
  // From the inside out: the moment the outer folder is the account's, it could put something else in the place of
  // the inner.
  if (user.uid !== undefined && user.gid !== undefined)
    for (const path of [passwordFile, pgdata, work]) await chown(path, user.uid, user.gid);
  const access = [`--username=${ROLES.superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const options = [`--pgdata=${pgdata}`, ...LOCALE, ...access, '--no-instructions', ...(fast ? ['--no-sync'] : [])];
  const { ok, output } = await run(programIn(binaries, 'initdb'), options, user);
  if (!ok) throw new Error(`initdb failed:\n${output}`);
  return pgdata;
}
