import { Injectable } from '@nestjs/common';
import { NotFound } from '../../eventstore/errors.js';
import { hashLeaf } from '../../verifier/hash.js';
import { type Checkpoint, isSignedBy, type Key, readCheckpoint, readNote } from '../../verifier/note.js';
import { checkProof, type Proof } from '../../verifier/proof.js';
import { consistencyProof, inclusionProof } from '../tree/proofs.js';
import { Tiles } from '../tree/tiles.js';
import { Checkpoints } from './checkpoints.js';
import { type KeptCheckpoint } from './heads.js';

/** An event as the log keeps it, with the proof that a signed checkpoint covers it. */
export interface ProvenLeaf {
  leaf: Buffer;
  checkpoint: KeptCheckpoint;
  proof: Proof;
}

/** What came of proving an entry just now; it is refuted by the signed root, or by a signature that is none of this log's key. */
export type Outcome =
  | { state: 'proved'; position: number; checkpoint: Checkpoint; madeAt: string }
  | { state: 'refuted'; position: number; by: 'root' | 'signature' }
  | { state: 'unsigned'; position: number };

/** Proves of single events, and of one checkpoint after another, that they are in the log that was signed. */
@Injectable()
export class Proofs {
  constructor(private readonly checkpoints: Checkpoints) {}

  /** The proof of an event under the newest checkpoint, which is made now where none covers it. Throws `NotFound`. */
  async of(association: string, position: number): Promise<ProvenLeaf> {
    const { rows } = await this.checkpoints.sql.query<{ leaf: Buffer }>(
      'select leaf from event where association_id = $1 and position = $2',
      [association, position],
    );
    if (!rows[0]) throw new NotFound('event', String(position));
    const checkpoint = await this.covering(association, position + 1);
    const { node } = new Tiles(this.checkpoints.sql, association);
    const hashes = await inclusionProof(position, checkpoint.size, node);
    return { leaf: rows[0].leaf, checkpoint, proof: { index: position, hashes, note: checkpoint.note } };
  }

  /** The hashes by which the log of `to` events is seen to continue that of `from`. Throws `NotFound` beyond what is signed. */
  async consistency(association: string, from: number, to: number): Promise<Uint8Array[]> {
    await this.covering(association, to);
    return consistencyProof(from, to, new Tiles(this.checkpoints.sql, association).node);
  }

  /** Fetches the proof of an event and checks it by the verifier that auditors have, under this process's own signing key. */
  async check(association: string, position: number): Promise<Outcome> {
    const { signer } = this.checkpoints;
    if (!signer) return { state: 'unsigned', position };
    try {
      const { leaf, checkpoint, proof } = await this.of(association, position);
      if (!this.checkpoints.isOwn(association, checkpoint)) return { state: 'unsigned', position };
      const note = readNote(checkpoint.note);
      const key = signer.keyOf(readCheckpoint(note.text).origin);
      if (!(await isSignedBy(note, key))) return { state: 'refuted', position, by: 'signature' };
      return {
        state: 'proved',
        position,
        checkpoint: await checkProof(proof, hashLeaf(leaf), key),
        madeAt: checkpoint.madeAt,
      };
    } catch (error) {
      if (error instanceof NotFound) return { state: 'unsigned', position };
      return { state: 'refuted', position, by: 'root' };
    }
  }

  /** The keys of the one who signs here: one for each incarnation of the log, the newest first. */
  async keys(association: string): Promise<Key[]> {
    const { signer } = this.checkpoints;
    if (!signer) return [];
    const count = await this.checkpoints.incarnation(association);
    return Array.from({ length: count }, (_, n) => signer.keyOf(signer.originOf(association, count - n)));
  }

  private async covering(association: string, size: number): Promise<KeptCheckpoint> {
    const newest = await this.checkpoints.newest(association);
    const checkpoint = newest && newest.size >= size ? newest : await this.checkpoints.make(association);
    if (!checkpoint || checkpoint.size < size) throw new NotFound('checkpoint of size', String(size));
    return checkpoint;
  }
}
