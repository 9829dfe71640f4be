import { type Registry } from './registry.js';
import { type Sql } from './vault.js';

export interface ProjectionState {
  association: string;
  name: string;
  position: number;
  behind: number;
  failure: string | null;
  /** How far a rebuild is that goes on beside it, or was interrupted. */
  rebuilt: number | null;
}
export type Stopped = Pick<ProjectionState, 'name' | 'position'>;

/** How far the read models of an association are. */
export const statesOf = async (sql: Sql, registry: Registry, association: string): Promise<ProjectionState[]> => {
  const { rows } = await sql.query<ProjectionState>(
    `select p.association_id as association, p.name, p.position, h.size - p.position as behind,
       p.failure->>'message' as failure, b.position as rebuilt
     from projection p join log_head h using (association_id)
     left join projection b on b.association_id = p.association_id and starts_with(b.name, p.name || '@')
     where p.association_id = $1 order by p.name`,
    [association],
  );
  return rows.filter(isIn(registry));
};

/** Those of them that stopped at an event. */
export const stoppedOf = async (sql: Sql, registry: Registry, association: string): Promise<Stopped[]> => {
  const { rows } = await sql.query<Stopped>(
    'select name, position from projection where association_id = $1 and failure is not null order by name',
    [association],
  );
  return rows.filter(isIn(registry));
};

/**
 * How many events the log of an association holds, how many of them every read model has told, and a number that grows with each
 * time that one of them is built anew.
 */
export const standOf = async (
  sql: Sql,
  { projections }: Registry,
  association: string,
): Promise<{ size: number; told: number; builds: number }> => {
  const { rows } = await sql.query<{ size: number; told: number | null; builds: number | null }>(
    `select h.size, min(p.position) as told, sum(p.version + p.builds) as builds
     from log_head h left join projection p on p.association_id = h.association_id and p.name = any($2)
     where h.association_id = $1 group by h.size`,
    [association, projections.map(({ name }) => name)],
  );
  const { size = 0, told = 0, builds = 0 } = rows[0] ?? {};
  return { size, told: told ?? 0, builds: builds ?? 0 };
};

const isIn =
  (registry: Registry) =>
  ({ name }: Stopped): boolean =>
    registry.projections.some((projection) => projection.name === name);
