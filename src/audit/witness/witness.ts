import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../../postgres/lock.js';
import { bytesOf, hex, sha256, unbase64 } from '../../verifier/hash.js';
import { writeCheckpoint } from '../signing/write.js';
import { type Checkpoint, incarnationIn, isSignedBy, type Key, readCheckpoint, readNote } from '../../verifier/note.js';
import { isConsistent } from '../tree/proofs.js';
import { type SigningKey } from '../signing/key-file.js';

/** What a witness answers to a checkpoint, as HTTP says it (C2SP tlog-witness). */
export interface Answer {
  status: 200 | 400 | 403 | 404 | 409 | 422;
  /** Of 200 the cosignature lines, of 409 the size that it has seen. */
  body: string;
}

const refused = (status: Answer['status'], body: string): Answer => ({ status, body: `${body}\n` });

/**
 * Sees sizes and roots of logs, and nothing else of them: keeps the last that it has seen of each in a file, and cosigns what
 * continues it. So a log that shows one history here and another there is found out.
 */
export class Witness {
  constructor(
    private readonly folder: string,
    private readonly key: SigningKey,
    private readonly logs: Key[],
    private readonly now: () => number = () => Math.floor(Date.now() / 1000),
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The last head of a log that was seen. */
  seen(origin: string): Checkpoint | undefined {
    const file = this.file(origin);
    return existsSync(file) ? readCheckpoint(readFileSync(file, 'utf8')) : undefined;
  }

  /** Answers the body of an `add-checkpoint` request. */
  async add(body: string): Promise<Answer> {
    const asked = readRequest(body);
    if (!asked) return refused(400, 'This is no request to add a checkpoint');
    const { old, proof, note, checkpoint } = asked;
    const { origin, size, root } = checkpoint;
    const known = this.logs.filter(({ name, type }) => type === 1 && name === origin);
    if (known.length === 0) return refused(404, 'The log is not known here');
    const signed = await Promise.all(known.map((key) => isSignedBy(note, key)));
    if (!signed.includes(true)) return refused(403, 'No known key of the log signed this');
    if (this.isOver(origin)) return refused(422, 'A later incarnation of this log was seen here');
    if (old > size) return refused(400, 'The old size is larger than the new one');
    return withLock(this.folder, async () => {
      const before = this.seen(origin) ?? { origin, size: 0, root: sha256() };
      if (before.size !== old) return refused(409, String(before.size));
      if (
        !isConsistent(old, size, before.root, root, proof) ||
        (size === 0 && old === 0 && hex(root) !== hex(sha256()))
      )
        return refused(422, 'This does not continue the log that was seen here');
      await this.keep(checkpoint);
      return { status: 200, body: this.key.cosignature(this.key.name, this.now(), note.text) };
    });
  }

  /** Whether a log was begun anew: then nothing more of it counts under the name that it had. */
  private isOver(origin: string): boolean {
    const { stem, incarnation } = incarnationIn(origin);
    const later = this.logs.map(({ name }) => ({ name, ...incarnationIn(name) }));
    return later.some((each) => each.stem === stem && each.incarnation > incarnation && this.seen(each.name));
  }

  /** On the disk before it is answered, and never half written. */
  private async keep(checkpoint: Checkpoint): Promise<void> {
    const file = this.file(checkpoint.origin);
    const written = await open(`${file}.new`, 'w', 0o600);
    await written.writeFile(writeCheckpoint(checkpoint));
    await written.sync();
    await written.close();
    await rename(`${file}.new`, file);
  }

  private file(origin: string): string {
    return join(this.folder, hex(sha256(bytesOf(origin))));
  }
}

const readRequest = (body: string) => {
  try {
    const end = body.indexOf('\n\n');
    const [first = '', ...lines] = body.slice(0, end).split('\n');
    const [, old] = /^old (0|[1-9]\d{0,14})$/.exec(first) ?? [];
    const proof = lines.map((line) => unbase64(line, 32));
    const note = readNote(body.slice(end + 2));
    if (old === undefined || end < 0 || proof.length > 63 || proof.includes(undefined)) return undefined;
    return { old: Number(old), proof: proof as Uint8Array[], note, checkpoint: readCheckpoint(note.text) };
  } catch {
    return undefined;
  }
};
