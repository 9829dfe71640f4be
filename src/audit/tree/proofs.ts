import { hashNode, sha256 } from '../../verifier/hash.js';

/** The hash of the whole subtree that stands `index`-th on its level; leaves are on level 0. */
export type NodeAt = (level: number, index: number) => Promise<Uint8Array>;

/** RFC 6962 §2.1: the root of the tree of the first `size` leaves. */
export const rootOf = (size: number, node: NodeAt): Promise<Uint8Array> =>
  size === 0 ? Promise.resolve(sha256()) : rangeHash(0, size, node);

/** RFC 6962 §2.1.1: the hashes that lead from a leaf to the root of the tree of `size` leaves. */
export const inclusionProof = (index: number, size: number, node: NodeAt): Promise<Uint8Array[]> =>
  path(index, 0, size, node);

/** RFC 6962 §2.1.2: the hashes by which the tree of `second` leaves is seen to continue that of `first`. */
export const consistencyProof = async (first: number, second: number, node: NodeAt): Promise<Uint8Array[]> =>
  first === 0 || first === second ? [] : subproof(first, 0, second, true, node);

const path = async (index: number, from: number, to: number, node: NodeAt): Promise<Uint8Array[]> => {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...(await path(index, from, middle, node)), await rangeHash(middle, to, node)]
    : [...(await path(index, middle, to, node)), await rangeHash(from, middle, node)];
};

/** `isWhole`: the part of the first tree that is asked about is all of it, so that its root need not be sent. */
const subproof = async (
  first: number,
  from: number,
  to: number,
  isWhole: boolean,
  node: NodeAt,
): Promise<Uint8Array[]> => {
  if (first === to) return isWhole ? [] : [await rangeHash(from, to, node)];
  const middle = from + split(to - from);
  return first <= middle
    ? [...(await subproof(first, from, middle, isWhole, node)), await rangeHash(middle, to, node)]
    : [...(await subproof(first, middle, to, false, node)), await rangeHash(from, middle, node)];
};

/** The largest power of two below a number. */
const split = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** The hash over a range that begins where a whole subtree of its size would. */
const rangeHash = async (from: number, to: number, node: NodeAt): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    parts.push(await node(level, at / 2 ** level));
    at += 2 ** level;
  }
  return parts.reduceRight((right, left) => hashNode(left, right));
};
