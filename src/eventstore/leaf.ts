import { createHash } from 'node:crypto';
import { type Body, type Recorded } from './facts.js';

/** A leaf is read from its bytes: `[v, position, recordedAt, body]`. */
export const readLeaf = (leaf: Buffer): Recorded => recorded(JSON.parse(leaf.toString('utf8')) as Leaf);

/** The leaves that were joined by commas, in their order. */
export const readLeaves = (joined: string): Recorded[] => (JSON.parse(`[${joined}]`) as Leaf[]).map(recorded);

type Leaf = [v: number, position: number, recordedAt: string, body: Body];

const recorded = ([v, position, recordedAt, body]: Leaf): Recorded => {
  const event = body as Recorded;
  event.v = v;
  event.position = position;
  event.recordedAt = recordedAt;
  event.origin = position;
  return event;
};

/** RFC 6962 §2.1: the hash of a Merkle leaf is SHA-256 of a zero byte and the leaf. */
export const leafHash = (leaf: Buffer): Buffer => createHash('sha256').update(Buffer.of(0)).update(leaf).digest();

/** Larger leaves do not fit an entry of tlog-tiles; long texts belong into sealed values. */
export const MAX_LEAF = 65_535;
