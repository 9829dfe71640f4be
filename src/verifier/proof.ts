import { base64, same, unbase64 } from './hash.js';
import { type Checkpoint, isSignedBy, type Key, readCheckpoint, readNote } from './note.js';
import { rootOfInclusion } from './tree.js';

/** C2SP tlog-proof: where an entry stands, the hashes that lead to the root, and the checkpoint that signs it. */
export interface Proof {
  index: number;
  hashes: Uint8Array[];
  note: string;
}

const FIRST = 'c2sp.org/tlog-proof@v1';

/** A proof as text. */
export const writeProof = ({ index, hashes, note }: Proof): string =>
  `${FIRST}\nindex ${index}\n${hashes.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`;

/** Reads a proof without extra data; throws where it is written otherwise. */
export const readProof = (text: string): Proof => {
  const end = text.indexOf('\n\n');
  const [first, second = '', ...rest] = text.slice(0, end).split('\n');
  const [, index] = /^index (0|[1-9]\d{0,14})$/.exec(second) ?? [];
  const hashes = rest.map((line) => unbase64(line, 32));
  if (end < 0 || first !== FIRST || index === undefined || rest.length > 63 || hashes.includes(undefined))
    throw new Error('This is no proof');
  return { index: Number(index), hashes: hashes as Uint8Array[], note: text.slice(end + 2) };
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
