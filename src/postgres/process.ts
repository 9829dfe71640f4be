import { readFile, readlink } from 'node:fs/promises';
import { codeOf, run } from './run.js';

/** Whether a process has this id, whoever owns it. A dead one that its parent has not yet buried counts. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The command line of a process, words parted by blanks; '' if there is none. On Windows only the program's name. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return words.replaceAll('\0', ' ').trim();
  }
  if (process.platform === 'win32') {
    const { output } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
    return /^"([^"]+)"/.exec(output)?.[1] ?? '';
  }
  const { ok, output } = await run('ps', ['-ww', '-p', String(pid), '-o', 'command=']);
  return ok ? output : '';
}

/** The folder a process works in, where the system tells it (Linux); else undefined. */
export const workingFolder = (pid: number): Promise<string | undefined> =>
  readlink(`/proc/${pid}/cwd`).catch(() => undefined);

/**
 * A mark of when a process started, so that a later one with the same id is told apart; '' where it cannot be known.
 */
export async function startMark(pid: number): Promise<string> {
  if (process.platform === 'win32') return '';
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // Field 22 of proc(5); the second, the program's name, may itself hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  }
  const { output } = await run('ps', ['-p', String(pid), '-o', 'lstart=']);
  return output.replaceAll(/\W+/g, '');
}
