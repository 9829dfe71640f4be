import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isAlive, workingFolder } from './process.js';
import { unless } from './run.js';

/** What a server writes of itself into its data folder (PostgreSQL's `miscinit.h`: line 1 pid, 4 port, 8 status). */
export interface Postmaster {
  pid: number;
  port: number;
  /** `starting`, `ready`, `stopping`; '' until it has written it. */
  status: string;
}

const pidFile = (pgdata: string): string => join(pgdata, 'postmaster.pid');

/** Reads `postmaster.pid`; undefined if there is none. The pid is NaN if its first line is no number. */
export async function readPostmaster(pgdata: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(pgdata), 'utf8').catch(unless('ENOENT', 'ENOTDIR'));
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number.parseInt(lines[0] ?? '', 10), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
}

/** The server that runs on this data folder, in whatever state; undefined if none, whatever the pid file says. */
export async function runningPostmaster(pgdata: string): Promise<Postmaster | undefined> {
  const found = await readPostmaster(pgdata);
  return found && (await isServerOf(found.pid, pgdata)) ? found : undefined;
}

/**
 * Whether the process is alive and a PostgreSQL server of this data folder: its id may long belong to another program.
 */
export async function isServerOf(pid: number, pgdata: string): Promise<boolean> {
  if (!(pid > 0) || !isAlive(pid)) return false;
  const command = await commandLine(pid);
  if (process.platform === 'win32') return command === 'postgres.exe';
  if (!/(^|\/)postgres( |$)/.test(command)) return false;
  return `${command} `.includes(` ${pgdata} `) || (await workingFolder(pid)) === pgdata;
}

/**
 * Frees a data folder on which no server runs from a pid file left by a crash, where PostgreSQL would not do it itself.
 * A dead pid is left to PostgreSQL. A pid that is by now another program's would make it refuse to start: line 1 then
 * becomes our own pid, which it passes over as its parent's. The file itself stays, because by its line 7 the new
 * server sees whether the crashed one's children are still writing. Call under the lock.
 */
export async function disownPidFile(pgdata: string): Promise<'freed' | undefined> {
  const found = await readPostmaster(pgdata);
  if (found === undefined || found.pid === process.pid) return undefined;
  if (!(found.pid > 0)) await rm(pidFile(pgdata));
  else if (process.platform === 'win32' || !isAlive(found.pid)) return undefined;
  else await replaceFirstLine(pidFile(pgdata), String(process.pid));
  // One that has died and was not yet buried by its parent has no command any longer, and is no other program's.
  return (await commandLine(found.pid)) === '' ? undefined : 'freed';
}

async function replaceFirstLine(file: string, line: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^[^\n]*/, line));
}
