import { Entries, type Say } from './entries.js';
import { Leaves, type Older } from './leaves.js';
import { hex, sha256, textOf } from './hash.js';
import { type Checkpoint, incarnationIn, isSignedBy, type Key, type Note, readCheckpoint, readNote } from './note.js';
import { type Policy } from './policy.js';
import { checkProof, readProof } from './proof.js';
import { readZip } from './zip.js';

/** What the auditor has from elsewhere: keys, a policy, older checkpoints, and 32 bytes for each event that was seen before. */
export interface Trust {
  keys: Key[];
  policy?: Policy;
  checkpoints?: string[];
  leaves?: Uint8Array;
}
/** What came of it: `OK`, or the first finding in the order of the checks. Of `withheld` events only the hashes are there. */
export interface Report extends Checkpoint {
  verdict: string;
  findings: { code: string; at?: string | number; text: string }[];
  withheld: number;
  leaves: Uint8Array;
}
// The order in which findings count; the last two are no faults.
const ORDER =
  `BUNDLE SIGNATURE QUORUM ROLLBACK MISSING LEAF_MISMATCH ROOT_MISMATCH TREE ENVELOPE INCONSISTENT_WITH PROOF
  DISCLOSURE DOMAIN ALTERED INCARNATION ERASED`.split(/\s+/);
/** The first line of the list of files in a bundle, with which no checkpoint begins. */
export const MANIFEST = 'annals audit bundle v1';
/** Checks a bundle from its first byte to its last. */
export const verifyBundle = async (zip: Uint8Array, trust: Trust): Promise<Report> => {
  const check = new Check(trust);
  try {
    await check.run(new Map((await readZip(zip)).map(({ name, bytes }) => [name, bytes])));
  } catch (error) {
    check.say('BUNDLE', undefined, (error as Error).message);
  }
  return check.report();
};

class Check {
  private readonly findings: Report['findings'] = [];
  readonly say: Say = (code, at, text) => void this.findings.push({ code, at, text });
  private readonly entries = new Entries(this.say);
  private files = new Map<string, Uint8Array>();
  private head: Checkpoint = { origin: '', size: 0, root: sha256() };
  private leaves: Uint8Array = new Uint8Array();
  private key?: Key;

  constructor(private readonly trust: Trust) {}

  report(): Report {
    const findings = this.findings.toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
    const first = findings.find(({ code }) => code !== 'ERASED' && code !== 'INCARNATION');
    const verdict = first ? first.code + (first.at === undefined ? '' : `@${first.at}`) : 'OK';
    return { ...this.head, verdict, findings, withheld: this.entries.withheld, leaves: this.leaves };
  }

  async run(files: Map<string, Uint8Array>): Promise<void> {
    this.files = files;
    this.head = await this.signed('checkpoint', this.text('checkpoint'));
    await this.quorum();
    const names = [...files.keys()];
    const older: Older[] = [];
    for (const name of names.filter((each) => each.startsWith('checkpoints/')))
      older.push([await this.signed(name, this.text(name)), name]);
    for (const [n, note] of (this.trust.checkpoints ?? []).entries())
      older.push([await this.signed(`yours/${n + 1}`, note), `yours/${n + 1}`]);
    older.sort(([a], [b]) => a.size - b.size);
    const log = new Leaves(files, this.head, this.say, this.entries);
    this.leaves = log.hashes;
    log.judge(older, this.trust.leaves);
    this.seenBefore();
    for (const name of names.filter((each) => each.startsWith('proofs/'))) await this.proof(name);
    this.entries.disclose(this.text('disclosures.ndjson'));
    await this.manifest();
  }

  private text(name: string): string {
    return textOf(this.files.get(name) ?? new Uint8Array());
  }

  /** Whose key, of those that came from elsewhere, has signed a note under a name. A log that was moved has had several. */
  private async signerOf(note: Note, origin: string): Promise<Key | undefined> {
    const named = this.trust.keys.filter(({ type, name }) => type === 1 && name === origin);
    for (const key of named) if (await isSignedBy(note, key)) return key;
    return undefined;
  }

  /** A checkpoint of this log. */
  private async signed(name: string, note: string): Promise<Checkpoint> {
    const read = readNote(note);
    const checkpoint = readCheckpoint(read.text);
    this.head.origin ||= checkpoint.origin;
    const key = await this.signerOf(read, checkpoint.origin);
    if (name === 'checkpoint') this.key = key;
    const isOfLog = incarnationIn(checkpoint.origin).stem === incarnationIn(this.head.origin).stem;
    if (!key || !(isOfLog || name.startsWith('yours/')))
      this.say('SIGNATURE', name, `${name} is not signed by a key that you gave for ${this.head.origin}`);
    return checkpoint;
  }

  private async quorum(): Promise<void> {
    const { policy, checkpoints = [] } = this.trust;
    const [own, ...others] = [this.text('checkpoint'), ...checkpoints].map(readNote);
    const seen = new Set<string>();
    for (const [name, key] of policy?.witnesses ?? [])
      for (const note of [own!, ...others.filter(({ text }) => text === own!.text)])
        if (await isSignedBy(note, key)) seen.add(name);
    if (policy && !policy.isMet(seen))
      this.say('QUORUM', undefined, `Of the witnesses, these saw it: ${[...seen].join(' ')}`);
  }

  /** What was amiss in the database when the bundle was written. */
  private seenBefore(): void {
    for (const line of this.text('differences.ndjson').split('\n').slice(0, -1)) {
      const { code, at, column = 'event' } = JSON.parse(line) as { code: string; at: number; column?: string };
      // Nothing that a bundle says of itself can be in its favour.
      const known = ['ROLLBACK', 'MISSING'].includes(code) ? code : 'LEAF_MISMATCH';
      this.say(known, at, `When the bundle was written, the database had another ${column} here, or none`);
    }
  }

  private async proof(name: string): Promise<void> {
    const proof = readProof(this.text(name));
    const leaf = this.leaves.subarray(proof.index * 32, proof.index * 32 + 32);
    const isProved = this.key && (await checkProof(proof, leaf, this.key).catch(() => undefined));
    if (!isProved || proof.note !== this.text('checkpoint') || name !== `proofs/${proof.index}.tlog-proof`)
      this.say('PROOF', name, 'It does not prove that the event is in this log');
  }

  /** The signed list of all other files, so that nothing beside the log may be another either. */
  private async manifest(): Promise<void> {
    const note = readNote(this.text('manifest'));
    if (!this.key || note.signatures.length > 1 || !(await isSignedBy(note, this.key)))
      this.say('SIGNATURE', 'manifest', 'The list of files is not signed by a key that you gave');
    const files = [...this.files].filter(([name]) => name !== 'manifest');
    const listed = [MANIFEST, this.head.origin, ...files.map(([name, bytes]) => `${hex(sha256(bytes))} ${name}`), ''];
    const lines = note.text.split('\n');
    for (let n = 0; n < Math.max(lines.length, listed.length); n += 1)
      if (lines[n] !== listed[n]) this.say('ALTERED', (listed[n] || lines[n])?.slice(65), 'It is not as it was listed');
  }
}
