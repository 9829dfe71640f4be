import { Column, type DataSource, Index, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { atOnce } from './at-once.js';
import { poolOf } from './connection.js';
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
  return Object.assign(query, {
    getMany: () => rowsOf<T>(query),
    getOne: async () => (await rowsOf<T>(query))[0] ?? null,
    getRawMany: <R>() => rowsOf<R>(query),
  });
};

/** The rows of a query as they are: no relations, no subclasses. What TypeORM makes entities of takes several times as long. */
const rowsOf = async <T>(query: SelectQueryBuilder<object>): Promise<T[]> => {
  const { dataSource, expressionMap } = query;
  const columns = new Map(expressionMap.mainAlias!.metadata.columns.map((each) => [`row_${each.databaseName}`, each]));
  const [text, values] = query.getQueryAndParameters();
  const rowMode = 'array' as const;
  const { rows, fields } = await atOnce(poolOf(dataSource)).query({ text, values, rowMode });
  const made = fields.map(({ name }) => {
    const column = columns.get(name);
    const change = column?.transformer && ((value: unknown) => dataSource.driver.prepareHydratedValue(value, column));
    return { name: column?.propertyName ?? name, change };
  });
  return rows.map((row) => {
    const one: Record<string, unknown> = {};
    for (let n = 0; n < made.length; n += 1) {
      const { name, change } = made[n]!;
      one[name] = change ? change(row[n]) : row[n];
    }
    return one as T;
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
