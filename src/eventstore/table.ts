import { type PoolClient } from 'pg';
import { type EntityMetadata } from 'typeorm';
import { type Belief } from './belief.js';
import { isSwift } from './connection.js';
import { type Column, copyRows } from './copy.js';
import { type ReadModel } from './projection.js';

export type Row = Record<string, unknown> & Belief;

/** Which table holds an entity: the live one, or one beside it while a rebuild is under way. */
export interface Place {
  metadata(table: ReadModel): EntityMetadata;
  name(table: string): string;
}

/** From so many rows on COPY is quicker than the round trip it costs. */
const WORTH_COPYING = 50;

/** One read model's table, as SQL. */
export class Table {
  private readonly name: string;
  private readonly shape: Shape;

  constructor(
    place: Place,
    entity: ReadModel,
    private readonly association: string,
  ) {
    const metadata = place.metadata(entity);
    this.name = place.name(metadata.tableName);
    this.shape = shapeOf(metadata);
  }

  key(row: Row): string {
    let key = '';
    for (const { property } of this.shape.keys) key += `${row[property] as string | number}\u0000`;
    return key;
  }

  /** Whether two rows under one key say the same, whenever that was believed. */
  alike(a: Row, b: Row): boolean {
    // Both are as one and the same fact told them, and nothing has changed them since.
    if (a.position === b.position && a.knownFrom === a.position && b.knownFrom === b.position) return true;
    const content = (row: Row) => JSON.stringify(this.shape.content.map(({ property }) => sorted(row[property])));
    return content(a) === content(b);
  }

  /** Whether no row can stand under this key yet: it holds the place of the fact that the row tells. */
  isFirst(row: Row): boolean {
    return this.shape.byOrigin && row['origin'] === row.position;
  }

  /** The rows of these streams that are believed now. */
  async current(sql: PoolClient, streams: string[]): Promise<Row[]> {
    const columns = this.shape.columns.map(
      ({ property, column, type }) => `${column}${type === 'date' ? '::text' : ''} as "${property}"`,
    );
    const { rows } = await sql.query<Row>(
      `select ${columns.join(', ')} from ${this.name}
       where association_id = $1 and stream = any($2) and known_until is null`,
      [this.association, streams],
    );
    return rows;
  }

  /** Ends the rows that stand under the keys of these, each at the first end named for it. */
  async end(sql: PoolClient, ends: Row[]): Promise<void> {
    const rows = [...new Map(ends.toReversed().map((row) => [this.key(row), row])).values()];
    if (rows.length === 0) return;
    const { keys } = this.shape;
    const match = keys.map(({ column }) => `t.${column} = x.${column}`).join(' and ');
    const values = rows.map((row) => ({ ...plain(keys, row), ends: row.knownUntil }));
    await sql.query(
      `update ${this.name} t set known_until = x.ends from json_to_recordset($2::json) as x(${typed(keys)}, ends bigint)
       where t.association_id = $1 and t.known_until is null and t.known_from < x.ends and ${match}`,
      [this.association, JSON.stringify(values)],
    );
  }

  async add(sql: PoolClient, rows: Row[]): Promise<void> {
    if (rows.length === 0) return;
    const { columns } = this.shape;
    if (rows.length >= WORTH_COPYING && !isSwift(sql)) return copyRows(sql, this.name, columns, rows);
    const names = columns.map(({ column }) => column).join(', ');
    await sql.query(
      `insert into ${this.name} (${names}) select ${names} from json_to_recordset($1::json) as x(${typed(columns)})`,
      [JSON.stringify(rows.map((row) => plain(columns, row)))],
    );
  }
}

/** The columns of a table, worked out once: `keys` tell rows apart, `content` is what they say. */
interface Shape {
  columns: Column[];
  keys: Column[];
  content: Column[];
  byOrigin: boolean;
}

const shapes = new WeakMap<EntityMetadata, Shape>();

const shapeOf = (metadata: EntityMetadata): Shape => {
  const known = shapes.get(metadata);
  if (known) return known;
  const columns = metadata.columns.map((column) => ({
    property: column.propertyName,
    column: `"${column.databaseName}"`,
    type: `${String(column.type)}${column.isArray ? '[]' : ''}`,
    isKey: column.isPrimary && column.propertyName !== 'associationId' && column.propertyName !== 'knownFrom',
  }));
  const keys = columns.filter(({ isKey }) => isKey);
  const shape = {
    columns,
    keys,
    content: columns.filter(({ property }) => !property.startsWith('known')),
    byOrigin: keys.some(({ property }) => property === 'origin'),
  };
  shapes.set(metadata, shape);
  return shape;
};

const typed = (columns: Column[]): string => columns.map(({ column, type }) => `${column} ${type}`).join(', ');

/** A row under the names of its columns, without the quotes that keep words such as `on` from being read as SQL. */
const plain = (columns: Column[], row: Row): Record<string, unknown> =>
  Object.fromEntries(columns.map(({ property, column }) => [column.slice(1, -1), row[property]]));

/** The same value with its keys in order, so that what PostgreSQL read back compares with what was written. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};
