import { hashNode, same, sha256 } from '../../verifier/hash.js';

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
