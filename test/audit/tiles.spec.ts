import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { poolOf } from '../../src/eventstore/kernel.js';
import { consistencyProof, inclusionProof, rootOf, isConsistent } from '../../src/audit/tree/proofs.js';
import { Tiles } from '../../src/audit/tree/tiles.js';
import { hex } from '../../src/verifier/hash.js';
import { Frontier, rootOfInclusion } from '../../src/verifier/tree.js';
import { oneDatabase } from '../support/database.js';
import { newAssociation } from '../support/kernel.js';

const database = oneDatabase();
let source: DataSource;
beforeAll(async () => {
  source = await new DataSource(dataSourceOptions(database(), [])).initialize();
});
afterAll(() => source.destroy());

const hashAt = (position: number): Buffer => createHash('sha256').update(`leaf ${position}`).digest();
const rootAt = (size: number): Uint8Array => {
  const frontier = new Frontier();
  for (let n = 0; n < size; n += 1) frontier.add(hashAt(n));
  return frontier.root;
};

/** Events of which only the hash matters here. */
const grow = async (association: string, from: number, to: number): Promise<void> => {
  await source.query(
    `insert into event select $1, n, 'leaf-' || n, 1, 'Leaf', 1, '', sha256(convert_to('leaf ' || n, 'UTF8')), now()
     from generate_series($2::bigint, $3::bigint - 1) n`,
    [association, from, to],
  );
};

describe('the tree over the log', () => {
  it('has the root of any size and every proof, whatever of it is kept in tiles', async () => {
    const association = await newAssociation(source);
    const sizes = [1, 2, 255, 256, 257, 700, 66_000];
    let before = 0;
    for (const size of sizes) {
      await grow(association, before, size);
      before = size;
      const fresh = () => new Tiles(poolOf(source), association);
      const root = rootAt(size);
      // Before the tiles are made, where the events can still say it by themselves.
      if (size < 256) expect(hex(await rootOf(size, fresh().node))).toBe(hex(root));
      await fresh().extend(size);
      const { node } = fresh();
      expect(hex(await rootOf(size, node))).toBe(hex(root));
      for (const index of new Set([0, size - 1, Math.floor(size / 2), Math.floor(size / 3)])) {
        const path = await inclusionProof(index, size, node);
        expect(hex(rootOfInclusion(index, size, hashAt(index), path)!)).toBe(hex(root));
      }
      for (const first of sizes.filter((each) => each <= size)) {
        const proof = await consistencyProof(first, size, node);
        expect(isConsistent(first, size, rootAt(first), root, proof)).toBe(true);
      }
    }
    const [{ tiles }] = await source.query('select count(*) as tiles from log_tile where association_id = $1', [
      association,
    ]);
    expect(Number(tiles)).toBe(257 + 1);
  });

  it('says at which position an event is missing', async () => {
    const association = await newAssociation(source);
    await grow(association, 0, 300);
    await grow(association, 301, 700);
    await expect(new Tiles(poolOf(source), association).extend(700)).rejects.toMatchObject({ position: 300 });
    await expect(rootOf(305, new Tiles(poolOf(source), association).node)).rejects.toMatchObject({ position: 0 });
  });

  it.each(['update log_tile set nth = 9', 'delete from log_tile', 'truncate checkpoint', 'truncate log_tile'])(
    'refuses even its owner: %s',
    (change) => expect(source.query(change)).rejects.toThrow('never changed or removed'),
  );
});
