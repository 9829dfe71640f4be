import { same, unbase64 } from './hash.js';
import { type Checkpoint, isSignedBy, type Key, readCheckpoint, readNote } from './note.js';
import { rootOfInclusion } from './tree.js';

/** C2SP tlog-proof: where an entry stands, the hashes that lead to the root, and the checkpoint that signs it. */
export interface Proof {
  index: number;
  hashes: Uint8Array[];
  note: string;
}

/** Its first lines, behind which the checkpoint stands. */
const FORM = /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/=]{44}\n){0,63})\n/;

/** Reads a proof without extra data; throws where it is written otherwise. */
export const readProof = (text: string): Proof => {
  const [head = '', index, lines = ''] = FORM.exec(text) ?? [];
  const hashes = Array.from(lines.matchAll(/.+/g), ([line]) => unbase64(line, 32));
  if (index === undefined || hashes.includes(undefined)) throw new Error('This is no proof');
  return { index: Number(index), hashes: hashes as Uint8Array[], note: text.slice(head.length) };
};

/** The signed checkpoint that an entry of this hash is proved to be in; throws where the proof, or its signature, is wrong. */
export const checkProof = async ({ index, hashes, note }: Proof, leaf: Uint8Array, key: Key): Promise<Checkpoint> => {
  const read = readNote(note);
  const checkpoint = readCheckpoint(read.text);
  if (checkpoint.origin !== key.name || !(await isSignedBy(read, key))) throw new Error('The checkpoint is not signed');
  if (!same(rootOfInclusion(index, checkpoint.size, leaf, hashes), checkpoint.root))
    throw new Error('The proof does not lead to the root that was signed');
  return checkpoint;
};
