import { type Entries, type Say } from './entries.js';
import { hashLeaf, same } from './hash.js';
import { type Checkpoint, incarnationIn } from './note.js';
import { Frontier } from './tree.js';

const WIDTH = 256;

/** Where a tile of so many hashes or entries lies (C2SP tlog-tiles). */
export const tilePath = (level: number | 'entries', nth: number, count: number): string => {
  const groups = String(nth)
    .split(/(?=(?:\d{3})+$)/)
    .map((group) => group.padStart(3, '0'));
  const last = groups.pop()!;
  return `tile/${level}/${groups.map((group) => `x${group}/`).join('')}${last}${count < WIDTH ? `.p/${count}` : ''}`;
};

/** A checkpoint from before, and where it comes from. */
export type Older = [Checkpoint, string];

/** The Merkle tree over the entries of a bundle, beside the one that was signed. */
export class Leaves {
  readonly hashes: Uint8Array;

  constructor(
    private readonly files: Map<string, Uint8Array>,
    private readonly head: Checkpoint,
    private readonly say: Say,
    private readonly entries: Entries,
  ) {
    this.hashes = new Uint8Array(head.size * 32);
  }

  /** Hashes each entry; answers the roots of the log at the sizes asked for and at its own. */
  private read(sizes: Set<number>): Map<number, Uint8Array> {
    const { size } = this.head;
    const { stem } = incarnationIn(this.head.origin);
    const frontier = new Frontier();
    const roots = new Map<number, Uint8Array>();
    for (let from = 0, at = 0; from < size; from += WIDTH, at = 0) {
      const count = Math.min(WIDTH, size - from);
      const tile = this.files.get(tilePath(0, from / WIDTH, count)) ?? new Uint8Array(count * 32);
      const bytes = this.files.get(tilePath('entries', from / WIDTH, count)) ?? new Uint8Array(2 * count);
      for (let n = from; n < from + count; n += 1) {
        const entry = bytes.subarray(at + 2, at + 2 + bytes[at]! * 256 + bytes[at + 1]!);
        at += 2 + entry.length;
        const hash = entry.length > 0 ? hashLeaf(entry) : tile.subarray((n - from) * 32, (n - from) * 32 + 32);
        this.entries.hear(n, entry, stem);
        this.hashes.set(hash, n * 32);
        frontier.add(hash);
        if (sizes.has(n + 1)) roots.set(n + 1, frontier.root);
      }
      if (at !== bytes.length) this.say('MISSING', from, 'More or fewer entries than events');
    }
    return roots.set(size, frontier.root);
  }

  private tile(level: number, nth: number, count: number): Uint8Array {
    const bytes = this.files.get(tilePath(level, nth, count));
    if (bytes?.length !== count * 32) throw new Error(`${tilePath(level, nth, count)} is not there, or not whole`);
    return bytes;
  }

  /** Holds the log against what was signed; names the events that are others, or between which checkpoints they are. */
  judge(older: Older[], kept: Uint8Array = new Uint8Array()): void {
    const roots = this.read(new Set(older.map(([{ size }]) => size)));
    const { size, root, origin } = this.head;
    this.begunAnew(origin);
    const isSigned = same(roots.get(size), root);
    const tiles = this.tiles(isSigned);
    // What the auditor kept is always believed; the tiles only where they lead to the root that was signed.
    for (let n = 0; n < size; n += 1) {
      const [is, was, node] = [this.hashes, kept, tiles ?? this.hashes].map((each) =>
        each.subarray(n * 32, n * 32 + 32),
      );
      if ((was!.length > 0 && !same(is, was)) || !same(is, node))
        this.say('LEAF_MISMATCH', n, 'The event is not the one that was signed');
    }
    if (kept.length > size * 32) this.say('ROLLBACK', size, `You have seen ${kept.length / 32} events`);
    const isLost = ([each]: Older) => each.size > (this.entries.endOf(each.origin)?.position ?? Infinity);
    const whole = older.filter((each) => !isLost(each));
    const agreed = whole.filter(([each]) => each.size <= size && same(roots.get(each.size), each.root));
    if (!isSigned) {
      const from = Math.max(0, ...agreed.map(([each]) => each.size));
      const to = Math.min(size, ...whole.map(([each]) => each.size).filter((each) => each > from));
      this.say(
        'ROOT_MISMATCH',
        `${from}..${to}`,
        `From ${from} on, before ${to}, an event is not the one that was signed`,
      );
    }
    for (const each of older.filter(isLost)) this.lost(each);
    for (const each of whole)
      if (each[0].size > size) this.say('ROLLBACK', size, `${each[1]} is of ${each[0].size} events`);
      else if (isSigned && !agreed.includes(each))
        this.say('INCONSISTENT_WITH', each[1], `The log does not continue the ${each[0].size} events of ${each[1]}`);
  }

  /** Says for ever where the log was begun anew; it is signed as what it says that it is. */
  private begunAnew(origin: string): void {
    const { breaks, withheld } = this.entries;
    for (const { position, incarnation, signed } of breaks)
      this.say(
        'INCARNATION',
        position,
        `${signed} events had been signed; incarnation ${incarnation} goes on from here`,
      );
    if (withheld === 0 && incarnationIn(origin).incarnation !== (breaks.at(-1)?.incarnation ?? 1))
      this.say('ENVELOPE', 'checkpoint', `Nothing in the log says where ${origin} began`);
  }

  /** A checkpoint of events that were lost, which the log admits as far as it says how many had been signed. */
  private lost([{ origin, size }, name]: Older): void {
    const { position, signed } = this.entries.endOf(origin)!;
    if (name.startsWith('yours/') || size > signed)
      this.say('ROLLBACK', position, `${name} is of ${size} events, which were lost from ${position} on`);
  }

  /** The hashes of the lowest tiles where they lead to the root that was signed. Names what differs in the tiles of a signed log. */
  private tiles(isSigned: boolean): Uint8Array | undefined {
    const lowest = new Uint8Array(this.head.size * 32);
    const frontier = new Frontier();
    let below: Uint8Array[] = [];
    for (let level = 0, size = this.head.size; size > 0; level += 1, size = Math.floor(size / WIDTH)) {
      const roots: Uint8Array[] = [];
      for (let from = 0; from < size; from += WIDTH) {
        const path = tilePath(level, from / WIDTH, Math.min(WIDTH, size - from));
        const whole = new Frontier();
        for (let n = from; n < Math.min(size, from + WIDTH); n += 1) {
          const hash = (this.files.get(path) ?? lowest).slice((n - from) * 32, (n - from) * 32 + 32);
          if (level === 0) frontier.add(hash);
          if (level === 0) lowest.set(hash, n * 32);
          const wanted = level === 0 ? this.hashes.subarray(n * 32, n * 32 + 32) : below[n];
          if ((isSigned || level > 0) && !same(hash, wanted))
            this.say('TREE', `${level}/${n}`, `${path} is not the tree's`);
          whole.add(wanted ?? hash);
        }
        roots.push(whole.root);
      }
      below = roots;
    }
    return same(frontier.root, this.head.root) ? lowest : undefined;
  }
}
