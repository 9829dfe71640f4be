import { createHash } from 'node:crypto';

/** The hash of Node over some bytes. */
export const hash = (...parts: Uint8Array[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** RFC 6962 §2.1 as it is written there, recursively over ranges of leaves: what it has hashed once it knows, and nothing else is clever. */
export class Reference {
  private readonly known = new Map<string, Buffer>();

  constructor(private readonly leaves: Uint8Array[]) {}

  root(to = this.leaves.length, from = 0): Buffer {
    const place = `${from} ${to}`;
    const found = this.known.get(place) ?? this.made(from, to);
    this.known.set(place, found);
    return found;
  }

  private made(from: number, to: number): Buffer {
    if (from === to) return hash();
    if (to - from === 1) return hash(LEAF, this.leaves[from]!);
    const k = from + split(to - from);
    return hash(NODE, this.root(k, from), this.root(to, k));
  }

  path(index: number, to = this.leaves.length, from = 0): Buffer[] {
    if (to - from === 1) return [];
    const k = from + split(to - from);
    return index < k
      ? [...this.path(index, k, from), this.root(to, k)]
      : [...this.path(index, to, k), this.root(k, from)];
  }

  proof(first: number, to = this.leaves.length, from = 0, isWhole = true): Buffer[] {
    if (first === to) return isWhole ? [] : [this.root(to, from)];
    const k = from + split(to - from);
    return first <= k
      ? [...this.proof(first, k, from, isWhole), this.root(to, k)]
      : [...this.proof(first, to, k, false), this.root(k, from)];
  }
}
