import { base64 } from '../../verifier/hash.js';
import { type Checkpoint, type Key } from '../../verifier/note.js';
import { type Proof } from '../../verifier/proof.js';

/** A verifier key as text. */
export const writeKey = ({ name, id, type, publicKey }: Key): string =>
  `${name}+${id}+${base64(Uint8Array.of(type, ...publicKey))}`;

/** The text that a checkpoint signs. */
export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64(root)}\n`;

/** A proof as text (C2SP tlog-proof). */
export const writeProof = ({ index, hashes, note }: Proof): string =>
  `c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.map((hash) => `${base64(hash)}\n`).join('')}\n${note}`;
