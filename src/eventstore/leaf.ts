import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Body, type Recorded } from './facts.js';

/** RFC 8785 canonical JSON; refuses what has no canonical form (NaN, lone surrogates). */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no canonical JSON');
  return text;
};

/** A leaf is read from its bytes: `[v, position, recordedAt, body]`. */
export const readLeaf = (leaf: Buffer): Recorded => {
  const [v, position, recordedAt, body] = JSON.parse(leaf.toString('utf8')) as [number, number, string, Body];
  return { ...body, v, position, recordedAt, origin: position } as Recorded;
};

/** RFC 6962 §2.1: the hash of a Merkle leaf is SHA-256 of a zero byte and the leaf. */
export const leafHash = (leaf: Buffer): Buffer => createHash('sha256').update(Buffer.of(0)).update(leaf).digest();

/** Larger leaves do not fit an entry of tlog-tiles; long texts belong into sealed values. */
export const MAX_LEAF = 65_535;
