import { type EntityMetadata } from 'typeorm';
import { type Belief, type RowOf } from './belief.js';
import { type Recorded } from './facts.js';
import { type ReadModel } from './projection.js';
import { type Sql } from './vault.js';

type Row = Record<string, unknown> & Belief;
type Change = { fact: Recorded } & (
  { put: object } | { match: (row: never) => boolean; with: ((row: never) => object) | null }
);

/** Which table holds an entity: the live one, or one beside it while a rebuild is under way. */
export interface Place {
  metadata(table: ReadModel): EntityMetadata;
  name(table: string): string;
}

/** Gathers what handlers say of a batch of events, then writes it set-wise: per table at most three statements. */
export class Rows {
  private readonly changes = new Map<ReadModel, Change[]>();

  constructor(
    private readonly association: string,
    private readonly place: Place,
  ) {}

  /** Ends the row believed so far under the same key at this event's position, and adds the new one. */
  put<T extends Belief>(table: ReadModel<T>, fact: Recorded, row: RowOf<T>): void {
    this.note(table, { fact, put: row });
  }

  /** Changes the rows of this event's stream that match by what `change` makes of them, or ends them where it is null. */
  amend<T extends Belief>(
    table: ReadModel<T>,
    fact: Recorded,
    match: (row: T) => boolean,
    change: ((row: T) => Partial<RowOf<T>>) | null,
  ): void {
    this.note(table, { fact, match, with: change });
  }

  private note(table: ReadModel, change: Change): void {
    const noted = this.changes.get(table);
    if (noted) noted.push(change);
    else this.changes.set(table, [change]);
  }

  async write(sql: Sql): Promise<void> {
    for (const [table, changes] of this.changes) {
      const home = new Table(this.place, table, this.association);
      const streams = new Set(changes.flatMap((change) => ('match' in change ? [change.fact.stream] : [])));
      const before = streams.size > 0 ? await home.current(sql, [...streams]) : [];
      const { ended, added } = home.apply(before, changes);
      await home.end(sql, ended);
      await home.add(sql, added);
    }
    this.changes.clear();
  }

  /**
   * Tells a stream anew after a correction: rows that come out as before stay, the others end at `position`, and what is now
   * believed begins there.
   */
  async retell(sql: Sql, stream: string, position: number, tables: ReadModel[]): Promise<void> {
    for (const table of tables) {
      const home = new Table(this.place, table, this.association);
      const now = home.apply([], this.changes.get(table) ?? []).added.filter((row) => row.knownUntil === null);
      const before = new Map((await home.current(sql, [stream])).map((row) => [home.key(row), row]));
      const added = now.filter((row) => {
        const same = before.get(home.key(row));
        if (!same || !home.alike(same, row)) return true;
        before.delete(home.key(row));
        return false;
      });
      await home.end(
        sql,
        [...before.values()].map((row) => ({ ...row, knownUntil: position })),
      );
      await home.add(
        sql,
        added.map((row) => ({ ...row, knownFrom: position })),
      );
    }
    this.changes.clear();
  }
}

/** One read model's table, as SQL. */
class Table {
  private readonly name: string;
  private readonly keys: string[];
  private readonly columns: { property: string; column: string; type: string }[];

  constructor(
    place: Place,
    entity: ReadModel,
    private readonly association: string,
  ) {
    const metadata = place.metadata(entity);
    this.name = place.name(metadata.tableName);
    this.columns = metadata.columns.map((column) => ({
      property: column.propertyName,
      column: `"${column.databaseName}"`,
      type: `${String(column.type)}${column.isArray ? '[]' : ''}`,
    }));
    this.keys = metadata.primaryColumns
      .map((column) => column.propertyName)
      .filter((name) => name !== 'associationId' && name !== 'knownFrom');
  }

  key(row: Row): string {
    return JSON.stringify(this.keys.map((name) => row[name] ?? null));
  }

  alike(a: Row, b: Row): boolean {
    const content = (row: Row) =>
      JSON.stringify(
        this.columns
          .filter(({ property }) => !property.startsWith('known'))
          .map(({ property }) => sorted(row[property])),
      );
    return content(a) === content(b);
  }

  /** The rows of these streams that are believed now. */
  async current(sql: Sql, streams: string[]): Promise<Row[]> {
    const columns = this.columns.map(
      ({ property, column, type }) => `${column}${type === 'date' ? '::text' : ''} as "${property}"`,
    );
    const { rows } = await sql.query<Row>(
      `select ${columns.join(', ')} from ${this.name}
       where association_id = $1 and stream = any($2) and known_until is null`,
      [this.association, streams],
    );
    return rows;
  }

  /** Works the changes out in memory, in order. `ended` are rows that stand in the table, with the position at which they end. */
  apply(before: Row[], changes: Change[]): { ended: Row[]; added: Row[] } {
    const live = new Map(before.map((row) => [this.key(row), row]));
    const loaded = new Set(before);
    const ended: Row[] = [];
    const added = new Set<Row>();
    const end = (row: Row, position: number): void => {
      if (loaded.has(row)) ended.push({ ...row, knownUntil: position });
      else if (row.knownFrom === position) added.delete(row);
      else row.knownUntil = position;
    };
    const put = (row: Row): void => {
      const key = this.key(row);
      const old = live.get(key);
      if (old) end(old, row.knownFrom);
      else ended.push({ ...row, knownUntil: row.knownFrom });
      live.set(key, row);
      added.add(row);
    };
    for (const change of changes) {
      const { fact } = change;
      const frame = {
        associationId: this.association,
        stream: fact.stream,
        knownFrom: fact.position,
        knownUntil: null,
      };
      if ('put' in change) put({ ...this.blank(), ...change.put, ...frame, position: fact.position });
      else {
        const matching = [...live.values()].filter((row) => row.stream === fact.stream && change.match(row as never));
        // All go before any comes, so that a row may take another key, even one of these.
        for (const row of matching) {
          end(row, fact.position);
          live.delete(this.key(row));
        }
        for (const row of matching) if (change.with) put({ ...row, ...change.with(row as never), ...frame });
      }
    }
    return { ended, added: [...added] };
  }

  private blank(): Record<string, null> {
    return Object.fromEntries(this.columns.map(({ property }) => [property, null]));
  }

  /** Ends the rows that stand under the keys of these, each at the first end named for it. */
  async end(sql: Sql, ends: Row[]): Promise<void> {
    const rows = [...new Map(ends.toReversed().map((row) => [this.key(row), row])).values()];
    if (rows.length === 0) return;
    const keys = this.columns.filter(({ property }) => this.keys.includes(property));
    const match = keys.map(({ column }) => `t.${column} = x.${column}`).join(' and ');
    const values = rows.map((row) => ({
      ...Object.fromEntries(keys.map(({ property, column }) => [bare(column), row[property]])),
      ends: row.knownUntil,
    }));
    await sql.query(
      `update ${this.name} t set known_until = x.ends
       from json_to_recordset($2::json) as x(${keys.map(({ column, type }) => `${column} ${type}`).join(', ')}, ends bigint)
       where t.association_id = $1 and t.known_until is null and t.known_from < x.ends and ${match}`,
      [this.association, JSON.stringify(values)],
    );
  }

  async add(sql: Sql, rows: Row[]): Promise<void> {
    if (rows.length === 0) return;
    const names = this.columns.map(({ column }) => column).join(', ');
    const values = rows.map((row) => Object.fromEntries(this.columns.map((c) => [bare(c.column), row[c.property]])));
    await sql.query(
      `insert into ${this.name} (${names})
       select ${names} from json_to_recordset($1::json) as x(${this.columns.map((c) => `${c.column} ${c.type}`).join(', ')})`,
      [JSON.stringify(values)],
    );
  }
}

/** A column's name without the quotes that keep words such as `on` and `from` from being read as SQL. */
const bare = (column: string): string => column.slice(1, -1);

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
