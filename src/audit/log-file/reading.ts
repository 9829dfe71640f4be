import { createHash } from 'node:crypto';
import { same } from '../../verifier/hash.js';
import { isSignedBy, type Key, type Note, readCheckpoint, readNote } from '../../verifier/note.js';
import { Frontier } from '../../verifier/tree.js';
import { faultOf, type Judge } from './judge.js';
import { type Judged, type Line } from './line.js';
import { CHECKPOINT, ERASED, HEAD, SEAL, SEALED_FILE } from './parts.js';
import { type Moved, refused } from './place.js';

/** A line that is no event of the log. */
export interface Aside {
  type: string;
  time: string;
  data: Record<string, unknown>;
}

/** What becomes of what a log file holds. */
export interface Taker {
  /** Makes room for the log, and answers how its events are judged. */
  begin(head: Aside['data']): Promise<{ log: Moved; judge: Judge }>;
  events(lines: Judged[]): Promise<void>;
  checkpoint(note: string, madeAt: string): Promise<void>;
  erased(subjects: string[]): Promise<void>;
}

const BATCH = 250;

/** Reads a log file line by line, and verifies what it reads. Throws `Refused` with the position up to which all was well. */
export class LogReading {
  readonly frontier = new Frontier();
  checkpoints = 0;
  log?: Moved;
  private judge?: Judge;
  private readonly hash = createHash('sha256');
  private batch: Judged[] = [];
  private signedUpTo = -1;
  private sealed = false;

  constructor(
    private readonly keys: Key[],
    private readonly taker: Taker,
  ) {}

  async line(text: string): Promise<void> {
    const { size } = this.frontier;
    if (this.sealed) throw refused('Something stands behind its end', size);
    const line = parsed(text, size);
    if (!this.log || !this.judge) {
      if (line.type !== HEAD) throw refused('It does not begin as a log file does', 0);
      ({ log: this.log, judge: this.judge } = await this.taker.begin(line.data));
    } else if (line.type === CHECKPOINT) await this.checkpoint(this.log, line);
    else if (line.type === ERASED) await this.taker.erased(line.data['subjects'] as string[]);
    else if (line.type === SEAL) await this.seal(String(line.data['note']));
    else await this.event(this.judge, line as unknown as Line);
    if (!this.sealed) this.hash.update(`${text}\n`);
  }

  async end(): Promise<Moved> {
    await this.flush();
    const { size } = this.frontier;
    if (!this.log || !this.sealed) throw refused('It was broken off', size);
    if (this.signedUpTo !== size) throw refused('Its end is not signed', Math.max(this.signedUpTo, 0));
    return this.log;
  }

  private async event(judge: Judge, line: Line): Promise<void> {
    const judged = faultOf(() => judge.leaf(line, this.frontier.size));
    if (typeof judged === 'string') throw refused(judged, this.frontier.size);
    this.frontier.add(judged.hash);
    this.batch.push({ ...line, leaf: judged.leaf });
    if (this.batch.length === BATCH) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.batch.length > 0) await this.taker.events(this.batch);
    this.batch = [];
  }

  /** A checkpoint is the root of the events before it. */
  private async checkpoint({ id }: Moved, { data, time }: Aside): Promise<void> {
    const { size, root } = this.frontier;
    const note = noteOf(String(data['note']), size);
    const head = faultOf(() => readCheckpoint(note.text));
    if (typeof head === 'string' || !head.origin.endsWith(`/log/${id}`))
      throw refused('A checkpoint is of another log', size);
    if (head.size !== size || !same(head.root, root))
      throw refused('The events before it are others than were signed', size);
    await this.signed(note, head.origin);
    this.signedUpTo = size;
    this.checkpoints += 1;
    await this.taker.checkpoint(String(data['note']), time);
  }

  /** The whole file was signed: the order of its lines, and what no leaf holds. */
  private async seal(text: string): Promise<void> {
    const note = noteOf(text, this.frontier.size);
    const [kind, origin = '', sum] = note.text.split('\n');
    if (kind !== SEALED_FILE || sum !== this.hash.digest('hex'))
      throw refused('The file is not as it was written', this.frontier.size);
    await this.signed(note, origin);
    this.sealed = true;
  }

  /** Where keys are given, one that is for this origin must have signed. */
  private async signed(note: Note, origin: string): Promise<void> {
    const own = this.keys.filter(({ name, type }) => name === origin && type === 1);
    const found = await Promise.all(own.map((key) => isSignedBy(note, key)));
    if (this.keys.length > 0 && !found.includes(true))
      throw refused(`No key that was given has signed what stands there for ${origin}`, this.frontier.size);
  }
}

const noteOf = (text: string, at: number): Note => {
  const note = faultOf(() => readNote(text));
  if (typeof note === 'string') throw refused(note, at);
  return note;
};

const parsed = (text: string, at: number): Aside => {
  const line = faultOf(() => JSON.parse(text) as Aside);
  if (typeof line !== 'object' || line === null || typeof line.data !== 'object' || line.data === null)
    throw refused('A line is no event', at);
  return line;
};
