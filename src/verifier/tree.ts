import { hashNode, same, sha256 } from './hash.js';

/** The root of a growing Merkle tree (RFC 6962 §2.1) from the hashes of its leaves, in order and in little memory. */
export class Frontier {
  size = 0;
  /** Whole subtrees from left to right, each smaller than the one before. */
  private readonly whole: Uint8Array[] = [];

  add(leaf: Uint8Array): void {
    let hash = leaf;
    for (let n = this.size; n % 2 === 1; n = Math.floor(n / 2)) hash = hashNode(this.whole.pop()!, hash);
    this.whole.push(hash);
    this.size += 1;
  }

  get root(): Uint8Array {
    return this.whole.length === 0 ? sha256() : this.whole.reduceRight((right, left) => hashNode(left, right));
  }
}

const half = (n: number): number => Math.floor(n / 2);

/** RFC 9162 §2.1.3.2: the root that an inclusion proof leads to; nothing where it has too few or too many hashes. */
export const rootOfInclusion = (
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: Uint8Array[],
): Uint8Array | undefined => {
  if (!(index >= 0 && index < size)) return undefined;
  let [at, last, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = hashNode(hash, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else root = hashNode(root, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? root : undefined;
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
