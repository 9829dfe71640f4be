import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { elsewhere, isOwn, makeOwn } from './elsewhere.js';
import { makeLinks, packageFolder } from './platform.js';
import { run, unless, type Outcome, type RunAs } from './run.js';

/** The path of one of PostgreSQL's programs inside a package folder. */
export const programIn = (folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The folder from which the account can run PostgreSQL: the installed package, or, where its parents are closed to the
 * account or its links cannot be made, a copy readable for all that later starts use again.
 * Throws, naming DATABASE_URL, where the programs do not run at all (a C library they were not built for).
 */
export async function findBinaries(
  user: RunAs,
  log: (line: string) => void,
  source: string = packageFolder(),
): Promise<string> {
  const linked = await makeLinks(source);
  const inPlace = linked ? await tryOut(source, user) : undefined;
  if (inPlace?.ok) return source;
  // ENOENT on a file that is there means its loader is missing: a copy would not run either.
  if (inPlace?.code === 'ENOENT') throw cannotRun(inPlace);
  const copy = await findCopy(source, log);
  const copied = await tryOut(copy, user);
  if (!copied.ok) throw cannotRun(copied);
  return copy;
}

const tryOut = (folder: string, user: RunAs): Promise<Outcome> =>
  run(programIn(folder, 'postgres'), ['--version'], user);

const cannotRun = ({ output }: Outcome): Error =>
  new Error(
    `The PostgreSQL that comes with Annals cannot be run here (${output}); set DATABASE_URL to a PostgreSQL 15 or newer`,
  );

async function findCopy(source: string, log: (line: string) => void): Promise<string> {
  const manifest: { name: string; version: string } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  for (const folders of elsewhere(`postgresql-${manifest.version}-${basename(manifest.name)}`)) {
    const copy = folders.at(-1) ?? '';
    const parents = folders.slice(0, -1);
    if (parents.length > 0 && (await makeOwn(parents)) === undefined) continue;
    if (await isWhole(copy, source)) return copy;
    if (!(await makeCopy(source, copy))) continue;
    log(`PostgreSQL was copied to ${copy}: it cannot be run in ${source}`);
    return copy;
  }
  throw new Error('There is no folder to copy PostgreSQL to; set DATABASE_URL to a PostgreSQL 15 or newer');
}

/** A copy counts if it is ours alone and no sweeper of temp folders took a file from it. */
async function isWhole(copy: string, source: string): Promise<boolean> {
  if (!(await isOwn(copy))) return false;
  const [here, there] = await Promise.all([copy, source].map(listing));
  const present = new Set(here);
  return there?.every((file) => present.has(file)) ?? false;
}

const listing = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'native'), { recursive: true }).catch(unless('ENOENT'))) ?? [];

/**
 * Copies beside the goal and renames, so that a copy is whole or absent. False if the name is taken by something not
 * ours.
 */
async function makeCopy(source: string, copy: string): Promise<boolean> {
  const staged = await mkdtemp(`${copy}-`).catch(unless('EACCES', 'EROFS', 'ENOSPC'));
  if (staged === undefined) return false;
  try {
    await cp(join(source, 'native'), join(staged, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(staged);
    await openForAll(staged);
    if (await isOwn(copy)) await rm(copy, { recursive: true, force: true });
    await rename(staged, copy).catch(unless('ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'));
    return await isWhole(copy, source);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}
