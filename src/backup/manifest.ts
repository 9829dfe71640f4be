import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../postgres/passwords.js';
import { Refused } from '../web/refused.js';

const NAME = 'manifest.json';
const FORMAT = 1;

/** A table as it lies in a backup: its rows as PostgreSQL's COPY writes them in text, compressed. */
export interface KeptTable {
  name: string;
  file: string;
  columns: string[];
  rows: number;
  bytes: number;
  sha256: string;
}

/** How far a log had come, and what had been signed of it. */
export interface KeptLog {
  association: string;
  handle: string;
  size: number;
  checkpoint: string | null;
}

/** What a backup holds. It is written last: a folder without one is no backup. */
export interface Manifest {
  format: typeof FORMAT;
  annals: string;
  madeAt: string;
  postgres: string;
  /** The migrations that had run: the rows fit the schema that these make. */
  migrations: string[];
  /** What the database keeps of the key that the record is kept with; backups of before lack it. */
  keyCheck?: string;
  tables: KeptTable[];
  logs: KeptLog[];
}

/** Makes the folder of a new backup. Throws `Refused` where something is in it. */
export const newFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Refused(409, 'folder-not-empty', `There is something in ${folder}; a backup takes a folder of its own`);
};

/** Writes a file so that it is there whole, and on the disk, or not at all. */
export const writeWhole = async (folder: string, name: string, text: string): Promise<void> => {
  const file = await open(join(folder, `${name}.new`), 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(join(folder, `${name}.new`), join(folder, name));
  await syncFolder(folder);
};

/** Writes the manifest, by which the folder becomes a backup. */
export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeWhole(folder, NAME, `${JSON.stringify(manifest, null, 2)}\n`);

/** Reads a backup's manifest, and each of its files to its end. Throws `Refused` where one is not as it was written. */
export const readBackup = async (folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder);
  for (const { file, sha256, bytes } of manifest.tables) {
    const found = await sumOf(join(folder, file)).catch(() => undefined);
    if (found?.sha256 !== sha256 || found.bytes !== bytes) throw damaged(`${file} is not as it was written`);
  }
  return manifest;
};

const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => {
    throw damaged(`There is no ${NAME} in ${folder}: it is no backup, or one that was broken off`);
  });
  const manifest = parsed(text);
  if (manifest?.format !== FORMAT || !Array.isArray(manifest.tables) || !manifest.tables.every(isKept))
    throw damaged(`${NAME} is not as it was written`);
  return manifest;
};

const parsed = (text: string): Manifest | undefined => {
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    return undefined;
  }
};

/** What names a file or a table goes into a path and into SQL. */
const isKept = ({ name, file, columns }: KeptTable): boolean =>
  /^[a-z_]+$/.test(name) && file === `${name}.copy.gz` && columns.every((column) => /^[a-z_0-9]+$/.test(column));

const sumOf = async (path: string): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest('hex'), bytes };
};

const damaged = (detail: string): Refused => new Refused(422, 'backup-damaged', detail);
