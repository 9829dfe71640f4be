import { createHash } from 'node:crypto';

/** RFC 6962 §2.1 as it is written there, over whole lists and with the hash of Node: slow, and short enough to be believed. */
export const hash = (...parts: Uint8Array[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];

export const naiveRoot = (leaves: Uint8Array[]): Buffer => {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(LEAF, leaves[0]!);
  const k = split(leaves.length);
  return hash(NODE, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

export const naivePath = (index: number, leaves: Uint8Array[]): Buffer[] => {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...naivePath(index, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(index - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
};

export const naiveProof = (first: number, leaves: Uint8Array[], isWhole = true): Buffer[] => {
  if (first === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const k = split(leaves.length);
  return first <= k
    ? [...naiveProof(first, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))]
    : [...naiveProof(first - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
};

const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
