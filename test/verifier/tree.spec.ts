import fc from 'fast-check';
import { hex } from '../../src/verifier/hash.js';
import { Frontier, isConsistent, rootOfInclusion } from '../../src/verifier/tree.js';
import { consistencyProof, inclusionProof, type NodeAt, rootOf } from '../../src/audit/tree/proofs.js';
import { hashLeaf, hashNode } from '../../src/verifier/hash.js';
import { textOf } from '../support/source.js';
import { naivePath, naiveProof, naiveRoot } from './naive.js';

const vectors = JSON.parse(textOf('test/samples/transparency/rfc6962.json'));
const reference: Buffer[] = vectors.leaves.map((leaf: string) => Buffer.from(leaf, 'hex'));
const unhex = (hashes: string[]) => hashes.map((hash) => Buffer.from(hash, 'hex'));

/** The nodes of a tree that lies in memory. */
const nodesOf = (leaves: Uint8Array[]): NodeAt => {
  const node: NodeAt = async (level, index) =>
    level === 0
      ? hashLeaf(leaves[index]!)
      : hashNode(await node(level - 1, index * 2), await node(level - 1, index * 2 + 1));
  return node;
};
const frontierOf = (leaves: Uint8Array[]): Uint8Array => {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.add(hashLeaf(leaf));
  return frontier.root;
};

describe('the reference tree of RFC 6962', () => {
  const node = nodesOf(reference);

  it('has the published nodes and roots', async () => {
    for (const [level, hashes] of (vectors.nodes as string[][]).entries())
      for (const [index, hash] of hashes.entries()) expect(hex(await node(level, index))).toBe(hash);
    const roots = [vectors.empty, ...vectors.roots];
    for (const [size, root] of roots.entries()) {
      expect(hex(await rootOf(size, node))).toBe(root);
      expect(hex(frontierOf(reference.slice(0, size)))).toBe(root);
    }
  });

  it.each(vectors.inclusion as { index: number; size: number; proof: string[] }[])(
    'has the published proof of leaf $index in $size',
    async ({ index, size, proof }) => {
      expect((await inclusionProof(index, size, node)).map(hex)).toEqual(proof);
      const root = rootOfInclusion(index, size, hashLeaf(reference[index]!), unhex(proof));
      expect(hex(root!)).toBe(vectors.roots[size - 1]);
    },
  );

  it.each(vectors.consistency as { first: number; second: number; proof: string[] }[])(
    'has the published proof that $second continues $first',
    async ({ first, second, proof }) => {
      expect((await consistencyProof(first, second, node)).map(hex)).toEqual(proof);
      const [before, after] = unhex([vectors.roots[first - 1], vectors.roots[second - 1]]);
      expect(isConsistent(first, second, before!, after!, unhex(proof))).toBe(true);
    },
  );
});

const someLeaves = fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1, maxLength: 70 });
/** A proof spoilt in one way: a bit turned, a hash left out, one added, two exchanged. */
const spoilt = (proof: Uint8Array[], how: number, bit: number): Uint8Array[] => {
  const at = Math.floor(bit / 8) % Math.max(1, proof.length);
  if (how === 0 && proof.length > 0)
    return proof.map((hash, n) =>
      n === at ? hash.map((byte, b) => (b === 7 ? byte ^ (1 << (bit % 8)) : byte)) : hash,
    );
  if (how === 1 && proof.length > 0) return proof.toSpliced(at, 1);
  if (how === 2 && proof.length > 1) return [...proof.slice(1), proof[0]!];
  return [...proof, new Uint8Array(32)];
};
const eq = (a: Uint8Array[], b: Uint8Array[]) => a.length === b.length && a.every((x, n) => hex(x) === hex(b[n]!));

describe('any tree', () => {
  it('has the root and the proofs that the definition gives, and they are believed', () =>
    fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), fc.nat(), async (leaves, a, b) => {
        const node = nodesOf(leaves);
        const size = leaves.length;
        const root = naiveRoot(leaves);
        expect(hex(await rootOf(size, node))).toBe(hex(root));
        expect(hex(frontierOf(leaves))).toBe(hex(root));
        const [index, first] = [a % size, 1 + (b % size)];
        const path = await inclusionProof(index, size, node);
        expect(path.map(hex)).toEqual(naivePath(index, leaves).map(hex));
        expect(hex(rootOfInclusion(index, size, hashLeaf(leaves[index]!), path)!)).toBe(hex(root));
        const proof = await consistencyProof(first, size, node);
        expect(proof.map(hex)).toEqual(naiveProof(first, leaves).map(hex));
        expect(isConsistent(first, size, naiveRoot(leaves.slice(0, first)), root, proof)).toBe(true);
      }),
      { numRuns: 200 },
    ));

  it('has no other proofs: spoilt ones, and those of other places, are not believed', () =>
    fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), fc.nat(), fc.nat(3), fc.nat(), async (leaves, a, b, how, bit) => {
        const node = nodesOf(leaves);
        const size = leaves.length;
        const root = naiveRoot(leaves);
        const [index, first] = [a % size, 1 + (b % size)];
        const leaf = hashLeaf(leaves[index]!);
        const path = await inclusionProof(index, size, node);
        const bad = spoilt(path, how, bit);
        if (!eq(bad, path))
          expect(hex(rootOfInclusion(index, size, leaf, bad) ?? new Uint8Array())).not.toBe(hex(root));
        const elsewhere = rootOfInclusion(index, size, hashLeaf(Buffer.from('another leaf')), path);
        expect(hex(elsewhere!)).not.toBe(hex(root));
        expect(rootOfInclusion(size, size, leaf, path)).toBeUndefined();
        const before = naiveRoot(leaves.slice(0, first));
        const proof = await consistencyProof(first, size, node);
        const worse = spoilt(proof, how, bit);
        if (!eq(worse, proof)) expect(isConsistent(first, size, before, root, worse)).toBe(false);
        expect(isConsistent(first, size, naiveRoot([Buffer.from('other')]), root, proof)).toBe(false);
        expect(isConsistent(first, size, before, naiveRoot([Buffer.from('other')]), proof)).toBe(false);
        expect(isConsistent(size + 1, size, before, root, proof)).toBe(false);
      }),
      { numRuns: 200 },
    ));
});
