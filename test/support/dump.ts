import { type DataSource } from 'typeorm';
import { type Projection } from '../../src/eventstore/projection.js';

type Row = Record<string, unknown>;

/** Every row and column of a projection's tables in one association, ordered by key: equal read models have equal dumps. */
export const dump = async (
  dataSource: DataSource,
  association: string,
  projection: Projection,
): Promise<Record<string, Row[]>> => {
  const tables: Record<string, Row[]> = {};
  for (const entity of projection.tables) {
    const { tableName, primaryColumns } = dataSource.getMetadata(entity);
    const key = primaryColumns.map((column) => column.databaseName).join(', ');
    const rows: { row: Row }[] = await dataSource.query(
      `select to_jsonb(t) as row from ${tableName} t where association_id = $1 order by ${key}`,
      [association],
    );
    tables[tableName] = rows.map(({ row }) => row);
  }
  return tables;
};

/** The rows of a dump known at a position; what the log said of them later is left out. */
export const knownOn = (tables: Record<string, Row[]>, position: number): Record<string, Row[]> =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows
        .filter(
          ({ known_from: from, known_until: until }) =>
            Number(from) <= position && (until === null || Number(until) > position),
        )
        .map(({ known_until: _, ...row }) => row),
    ]),
  );
