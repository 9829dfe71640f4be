import { type Sql } from '../../eventstore/vault.js';
import { MissingEvent, type Tiles } from '../tree/tiles.js';
import { rootOf } from '../tree/proofs.js';
import { same } from '../../verifier/hash.js';
import { type Head } from '../signing/memory.js';

/** A checkpoint as it is kept in the database. */
export interface KeptCheckpoint extends Head {
  note: string;
  /** How often the log had been begun; each time is signed by itself. */
  incarnation: number;
  madeAt: string;
}

/** With the lines of the witnesses that have seen it. */
const COLUMNS = `size, root, incarnation, note || coalesce((
    select string_agg(line, '' order by witness) from cosignature s where s.association_id = c.association_id
    and s.incarnation = c.incarnation and s.size = c.size), '') as note, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt"`;

/** The newest checkpoint of a log in its last incarnation. */
export const newestOf = async (sql: Sql, association: string): Promise<KeptCheckpoint | undefined> => {
  const { rows } = await sql.query<KeptCheckpoint>(
    `select ${COLUMNS} from checkpoint c where association_id = $1 order by incarnation desc, size desc limit 1`,
    [association],
  );
  return rows[0];
};

/** Checkpoints in the order of their sizes, from one that covers `from` events on. */
export const checkpointsFrom = async (
  sql: Sql,
  association: string,
  from: number,
  limit: number,
): Promise<KeptCheckpoint[]> => {
  const { rows } = await sql.query<KeptCheckpoint>(
    `select ${COLUMNS} from checkpoint c where association_id = $1 and size >= $2 order by size, incarnation limit $3`,
    [association, from, limit],
  );
  return rows;
};

/** In words, why a log of one incarnation is not the one that was signed in another. */
export const otherIncarnation = (size: number, is: number, signed: number): string =>
  `The log holds ${size} events and is in its incarnation ${is}, and was signed last in its incarnation ${signed}`;

/** In words, why a log of `size` events is not the one that was signed with this head; nothing where it is. */
export const breakWith = async (signed: Head, size: number, tiles: Tiles): Promise<string | undefined> => {
  if (size < signed.size)
    return `The log holds ${size} events, and ${signed.size} were signed: an older state of it was put in its place`;
  try {
    if (same(await rootOf(signed.size, tiles.node), signed.root)) return undefined;
  } catch (error) {
    if (!(error instanceof MissingEvent)) throw error;
  }
  return `The first ${signed.size} of the log's ${size} events are others than were signed`;
};
