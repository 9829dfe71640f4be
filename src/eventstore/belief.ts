import { Column, type DataSource, Index, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { copyRead } from './lag.js';

/**
 * What every row of a read model carries: the event it comes from, and from which position of the log to which it was believed.
 * Known at p: `known_from <= p and (known_until is null or known_until > p)`.
 */
@Index(['associationId', 'stream'], { where: 'known_until is null' })
export abstract class Belief {
  @PrimaryColumn('uuid', { name: 'association_id' })
  associationId: string;

  @Column('text')
  stream: string;

  /** The event that this row tells, or the correction that put it there. */
  @Column('bigint')
  position: number;

  @PrimaryColumn('bigint', { name: 'known_from' })
  knownFrom: number;

  @Column('bigint', { name: 'known_until', nullable: true })
  knownUntil: number | null;
}

/** What a handler gives of a row; the rest is the store's. */
export type RowOf<T extends Belief> = Omit<T, 'associationId' | 'stream' | 'position' | 'knownFrom' | 'knownUntil'>;

/**
 * The rows of a read model, as `row`, that were known at a position: where every query of a read model begins. They come from
 * the copy that is read from here, if any.
 */
export const known = <T extends object>(
  dataSource: DataSource,
  table: new () => T,
  asOf: { association: string; knownOn: number },
): SelectQueryBuilder<T> => {
  const query = everKnown(dataSource, table, asOf)
    .andWhere('row.known_from <= :knownOn', asOf)
    .andWhere('(row.known_until is null or row.known_until > :knownOn)');
  return Object.assign(query, { getMany: () => rowsOf(query) });
};

/** The rows of a query as they are: no relations, no subclasses. What TypeORM makes entities of takes several times as long. */
const rowsOf = async <T extends object>(query: SelectQueryBuilder<T>): Promise<T[]> => {
  const { columns } = query.expressionMap.mainAlias!.metadata;
  const { driver } = query.dataSource;
  const rows = await query.getRawMany<Record<string, unknown>>();
  const [first = {}] = rows;
  const fields = columns
    .map((column) => ({ column, name: column.propertyName, from: `row_${column.databaseName}` }))
    .filter(({ from }) => from in first)
    .map(({ column, ...field }) => ({
      ...field,
      column: column.type === 'date' || column.transformer ? column : undefined,
    }));
  return rows.map((row) => {
    const made: Record<string, unknown> = {};
    for (const { name, from, column } of fields)
      made[name] = column ? driver.prepareHydratedValue(row[from], column) : row[from];
    return made as T;
  });
};

/** All rows of a read model, as `row`, that were ever known. */
export const everKnown = <T extends object>(
  dataSource: DataSource,
  table: new () => T,
  asOf: { association: string },
): SelectQueryBuilder<T> =>
  (copyRead()?.dataSource ?? dataSource)
    .getRepository(table)
    .createQueryBuilder('row')
    .where('row.association_id = :association', asOf);

/** The rows of a read model, as `row`, that were known at a position and, by a later one, no more. */
export const ceased = <T extends object>(
  dataSource: DataSource,
  table: new () => T,
  asOf: { association: string; knownOn: number; by: number },
): SelectQueryBuilder<T> =>
  dataSource
    .getRepository(table)
    .createQueryBuilder('row')
    .where('row.association_id = :association and row.known_from <= :knownOn', asOf)
    .andWhere('row.known_until > :knownOn and row.known_until <= :by');
