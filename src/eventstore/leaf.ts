import { createHash } from 'node:crypto';
import { type Body, type Recorded } from './facts.js';

/** A leaf is read from its text: `[v, position, recordedAt, body]`. */
export const readLeaf = (leaf: string): Recorded => {
  const [v, position, recordedAt, body] = JSON.parse(leaf) as [number, number, string, Body];
  const { association, id, stream, version, type, schema, actor, onBehalfOf, command, correlation, causation } = body;
  // One form for all, which is quicker to make and to use than what was parsed with four fields more.
  return {
    v,
    position,
    recordedAt,
    origin: position,
    association,
    id,
    stream,
    version,
    type,
    schema,
    actor,
    onBehalfOf,
    command,
    correlation,
    causation,
    reason: body.reason as Recorded['reason'],
    data: body.data,
  };
};

/** RFC 6962 §2.1: the hash of a Merkle leaf is SHA-256 of a zero byte and the leaf. */
export const leafHash = (leaf: Buffer): Buffer => createHash('sha256').update(Buffer.of(0)).update(leaf).digest();

/** Larger leaves do not fit an entry of tlog-tiles; long texts belong into sealed values. */
export const MAX_LEAF = 65_535;
