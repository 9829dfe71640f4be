import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Erasure } from '../eventstore/erasing.js';

/** One line of the journal: what a request is to erase, or that its events are in the log. */
export type Noted = { request: string } & ({ at: string; erasure: Erasure } | { recorded: true });

/**
 * What was erased, in ids alone, in a file outside PostgreSQL: a backup that is older than an erasure does not know of it. The file
 * only grows, and a line is on the disk before anything is deleted.
 */
export class ErasureJournal {
  /** @param file without one nothing is noted, as in a database that is never restored */
  constructor(private readonly file?: string) {}

  note(line: Noted): void {
    if (this.file === undefined) return;
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    const file = openSync(this.file, 'a', 0o600);
    try {
      // What a process that died while writing left stands on a line of its own.
      writeSync(file, `\n${JSON.stringify(line)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** Every request with what it erased, and whether it is known that its events were recorded. */
  read(): { request: string; recorded: boolean; erasure: Erasure }[] {
    if (this.file === undefined || !existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').flatMap(whole);
    const recorded = new Set(lines.flatMap((line) => ('recorded' in line ? [line.request] : [])));
    return lines.flatMap((line) =>
      'erasure' in line ? [{ request: line.request, recorded: recorded.has(line.request), erasure: line.erasure }] : [],
    );
  }
}

const whole = (line: string): Noted[] => {
  try {
    return [JSON.parse(line) as Noted];
  } catch {
    return [];
  }
};
