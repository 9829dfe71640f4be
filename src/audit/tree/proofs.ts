import { hashNode, same, sha256 } from '../../verifier/hash.js';

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

/** RFC 9162 §2.1.4.2: whether the tree of `second` leaves continues that of `first`. Any tree continues the empty one. */
export const isConsistent = (
  first: number,
  second: number,
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
  proof: Uint8Array[],
): boolean => {
  if (first === 0) return proof.length === 0 && same(firstRoot, sha256());
  if (first === second) return proof.length === 0 && same(firstRoot, secondRoot);
  if (first > second || proof.length === 0) return false;
  // Where the first tree is one whole subtree its root begins the proof, and is not sent.
  const [start, ...hashes] = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : proof;
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [old, now] = [start!, start!];
  for (const hash of hashes) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [hashNode(hash, old), hashNode(hash, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else now = hashNode(now, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(old, firstRoot) && same(now, secondRoot);
};

const half = (n: number): number => Math.floor(n / 2);
