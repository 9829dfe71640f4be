import { type Entries, type Say } from './entries.js';
import { hashLeaf, same } from './hash.js';
import { type Checkpoint, incarnationIn } from './note.js';
import { Frontier } from './tree.js';

const WIDTH = 256;
const part = (hashes: Uint8Array, n: number): Uint8Array => hashes.subarray(n * 32, n * 32 + 32);
const differ = (a: Uint8Array, b: Uint8Array, n: number): boolean => !same(part(a, n), part(b, n));

/** Where a tile of so many hashes or entries lies (C2SP tlog-tiles). */
export const tilePath = (level: number | 'entries', nth: number, count: number): string => {
  const groups = `00${nth}`.slice((String(nth).length + 2) % 3).match(/\d{3}/g)!;
  const path = groups.map((group, n) => (n < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${count < WIDTH ? `.p/${count}` : ''}`;
};

/** What a bundle holds, by name. */
export type Files = Map<string, Uint8Array>;
/** A checkpoint from before, and where it comes from. */
export type Older = [Checkpoint, string];

/** Holds the entries of a bundle against what was signed; names those that are others, or between which checkpoints they are. */
export const judgeLeaves = (files: Files, head: Checkpoint, older: Older[], kept: Uint8Array, entries: Entries) => {
  const [{ size, root, origin }, { say }] = [head, entries];
  const { hashes, roots } = read(files, head, entries, new Set(older.map(([each]) => each.size)));
  const isSigned = same(roots.get(size), root);
  const tiles = tilesOf(files, head, hashes, isSigned, say);
  // What the auditor kept is always believed; the tiles only where they lead to the root that was signed.
  for (let n = 0; n < size; n += 1)
    if ((n * 32 < kept.length && differ(hashes, kept, n)) || differ(hashes, tiles ?? hashes, n))
      say('LEAF_MISMATCH', n, 'The event is not the one that was signed');
  if (kept.length > size * 32) say('ROLLBACK', size, `You have seen ${kept.length / 32} events`);
  entries.began(origin);
  const ofLost = ([each]: Older) => each.size > (entries.endOf(each.origin)?.position ?? Infinity);
  for (const [each, name] of older.filter(ofLost)) {
    const { position, signed } = entries.endOf(each.origin)!;
    // The log admits that it lost them, as far as it says how many had been signed; whoever saw them is told so all the same.
    if (name.startsWith('yours/') || each.size > signed)
      say('ROLLBACK', position, `${name} is of ${each.size} events, which were lost from ${position} on`);
  }
  const whole = older.filter((each) => !ofLost(each));
  const agreed = whole.filter(([each]) => each.size <= size && same(roots.get(each.size), each.root));
  const from = Math.max(0, ...agreed.map(([each]) => each.size));
  const to = Math.min(size, ...whole.map(([each]) => each.size).filter((each) => each > from));
  if (!isSigned)
    say('ROOT_MISMATCH', `${from}..${to}`, `From ${from} on, before ${to}, an event is not the one that was signed`);
  for (const each of whole)
    if (each[0].size > size) say('ROLLBACK', size, `${each[1]} is of ${each[0].size} events`);
    else if (isSigned && !agreed.includes(each))
      say('INCONSISTENT_WITH', each[1], `The log does not continue the ${each[0].size} events of ${each[1]}`);
  return hashes;
};

/** Hashes each entry; answers the roots of the log at the sizes asked for and at its own. */
const read = (files: Files, { size, origin }: Checkpoint, entries: Entries, sizes: Set<number>) => {
  const [hashes, frontier, roots] = [new Uint8Array(size * 32), new Frontier(), new Map<number, Uint8Array>()];
  const { stem } = incarnationIn(origin);
  for (let from = 0, at = 0; from < size; from += WIDTH, at = 0) {
    const count = Math.min(WIDTH, size - from);
    const tile = files.get(tilePath(0, from / WIDTH, count)) ?? new Uint8Array(count * 32);
    const bytes = files.get(tilePath('entries', from / WIDTH, count)) ?? new Uint8Array(2 * count);
    for (let n = from; n < from + count; n += 1) {
      const entry = bytes.subarray(at + 2, at + 2 + bytes[at]! * 256 + bytes[at + 1]!);
      at += 2 + entry.length;
      entries.hear(n, entry, stem);
      hashes.set(entry.length > 0 ? hashLeaf(entry) : part(tile, n - from), n * 32);
      frontier.add(part(hashes, n));
      if (sizes.has(n + 1)) roots.set(n + 1, frontier.root);
    }
    if (at !== bytes.length) entries.say('MISSING', from, 'More or fewer entries than events');
  }
  return { hashes, roots: roots.set(size, frontier.root) };
};

/** The hashes of the lowest tiles where they lead to the root that was signed. Names what differs in the tiles of a signed log. */
const tilesOf = (files: Files, head: Checkpoint, hashes: Uint8Array, isSigned: boolean, say: Say) => {
  const [lowest, frontier] = [new Uint8Array(head.size * 32), new Frontier()];
  let below = hashes;
  for (let level = 0, size = head.size; size > 0; level += 1, size = Math.floor(size / WIDTH)) {
    const roots = new Uint8Array(Math.ceil(size / WIDTH) * 32);
    for (let from = 0; from < size; from += WIDTH) {
      const path = tilePath(level, from / WIDTH, Math.min(WIDTH, size - from));
      const whole = new Frontier();
      for (let n = from; n < Math.min(size, from + WIDTH); n += 1) {
        const hash = part(files.get(path) ?? new Uint8Array(), n - from);
        if (level === 0 && hash.length === 32) lowest.set(hash, n * 32);
        if (level === 0) frontier.add(part(lowest, n));
        if ((isSigned || level > 0) && !same(hash, part(below, n)))
          say('TREE', `${level}/${n}`, `${path} is not the tree's`);
        whole.add(part(below, n));
      }
      roots.set(whole.root, (from / WIDTH) * 32);
    }
    below = roots;
  }
  return same(frontier.root, head.root) ? lowest : undefined;
};
