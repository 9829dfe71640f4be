import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { elsewhere, isOwn, makeOwn } from './elsewhere.js';
import { unless, type RunAs } from './run.js';
import { canReach, databaseUser, isRoot } from './user.js';

/** Where a database lives and as whom it runs. */
export interface Place {
  folder: string;
  user: RunAs;
}

/** The data folder proper. Once it exists under this name it is complete (see initdb.ts). */
export const pgdataOf = (folder: string): string => join(folder, 'pgdata');

/**
 * The place of the database wanted in `wanted`, which is made if absent.
 * Root's database runs as another account; where that account cannot reach the folder (a closed home above it), the
 * place lies elsewhere, always the same for the same wanted folder. Data that already exists is never left behind for
 * a fresh start.
 */
export async function findPlace(wanted: string, log: (line: string) => void): Promise<Place> {
  await mkdir(wanted, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
  const folder = await realpath(wanted);
  if (!isRoot()) return { folder: await ownedByUs(folder), user: {} };
  const substitutes = elsewhere(createHash('sha256').update(folder).digest('hex').slice(0, 16));
  return (await findExisting(folder, substitutes)) ?? choosePlace(folder, substitutes, log);
}

async function ownedByUs(folder: string): Promise<string> {
  const owner = await stat(pgdataOf(folder)).catch(unless('ENOENT'));
  if (owner === undefined || process.getuid === undefined || owner.uid === process.getuid()) return folder;
  throw new Error(
    `The database in ${folder} belongs to account ${owner.uid}; start as that account, or set DATABASE_URL`,
  );
}

async function findExisting(folder: string, substitutes: string[][]): Promise<Place | undefined> {
  for (const candidate of [folder, ...substitutes.map((folders) => folders.at(-1) ?? '')]) {
    const owner = await stat(pgdataOf(candidate)).catch(unless('ENOENT', 'ENOTDIR'));
    if (!owner || (candidate !== folder && !(await isOwn(candidate)))) continue;
    const user = owner.uid === 0 ? await databaseUser() : { uid: owner.uid, gid: owner.gid };
    if (await canReach(user, candidate)) return { folder: candidate, user };
    throw new Error(
      `The database in ${candidate} belongs to account ${user.uid}, which cannot enter that folder; open its parents, or move it`,
    );
  }
  return undefined;
}

async function choosePlace(folder: string, substitutes: string[][], log: (line: string) => void): Promise<Place> {
  const user = await databaseUser();
  await admitGroup(folder, user);
  if (await canReach(user, folder)) return { folder, user };
  for (const folders of substitutes) {
    const substitute = await makeOwn(folders);
    if (substitute === undefined || !(await canReach(user, substitute))) continue;
    log(`The database lies in ${substitute}: account ${user.uid}, which runs it, cannot reach ${folder}`);
    return { folder: substitute, user };
  }
  throw new Error(
    `Account ${user.uid} can reach neither ${folder} nor a substitute for it; set DATABASE_URL to a PostgreSQL 15 or newer`,
  );
}

/**
 * A folder closed to all others (temp folders are made so) lets the account's group pass, not look; its parents stay
 * as they are.
 */
async function admitGroup(folder: string, user: RunAs): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (user.gid === undefined || uid !== 0 || (mode & 0o077) !== 0) return;
  await chown(folder, 0, user.gid);
  await chmod(folder, 0o710);
}
