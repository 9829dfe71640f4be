/** `node test/bench/tree.mjs [events]`: what the tree over a log costs, on a PostgreSQL of its own: the first checkpoint, the next, a proof. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { consistencyProof, inclusionProof, rootOf } from '../../dist/src/audit/tree/proofs.js';
import { Tiles } from '../../dist/src/audit/tree/tiles.js';
import { migrate } from '../../dist/src/data-source.js';
import '../../dist/src/eventstore/kernel.js';
import { startPostgres } from '../../dist/src/postgres/launcher.js';

const size = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), 'annals-tree-'));
const postgres = await startPostgres({ folder, fast: true });
await migrate(postgres.ownerUrl(), postgres.ownerUrl());
const sql = new pg.Client(postgres.ownerUrl());
await sql.connect();
const association = '00000000-0000-7000-8000-000000000001';
await sql.query(
  `insert into event select $1, n, 'leaf-' || n, 1, 'Leaf', 1, '', sha256(convert_to('leaf ' || n, 'UTF8')), now()
   from generate_series(0, $2::bigint - 1) n`,
  [association, size],
);
await sql.query('analyze event');
const timed = async (name, work) => {
  const began = performance.now();
  const answer = await work();
  console.log(`${name}: ${(performance.now() - began).toFixed(1)} ms`);
  return answer;
};
const tiles = () => new Tiles(sql, association);
await timed(`tiles and root of a log of ${size}, the first time`, async () => {
  await tiles().extend(size);
  await rootOf(size, tiles().node);
});
await timed('the same once more, as each minute', async () => {
  await tiles().extend(size);
  await rootOf(size, tiles().node);
});
await timed('an inclusion proof', () => inclusionProof(Math.floor(size / 3), size, tiles().node));
await timed('a consistency proof', () => consistencyProof(Math.floor(size / 2) + 77, size, tiles().node));
await sql.end();
await postgres.stop();
for (const each of new Set([folder, postgres.folder])) await rm(each, { recursive: true, force: true });
