import { type Recorded } from './facts.js';
import { readLeaf } from './leaf.js';
import { type Registry } from './registry.js';
import { MARKER, type Sql } from './vault.js';

/** Events in order with nothing where texts are sealed: for who is told what happened, and not what was said. */
export const closedEvents = async (
  sql: Sql,
  registry: Registry,
  association: string,
  from: number,
  limit: number,
): Promise<Recorded[]> => {
  const { rows } = await sql.query<{ leaf: string }>(
    `select convert_from(leaf, 'UTF8') as leaf from event
     where association_id = $1 and position >= $2 and position < $3 order by position`,
    [association, from, from + limit],
  );
  return rows.map(({ leaf }) => registry.upcast(readLeaf(leaf.replaceAll(MARKER, 'null'))));
};
