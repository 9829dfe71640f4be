import { type Pool } from 'pg';
import { type Placed } from './take-back-all.js';

/** So many commands are looked up at once. */
const PIECE = 1000;

/** Where all stands that was recorded under keys that begin so, the last first, a piece at a time. */
export async function* recordedUnder(pool: Pool, association: string, keys: string): AsyncGenerator<Placed[]> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const { rows } = await pool.query<{ stream: string; position: number; events: number }>(
      `select stream, position, events from idempotency where association_id = $1 and starts_with(key, $2) and position < $3
       order by position desc limit ${PIECE}`,
      [association, keys, before],
    );
    const last = rows.at(-1);
    if (!last) return;
    before = last.position;
    yield rows.flatMap(({ stream, position, events }) =>
      Array.from({ length: events }, (_, n) => ({ stream, position: position + events - 1 - n })),
    );
  }
}

/** The streams in which those stand. */
export const streamsUnder = async (pool: Pool, association: string, keys: string): Promise<string[]> => {
  const { rows } = await pool.query<{ stream: string }>(
    `select distinct stream from idempotency where association_id = $1 and starts_with(key, $2)`,
    [association, keys],
  );
  return rows.map(({ stream }) => stream);
};

/** How many facts those are. */
export const countUnder = async (pool: Pool, association: string, keys: string): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    `select coalesce(sum(events), 0)::int as count from idempotency where association_id = $1 and starts_with(key, $2)`,
    [association, keys],
  );
  return rows[0]!.count;
};
