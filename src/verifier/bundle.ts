import { Entries, type Say } from './entries.js';
import { hex, sha256, textOf } from './hash.js';
import { type Files, judgeLeaves, type Older } from './leaves.js';
import { type Checkpoint, incarnationIn, isSignedBy, type Key, type Note, readCheckpoint, readNote } from './note.js';
import { type Policy } from './policy.js';
import { checkProof, readProof } from './proof.js';
import { readZip } from './zip.js';

/**
 * What the auditor has from elsewhere: keys, a policy, older checkpoints, and 32 bytes for each event that was seen before. Of a
 * checkpoint its three lines are enough, as they stand at the foot of what was exported: the auditor has kept them.
 */
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
  const findings: Report['findings'] = [];
  const say: Say = (code, at, text) => void findings.push({ code, at, text });
  const found = { origin: '', size: 0, root: sha256(), withheld: 0, leaves: new Uint8Array() };
  try {
    await check(new Map((await readZip(zip)).map(({ name, bytes }) => [name, bytes])), trust, say, found);
  } catch (error) {
    say('BUNDLE', undefined, (error as Error).message);
  }
  findings.sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
  const first = findings.find(({ code }) => code !== 'ERASED' && code !== 'INCARNATION');
  const verdict = first ? first.code + (first.at === undefined ? '' : `@${first.at}`) : 'OK';
  return { ...found, verdict, findings };
};

const FOOT = /(\S+\/log\/\S+)[\s—]+(\d{1,15})[\s—]+([A-Za-z0-9+/]{43}=)/;
/** Reads a checkpoint that the auditor kept; without signatures where only its three lines are there. */
const readKept = (kept: string): Note => {
  const foot = kept.includes('=\n\n— ') ? null : FOOT.exec(kept);
  return foot ? { text: `${foot.slice(1).join('\n')}\n`, signatures: [] } : readNote(kept);
};

const check = async (files: Files, trust: Trust, say: Say, found: Omit<Report, 'verdict' | 'findings'>) => {
  const entries = new Entries(say);
  const text = (name: string): string => textOf(files.get(name) ?? new Uint8Array());
  const filesIn = (folder: string): string[] => [...files.keys()].filter((name) => name.startsWith(folder));
  /** A checkpoint, and whose key of those that came from elsewhere has signed it. A log that was moved has had several. */
  const signed = async (name: string, read: Note): Promise<[Checkpoint, Key | undefined]> => {
    const checkpoint = readCheckpoint(read.text);
    const isOfLog = incarnationIn(checkpoint.origin).stem === incarnationIn(found.origin || checkpoint.origin).stem;
    let signer: Key | undefined;
    for (const key of trust.keys)
      if (key.type === 1 && key.name === checkpoint.origin && (await isSignedBy(read, key))) signer = key;
    const isKept = name.startsWith('yours/');
    if (isKept && read.signatures.length === 0 ? !isOfLog : !signer || !(isOfLog || isKept))
      say('SIGNATURE', name, `${name} is not signed by a key that you gave for ${checkpoint.origin}`);
    return [checkpoint, signer];
  };

  const [head, key] = await signed('checkpoint', readNote(text('checkpoint')));
  Object.assign(found, head);
  const yours = (trust.checkpoints ?? []).map((note, n) => [`yours/${n + 1}`, readKept(note)] as const);
  const notes = [readNote(text('checkpoint')), ...yours.map(([, note]) => note)];
  const seen = new Set<string>();
  for (const [name, witness] of trust.policy?.witnesses ?? [])
    for (const note of notes) if (note.text === notes[0]!.text && (await isSignedBy(note, witness))) seen.add(name);
  if (trust.policy?.isMet(seen) === false) say('QUORUM', undefined, `These witnesses saw it: ${[...seen].join(' ')}`);

  const older: Older[] = [];
  for (const [name, note] of [
    ...filesIn('checkpoints/').map((each) => [each, readNote(text(each))] as const),
    ...yours,
  ])
    older.push([(await signed(name, note))[0], name]);
  older.sort(([a], [b]) => a.size - b.size);
  found.leaves = judgeLeaves(files, head, older, trust.leaves ?? new Uint8Array(), entries);
  found.withheld = entries.withheld;
  // What was amiss in the database when the bundle was written. Nothing that a bundle says of itself can be in its favour.
  for (const line of text('differences.ndjson').split('\n').slice(0, -1)) {
    const { code, at, column = 'event' } = JSON.parse(line) as { code: string; at: number; column?: string };
    const known = ['ROLLBACK', 'MISSING'].includes(code) ? code : 'LEAF_MISMATCH';
    say(known, at, `When the bundle was written, the database had another ${column} here, or none`);
  }
  for (const name of filesIn('proofs/')) {
    const proof = readProof(text(name));
    const leaf = found.leaves.subarray(proof.index * 32, proof.index * 32 + 32);
    const isProved = key && (await checkProof(proof, leaf, key).catch(() => undefined));
    if (!isProved || proof.note !== text('checkpoint') || name !== `proofs/${proof.index}.tlog-proof`)
      say('PROOF', name, 'It does not prove that the event is in this log');
  }
  entries.disclose(text('disclosures.ndjson'));

  // The signed list of all other files, so that nothing beside the log may be another either.
  const list = readNote(text('manifest'));
  if (!key || list.signatures.length > 1 || !(await isSignedBy(list, key)))
    say('SIGNATURE', 'manifest', 'The list of files is not signed by a key that you gave');
  const sums = [...files].filter(([name]) => name !== 'manifest').map(([name, of]) => `${hex(sha256(of))} ${name}`);
  const [listed, lines] = [[MANIFEST, head.origin, ...sums, ''], list.text.split('\n')];
  for (let n = 0; n < Math.max(lines.length, listed.length); n += 1)
    if (lines[n] !== listed[n]) say('ALTERED', (listed[n] || lines[n])?.slice(65), 'It is not as it was listed');
};
