import { type Pool } from 'pg';
import { hashLeaf, same } from '../verifier/hash.js';
import { type Checkpoint, readCheckpoint, readNote } from '../verifier/note.js';
import { Frontier } from '../verifier/tree.js';
import { type KeptLog } from './manifest.js';

const BATCH = 5000;
/** Enough to see what happened; the auditor's bundle names each. */
const MOST_FAULTS = 20;

interface Row {
  position: number;
  leaf: Buffer;
  hash: Buffer;
}

/** Reads a log from its first event to its last; answers what is not as it was signed, in words. */
export const logFaults = async (
  pool: Pool,
  { association, size, checkpoint }: KeptLog,
): Promise<{ events: number; checkpoints: number; faults: string[] }> => {
  const faults: string[] = [];
  const signed = await checkpointsOf(pool, association, checkpoint);
  const frontier = new Frontier();
  for (let rows = await leaves(pool, association, 0); rows.length > 0;) {
    for (const { position, leaf, hash } of rows) {
      if (position !== frontier.size) faults.push(`the event at position ${frontier.size} is missing`);
      const own = hashLeaf(leaf);
      if (!same(own, hash) || placeIn(leaf) !== position) faults.push(`the event at position ${position} was changed`);
      frontier.add(own);
      for (const each of signed.filter(({ size }) => size === frontier.size))
        if (!same(each.root, frontier.root)) faults.push(`the first ${each.size} events are others than were signed`);
      if (faults.length >= MOST_FAULTS) return { events: frontier.size, checkpoints: signed.length, faults };
    }
    rows = await leaves(pool, association, rows.at(-1)!.position + 1);
  }
  const { rows: head } = await pool.query<{ size: number }>('select size from log_head where association_id = $1', [
    association,
  ]);
  const events = frontier.size;
  if (events !== Number(head[0]?.size)) faults.push(`the log says ${head[0]?.size} events and holds ${events}`);
  for (const least of [size, ...signed.map((each) => each.size)])
    if (events < least) faults.push(`the log holds ${events} events, and there were ${least}`);
  return { events, checkpoints: signed.length, faults: [...new Set(faults)] };
};

const leaves = async (pool: Pool, association: string, from: number): Promise<Row[]> => {
  const { rows } = await pool.query<Row>(
    `select position::float8 as position, leaf, leaf_hash as hash from event
     where association_id = $1 and position >= $2 order by position limit $3`,
    [association, from, BATCH],
  );
  return rows;
};

/** Those that the database holds of the log as it was begun last, and the one of the manifest. */
const checkpointsOf = async (pool: Pool, association: string, kept: string | null): Promise<Checkpoint[]> => {
  const { rows } = await pool.query<{ note: string }>(
    `select note from checkpoint c where association_id = $1
     and incarnation = (select max(incarnation) from checkpoint where association_id = c.association_id)`,
    [association],
  );
  const notes = new Set([...rows.map(({ note }) => note), ...(kept === null ? [] : [kept])]);
  return [...notes].map((note) => readCheckpoint(readNote(note).text)).filter(({ size }) => size > 0);
};

/** The position that an event says of itself. */
const placeIn = (leaf: Buffer): number => Number(/^\[1,(\d+),/.exec(leaf.toString('utf8', 0, 32))?.[1] ?? -1);
