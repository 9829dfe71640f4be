import { type PoolClient } from 'pg';
import { type Belief, type RowOf } from './belief.js';
import { type Recorded } from './facts.js';
import { type ReadModel } from './projection.js';
import { type Place, type Row, Table } from './table.js';

/** What a fact says of a table: a row, a change of rows of its stream, or, for a correction, all that its stream now says. */
type Change = { fact: Recorded } & (
  { put: object } | { match: (row: never) => boolean; with: ((row: never) => object) | null } | { anew: Change[] }
);

/** Gathers what handlers say of a batch of events, then writes it set-wise: per table at most three statements. */
export class Rows {
  private readonly changes = new Map<ReadModel, Change[]>();

  /** `begun` are streams that begin in this batch: no row of theirs can stand in a table. */
  constructor(private readonly begun: ReadonlySet<string> = new Set()) {}

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

  /**
   * After a correction, `told` is what its stream now says from its beginning on: rows of the stream that come out as before
   * stay, the others end at the correction's position, and what is now believed begins there.
   */
  correct(fact: Recorded, tables: ReadModel[], told: Rows): void {
    for (const table of tables) this.note(table, { fact, anew: told.changes.get(table) ?? [] });
  }

  /** Adds what other rows say of these tables. */
  include(other: Rows, tables: ReadModel[]): void {
    for (const table of tables) for (const change of other.changes.get(table) ?? []) this.note(table, change);
  }

  /** Whether anything is said of a table. */
  concern(table: ReadModel): boolean {
    return this.changes.has(table);
  }

  private note(table: ReadModel, change: Change): void {
    const noted = this.changes.get(table);
    if (noted) noted.push(change);
    else this.changes.set(table, [change]);
  }

  async write(sql: PoolClient, association: string, place: Place): Promise<void> {
    for (const [entity, changes] of this.changes) {
      const table = new Table(place, entity, association);
      const streams = new Set<string>();
      for (const change of changes)
        if (!('put' in change) && !this.begun.has(change.fact.stream)) streams.add(change.fact.stream);
      const before = streams.size > 0 ? await table.current(sql, [...streams]) : [];
      const page = new Page(table, association, (stream) => this.begun.has(stream) || streams.has(stream), before);
      for (const change of changes) page.apply(change);
      await table.end(sql, page.ended);
      await table.add(sql, [...page.added]);
    }
  }
}

/** Works changes out in memory, in order, over the rows that stand in the table. */
class Page {
  /** Rows that stand in the table, with the position at which they end. */
  readonly ended: Row[] = [];
  readonly added = new Set<Row>();
  private readonly live = new Map<string, Map<string, Row>>();
  private readonly loaded: Set<Row>;

  constructor(
    private readonly table: Table,
    private readonly association: string,
    /** Whether all rows of a stream are in `before`. */
    private readonly known: (stream: string) => boolean,
    before: Row[],
  ) {
    this.loaded = new Set(before);
    for (const row of before) this.of(row.stream).set(table.key(row), row);
  }

  apply(change: Change): void {
    const { fact } = change;
    const { stream, position } = fact;
    const frame = { associationId: this.association, stream, knownFrom: position, knownUntil: null };
    if ('put' in change) this.put({ ...change.put, ...frame, position });
    else if ('anew' in change) this.replace(fact, change.anew);
    else {
      const rows = [...this.of(fact.stream).values()].filter((row) => change.match(row as never));
      // All go before any comes, so that a row may take another key, even one of these.
      for (const row of rows) this.end(row, fact.position);
      for (const row of rows) if (change.with) this.put({ ...row, ...change.with(row as never), ...frame });
    }
  }

  private replace({ stream, position }: Recorded, changes: Change[]): void {
    const page = new Page(this.table, this.association, () => true, []);
    for (const change of changes) page.apply(change);
    const before = new Map(this.of(stream));
    const now = [...page.of(stream)].filter(([key, row]) => {
      const same = before.get(key);
      if (!same || !this.table.alike(same, row)) return true;
      before.delete(key);
      return false;
    });
    for (const row of before.values()) this.end(row, position);
    for (const [, row] of now) this.put({ ...row, knownFrom: position });
  }

  private put(row: Row): void {
    const rows = this.of(row.stream);
    const key = this.table.key(row);
    const old = rows.get(key);
    if (old) this.end(old, row.knownFrom);
    else if (!this.known(row.stream) && !this.table.isFirst(row))
      this.ended.push({ ...row, knownUntil: row.knownFrom });
    rows.set(key, row);
    this.added.add(row);
  }

  private end(row: Row, position: number): void {
    this.of(row.stream).delete(this.table.key(row));
    if (this.loaded.has(row)) this.ended.push({ ...row, knownUntil: position });
    else if (row.knownFrom === position) this.added.delete(row);
    else row.knownUntil = position;
  }

  private of(stream: string): Map<string, Row> {
    const rows = this.live.get(stream);
    if (rows) return rows;
    const made = new Map<string, Row>();
    this.live.set(stream, made);
    return made;
  }
}
