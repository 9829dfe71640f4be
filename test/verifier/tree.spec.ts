import fc from 'fast-check';
import { hex } from '../../src/verifier/hash.js';
import { Frontier, rootOfInclusion } from '../../src/verifier/tree.js';
import { consistencyProof, inclusionProof, type NodeAt, rootOf, isConsistent } from '../../src/audit/tree/proofs.js';
import { hashLeaf, hashNode, same } from '../../src/verifier/hash.js';
import { textOf } from '../support/source.js';
import { Reference } from './naive.js';

const vectors = JSON.parse(textOf('test/samples/transparency/rfc6962.json'));
const published: Buffer[] = vectors.leaves.map((leaf: string) => Buffer.from(leaf, 'hex'));
const unhex = (hashes: string[]) => hashes.map((hash) => Buffer.from(hash, 'hex'));

/** The nodes of a tree that lies in memory. */
const nodesOf = (leaves: Uint8Array[]): NodeAt => {
  const known = new Map<string, Promise<Uint8Array>>();
  const made: NodeAt = async (level, index) =>
    level === 0
      ? hashLeaf(leaves[index]!)
      : hashNode(await node(level - 1, index * 2), await node(level - 1, index * 2 + 1));
  const node: NodeAt = (level, index) => {
    const found = known.get(`${level} ${index}`) ?? made(level, index);
    known.set(`${level} ${index}`, found);
    return found;
  };
  return node;
};
const frontierOf = (leaves: Uint8Array[]): Uint8Array => {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.add(hashLeaf(leaf));
  return frontier.root;
};

describe('the reference tree of RFC 6962', () => {
  const node = nodesOf(published);

  it('has the published nodes and roots', async () => {
    for (const [level, hashes] of (vectors.nodes as string[][]).entries())
      for (const [index, hash] of hashes.entries()) expect(hex(await node(level, index))).toBe(hash);
    const roots = [vectors.empty, ...vectors.roots];
    for (const [size, root] of roots.entries()) {
      expect(hex(await rootOf(size, node))).toBe(root);
      expect(hex(frontierOf(published.slice(0, size)))).toBe(root);
    }
  });

  it.each(vectors.inclusion as { index: number; size: number; proof: string[] }[])(
    'has the published proof of leaf $index in $size',
    async ({ index, size, proof }) => {
      expect((await inclusionProof(index, size, node)).map(hex)).toEqual(proof);
      const root = rootOfInclusion(index, size, hashLeaf(published[index]!), unhex(proof));
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
/** A proof spoilt in one way: a bit turned, a hash left out, one added at either end, two exchanged. */
const spoilt = (proof: Uint8Array[], how: number, bit: number): Uint8Array[] => {
  const at = Math.floor(bit / 8) % Math.max(1, proof.length);
  if (how === 0 && proof.length > 0)
    return proof.map((hash, n) =>
      n === at ? hash.map((byte, b) => (b === 7 ? byte ^ (1 << (bit % 8)) : byte)) : hash,
    );
  if (how === 1 && proof.length > 0) return proof.toSpliced(at, 1);
  if (how === 2 && proof.length > 1) return [...proof.slice(1), proof[0]!];
  return how === 3 ? [...proof, new Uint8Array(32)] : [new Uint8Array(32), ...proof];
};
const eq = (a: Uint8Array[], b: Uint8Array[]) => a.length === b.length && a.every((x, n) => hex(x) === hex(b[n]!));

describe('every tree of up to a hundred leaves', () => {
  const leaves = Array.from({ length: 100 }, (_, n) => Buffer.from(`leaf ${n}`));
  const [reference, node] = [new Reference(leaves), nodesOf(leaves)];

  it('has the root and all proofs of the definition, and no proof serves another place: 10,100 cases', async () => {
    let cases = 0;
    for (let size = 1; size <= leaves.length; size += 1) {
      const root = reference.root(size);
      expect(hex(await rootOf(size, node))).toBe(hex(root));
      for (let at = 0; at < size; at += 1, cases += 2) {
        const path = await inclusionProof(at, size, node);
        if (!eq(path, reference.path(at, size))) throw new Error(`inclusion of ${at} in ${size}`);
        const leads = [at, at + 1].map((index) => rootOfInclusion(index, size, hashLeaf(leaves[at]!), path));
        if (!same(leads[0], root) || same(leads[1], root)) throw new Error(`what ${at} in ${size} leads to`);
        const proof = await consistencyProof(at + 1, size, node);
        if (!eq(proof, reference.proof(at + 1, size))) throw new Error(`that ${size} continues ${at + 1}`);
        const first = reference.root(at + 1);
        if (!isConsistent(at + 1, size, first, root, proof))
          throw new Error(`${size} is said not to continue ${at + 1}`);
        if (at > 0 && isConsistent(at, size, first, root, proof)) throw new Error(`${size} is said to continue ${at}`);
      }
    }
    expect(cases).toBe(10_100);
  });
});

describe('any tree', () => {
  it('has the root and the proofs that the definition gives, and they are believed', () =>
    fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), fc.nat(), async (leaves, a, b) => {
        const node = nodesOf(leaves);
        const size = leaves.length;
        const reference = new Reference(leaves);
        const root = reference.root();
        expect(hex(await rootOf(size, node))).toBe(hex(root));
        expect(hex(frontierOf(leaves))).toBe(hex(root));
        const [index, first] = [a % size, 1 + (b % size)];
        const path = await inclusionProof(index, size, node);
        expect(path.map(hex)).toEqual(reference.path(index).map(hex));
        expect(hex(rootOfInclusion(index, size, hashLeaf(leaves[index]!), path)!)).toBe(hex(root));
        const proof = await consistencyProof(first, size, node);
        expect(proof.map(hex)).toEqual(reference.proof(first).map(hex));
        expect(isConsistent(first, size, reference.root(first), root, proof)).toBe(true);
      }),
      { numRuns: 200 },
    ));

  it('has no other proofs: spoilt ones, and those of other places, are not believed', () =>
    fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), fc.nat(), fc.nat(4), fc.nat(), async (leaves, a, b, how, bit) => {
        const node = nodesOf(leaves);
        const size = leaves.length;
        const reference = new Reference(leaves);
        const root = reference.root();
        const [index, first] = [a % size, 1 + (b % size)];
        const leaf = hashLeaf(leaves[index]!);
        const path = await inclusionProof(index, size, node);
        const bad = spoilt(path, how, bit);
        if (!eq(bad, path))
          expect(hex(rootOfInclusion(index, size, leaf, bad) ?? new Uint8Array())).not.toBe(hex(root));
        const elsewhere = rootOfInclusion(index, size, hashLeaf(Buffer.from('another leaf')), path);
        expect(hex(elsewhere!)).not.toBe(hex(root));
        expect(rootOfInclusion(size, size, leaf, path)).toBeUndefined();
        const before = reference.root(first);
        const proof = await consistencyProof(first, size, node);
        const worse = spoilt(proof, how, bit);
        if (!eq(worse, proof)) expect(isConsistent(first, size, before, root, worse)).toBe(false);
        expect(isConsistent(first, size, new Reference([Buffer.from('other')]).root(), root, proof)).toBe(false);
        expect(isConsistent(first, size, before, new Reference([Buffer.from('other')]).root(), proof)).toBe(false);
        expect(isConsistent(size + 1, size, before, root, proof)).toBe(false);
      }),
      { numRuns: 200 },
    ));
});
