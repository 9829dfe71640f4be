import { constants, mkdirSync, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { withLock } from '../../postgres/lock.js';
import { same } from '../../verifier/hash.js';
import { writeCheckpoint } from './write.js';
import { type Checkpoint, incarnationIn, type Key, readCheckpoint, readNote } from '../../verifier/note.js';
import { isConsistent } from '../tree/proofs.js';
import { readSigningKey, type SigningKey } from './key-file.js';
import { type Head, Memory } from './memory.js';

/** The signer's own files, and the name under which it signs. */
export interface SignerFiles {
  keyFile: string;
  memory: string;
  /** Without the log's own part; where none is given, that of the key file, which at first is the machine's name. */
  origin?: string;
  /** A file of checkpoints that somebody else has kept, each with its signature. */
  outside?: string;
}

/** What is to be signed does not continue what was signed before. */
export class Inconsistent extends Error {
  constructor(
    readonly before: Head,
    readonly now: Head,
  ) {
    super(`A log of ${now.size} events does not continue the signed one of ${before.size}`);
  }
}

/** Somebody else signed meanwhile; the proof is to be made anew. */
export class Moved extends Error {}

/** Who signs what the logs hold: a port, so that it may be another machine. */
export interface Signer {
  /** The name of an association's log, in one of its incarnations. */
  originOf(association: string, incarnation?: number): string;
  /** By what anybody checks a signature. */
  keyOf(origin: string): Key;
  /** The last head that was signed. */
  remembered(origin: string): Head | undefined;
  /** In which incarnation a log was signed last; 0 for one that was not. */
  incarnation(association: string): number;
  /** Remembers from which head on a further incarnation is signed; the one before it is signed no more. Throws `Moved`. */
  begin(origin: string, head: Head): Promise<void>;
  /**
   * Signs a checkpoint that a proof shows to continue the head of size `from`, which must be the last one signed. Throws `Moved`
   * and `Inconsistent`.
   */
  sign(checkpoint: Checkpoint, from: number, proof: Uint8Array[]): Promise<string>;
  /** Signs what is no checkpoint, such as the list of files in a bundle; the first line keeps the two apart. */
  seal(origin: string, text: string): string;
}

/** Signs with a key in a file, and remembers in another, on this machine and outside PostgreSQL. */
export class FileSigner implements Signer {
  private readonly key: SigningKey;
  private readonly memory: Memory;
  private readonly memoryFile: string;
  private readonly folder: string;

  constructor({ keyFile, memory, origin, outside }: SignerFiles) {
    this.memoryFile = memory;
    this.key = readSigningKey(keyFile, origin ?? machine());
    if (origin !== undefined && origin !== this.key.name)
      throw new Error(`LOG_ORIGIN=${origin} is not ${this.key.name}, for which the signing key was made`);
    this.folder = dirname(memory);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.memory = new Memory(memory);
    if (outside !== undefined) this.learn(outside);
  }

  originOf(association: string, incarnation = 1): string {
    return `${this.key.name}/log/${association}${incarnation > 1 ? `/${incarnation}` : ''}`;
  }

  /** What was signed and is forgotten, since the memory was put back as well, is remembered by what others have kept. */
  private learn(file: string): void {
    for (const note of readFileSync(file, 'utf8').match(/(?:.+\n){3}\n(?:— .+\n)+/g) ?? []) {
      const { text } = readNote(note);
      const { origin, ...head } = readCheckpoint(text);
      // An Ed25519 key signs a text in one way.
      if (!origin.startsWith(`${this.key.name}/log/`) || !note.includes(this.key.line(origin, text)))
        throw new Error(`${file} has a checkpoint of ${origin} that was not signed by the key here`);
      if ((this.memory.of(origin)?.size ?? -1) < head.size) this.memory.keep(origin, head);
    }
  }

  /** Why nothing can be signed now; nothing where it can. */
  async fault(): Promise<string | undefined> {
    return access(this.memoryFile, constants.W_OK).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => `The memory of the signer cannot be written (${error.code})`,
    );
  }

  keyOf(origin: string): Key {
    return this.key.keyOf(origin);
  }

  remembered(origin: string): Head | undefined {
    return this.memory.of(origin);
  }

  incarnation(association: string): number {
    const own = this.originOf(association);
    const known = this.memory.origins.map(incarnationIn).filter(({ stem }) => stem === own);
    return Math.max(0, ...known.map(({ incarnation }) => incarnation));
  }

  begin(origin: string, head: Head): Promise<void> {
    return withLock(this.folder, async () => {
      const before = this.memory.of(origin);
      if (before && !(before.size === head.size && same(before.root, head.root))) throw new Moved();
      this.memory.keep(origin, head);
    });
  }

  sign(checkpoint: Checkpoint, from: number, proof: Uint8Array[]): Promise<string> {
    return withLock(this.folder, async () => {
      const { origin, size, root } = checkpoint;
      const before = this.memory.of(origin);
      if ((before?.size ?? 0) !== from) throw new Moved();
      const { stem, incarnation } = incarnationIn(origin);
      const later = this.memory.of(`${stem}/${incarnation + 1}`);
      if (later) throw new Inconsistent(later, checkpoint);
      if (before && !isConsistent(before.size, size, before.root, root, proof))
        throw new Inconsistent(before, checkpoint);
      // On the disk first: what was signed and forgotten could be contradicted later.
      this.memory.keep(origin, checkpoint);
      return this.seal(origin, writeCheckpoint(checkpoint));
    });
  }

  seal(origin: string, text: string): string {
    return `${text}\n${this.key.line(origin, text)}`;
  }
}

/** A machine's name as an address may have it. */
const machine = (): string => hostname().replaceAll(/[^\w.-]/g, '-') || 'localhost';
