import { type DataSource } from 'typeorm';
import { atOnce } from './at-once.js';
import { poolOf } from './connection.js';
import { following } from './lag.js';

/**
 * Which of the events at some positions of a log took two people and were confirmed by nobody but who asked for them. They come from
 * the copy that is read from here, if any.
 */
export const selfApproved = async (
  dataSource: DataSource,
  association: string,
  positions: number[],
): Promise<Set<number>> => {
  if (positions.length === 0) return new Set();
  const sql = following(atOnce(poolOf(dataSource)));
  const { rows } = await sql.query<{ position: number }>(
    `select position from event, lateral (select convert_from(leaf, 'UTF8')::json->3 as said) as envelope
     where association_id = $1 and position = any($2) and said->>'onBehalfOf' = said->'actor'->>'id'`,
    [association, positions],
  );
  return new Set(rows.map(({ position }) => position));
};
