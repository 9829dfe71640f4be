import { type PoolClient } from 'pg';
import { type WorkingRow } from './working-row.js';

/** Writes rows of an import by one statement. */
export const addRows = (client: PoolClient, association: string, id: string, rows: WorkingRow[]) =>
  client.query(
    `insert into bulk_row (association_id, import, n, line, part, unit, cells, faults)
     select $1, $2, * from unnest($3::int[], $4::int[], $5::int[], $6::text[], $7::jsonb[], $8::jsonb[])`,
    [
      association,
      id,
      rows.map(({ n }) => n),
      rows.map(({ line }) => line),
      rows.map(({ part }) => part),
      rows.map(({ unit }) => unit),
      rows.map(({ cells }) => JSON.stringify(cells)),
      rows.map(({ faults }) => JSON.stringify(faults)),
    ],
  );
