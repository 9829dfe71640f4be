import { type Sql } from './vault.js';

/** Which of the events at some positions of a log took two people and were confirmed by nobody but who asked for them. */
export const selfApproved = async (sql: Sql, association: string, positions: number[]): Promise<Set<number>> => {
  if (positions.length === 0) return new Set();
  const { rows } = await sql.query<{ position: number }>(
    `select position from event, lateral (select convert_from(leaf, 'UTF8')::json->3 as said) as envelope
     where association_id = $1 and position = any($2) and said->>'onBehalfOf' = said->'actor'->>'id'`,
    [association, positions],
  );
  return new Set(rows.map(({ position }) => position));
};
