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

const isIn =
  (registry: Registry) =>
  ({ name }: Stopped): boolean =>
    registry.projections.some((projection) => projection.name === name);
