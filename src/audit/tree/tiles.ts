import { type Sql } from '../../eventstore/vault.js';
import { hashNode } from '../../verifier/hash.js';

/** How many hashes of one level a tile holds, and over how many levels it stands (C2SP tlog-tiles). */
export const WIDTH = 256;
const HEIGHT = 8;
/** So many tiles are made together, which are 4 MiB of an import's leaves. */
const AT_ONCE = 512;

/** An event that the size of the log counts is not there. */
export class MissingEvent extends Error {
  constructor(readonly position: number) {
    super(`The log has no event at position ${position}, though it is said to go on`);
  }
}

/**
 * The Merkle tree over one association's `leaf_hash` column. Tiles that are full never change and are kept, with their roots, so
 * that a root, and any proof, of a log of a million asks for a handful of rows; what stands right of them is read from the events.
 */
export class Tiles {
  private readonly known = new Map<string, Promise<Uint8Array[]>>();

  constructor(
    private readonly sql: Sql,
    private readonly association: string,
  ) {}

  /** The hash of a whole subtree, see `NodeAt`. Throws `MissingEvent`. */
  node = async (level: number, index: number): Promise<Uint8Array> => {
    const tile = Math.floor(level / HEIGHT);
    const leaves = 2 ** (level % HEIGHT);
    const first = index * leaves;
    const hashes = (await this.tile(tile, Math.floor(first / WIDTH))).slice(first % WIDTH, (first % WIDTH) + leaves);
    if (hashes.length < leaves) throw new MissingEvent((first + hashes.length) * WIDTH ** tile);
    return fold(hashes);
  };

  /** The hashes of a tile, as many as there are. */
  tile(level: number, nth: number): Promise<Uint8Array[]> {
    const name = `${level}/${nth}`;
    const found = this.known.get(name) ?? this.read(level, nth);
    this.known.set(name, found);
    return found;
  }

  private async read(level: number, nth: number): Promise<Uint8Array[]> {
    const { rows } = await this.sql.query<{ hashes: Buffer }>(
      'select hashes from log_tile where association_id = $1 and level = $2 and nth = $3',
      [this.association, level, nth],
    );
    return rows[0] ? parted(rows[0].hashes) : this.below(level, nth * WIDTH, WIDTH);
  }

  /** Hashes of a level in order, from the events or from the roots of the tiles one level below; up to the first that is missing. */
  private async below(level: number, from: number, count: number): Promise<Uint8Array[]> {
    const { rows } = await this.sql.query<{ at: number; hash: Buffer }>(
      level === 0
        ? `select position as at, leaf_hash as hash from event
             where association_id = $1 and position >= $2 and position < $3 order by position`
        : `select nth as at, root as hash from log_tile
             where association_id = $1 and nth >= $2 and nth < $3 and level = $4 order by nth`,
      [this.association, from, from + count, ...(level === 0 ? [] : [level - 1])],
    );
    const gap = rows.findIndex(({ at }, n) => at !== from + n);
    return rows.slice(0, gap < 0 ? rows.length : gap).map(({ hash }) => hash);
  }

  /** Makes the tiles that are full in a log of this size and not kept yet. */
  async extend(size: number): Promise<void> {
    for (
      let level = 0, filled = Math.floor(size / WIDTH);
      filled > 0;
      level += 1, filled = Math.floor(filled / WIDTH)
    ) {
      const { rows } = await this.sql.query<{ next: number }>(
        'select coalesce(max(nth) + 1, 0) as next from log_tile where association_id = $1 and level = $2',
        [this.association, level],
      );
      for (let nth = rows[0]!.next; nth < filled; nth += AT_ONCE)
        await this.make(level, nth, Math.min(AT_ONCE, filled - nth));
    }
  }

  private async make(level: number, first: number, count: number): Promise<void> {
    const hashes = await this.below(level, first * WIDTH, count * WIDTH);
    if (hashes.length < count * WIDTH) throw new MissingEvent((first * WIDTH + hashes.length) * WIDTH ** level);
    const tiles: { hashes: Buffer; root: Uint8Array }[] = [];
    for (let n = 0; n < count; n += 1) {
      const own = hashes.slice(n * WIDTH, (n + 1) * WIDTH);
      tiles.push({ hashes: Buffer.concat(own), root: fold(own) });
      // A log of a million is hashed without keeping anybody waiting.
      if (n % 16 === 15) await new Promise(setImmediate);
    }
    await this.sql.query(
      `insert into log_tile (association_id, level, nth, hashes, root)
       select $1, $2, $3 + n - 1, hashes, root from unnest($4::bytea[], $5::bytea[]) with ordinality as t(hashes, root, n)
       on conflict do nothing`,
      [this.association, level, first, tiles.map(({ hashes }) => hashes), tiles.map(({ root }) => root)],
    );
    for (let n = 0; n < count; n += 1) this.known.delete(`${level}/${first + n}`);
  }
}

const parted = (hashes: Buffer): Uint8Array[] =>
  Array.from({ length: hashes.length / 32 }, (_, n) => hashes.subarray(n * 32, n * 32 + 32));

/** The root over as many hashes as a power of two. */
const fold = (hashes: Uint8Array[]): Uint8Array => {
  let level = hashes;
  while (level.length > 1)
    level = Array.from({ length: level.length / 2 }, (_, n) => hashNode(level[2 * n]!, level[2 * n + 1]!));
  return level[0]!;
};
