import { hashNode, sha256 } from './hash.js';

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

type Hash = Uint8Array | undefined;
/** RFC 6962 §2.1.1: the root that an inclusion proof leads to; nothing where it has too few or too many hashes. */
export const rootOfInclusion = (at: number, size: number, leaf: Uint8Array, proof: Uint8Array[]): Hash => {
  const beside = proof.at(-1);
  if (size < 2 || !beside) return size === 1 && at === 0 && !beside ? leaf : undefined;
  const split = 2 ** Math.floor(Math.log2(size - 1));
  const [isLeft, rest] = [at < split, proof.slice(0, -1)];
  const own = isLeft ? rootOfInclusion(at, split, leaf, rest) : rootOfInclusion(at - split, size - split, leaf, rest);
  return own && (isLeft ? hashNode(own, beside) : hashNode(beside, own));
};
