import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { base64, unbase64 } from '../../verifier/hash.js';

/** A log at one of its sizes. */
export interface Head {
  size: number;
  root: Uint8Array;
}

/** The last head of each log that was signed. It is a file that only grows, and is on the disk before anything is signed. */
export class Memory {
  private readonly last = new Map<string, Head>();
  private read = 0;
  /** What a process that died while writing left without its end was never signed. */
  private rest = '';

  constructor(private readonly file: string) {
    if (existsSync(file)) return;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    syncFolder(dirname(file));
  }

  /** The last head of a log, also where another process wrote it. */
  of(origin: string): Head | undefined {
    this.catchUp();
    return this.last.get(origin);
  }

  /** All logs that were signed. */
  get origins(): string[] {
    this.catchUp();
    return [...this.last.keys()];
  }

  /** Keeps a head for good. Only one process at a time may. */
  keep(origin: string, { size, root }: Head): void {
    this.catchUp();
    const file = openSync(this.file, 'a');
    try {
      writeSync(file, `${this.rest === '' ? '' : '\n'}${origin} ${size} ${base64(root)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.catchUp();
  }

  private catchUp(): void {
    const file = openSync(this.file, 'r');
    try {
      const chunk = Buffer.alloc(65_536);
      for (let count = 1; count > 0; this.read += count) {
        count = readSync(file, chunk, 0, chunk.length, this.read);
        const lines = (this.rest + chunk.toString('latin1', 0, count)).split('\n');
        this.rest = lines.pop()!;
        for (const line of lines) this.note(line);
      }
    } finally {
      closeSync(file);
    }
  }

  private note(line: string): void {
    const [origin = '', size = '', text = ''] = line.split(' ');
    const root = unbase64(text, 32);
    if (root && /^\d{1,15}$/.test(size)) this.last.set(origin, { size: Number(size), root });
  }
}

/** A new file is there for good only when its folder is on the disk; Windows opens no folders. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
};
