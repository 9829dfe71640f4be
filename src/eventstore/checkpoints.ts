import { type Projection } from './projection.js';
import { type Sql } from './vault.js';

/** The position up to which a projection's live rows were told; `lock` is `for update` where it must stay so. */
export const standsAt = async (
  sql: Sql,
  association: string,
  name: string,
  lock: '' | 'for update' = '',
): Promise<number> => {
  const { rows } = await sql.query<{ position: number }>(
    `select position from projection where association_id = $1 and name = $2 ${lock}`,
    [association, name],
  );
  return rows[0]?.position ?? 0;
};

/** Notes that rows which were built anew are live from now on: they were told up to a position, under a checkpoint of their own. */
export const servesFrom = async (
  sql: Sql,
  association: string,
  { name, version }: Projection,
  built: string,
  position: number,
): Promise<void> => {
  await sql.query('delete from projection where association_id = $1 and name = $2', [association, built]);
  await sql.query(
    `insert into projection (association_id, name, version, position) values ($1, $2, $3, $4)
     on conflict (association_id, name) do update
     set version = excluded.version, position = excluded.position, failure = null, builds = projection.builds + 1`,
    [association, name, version, position],
  );
};
