import { type PoolClient } from 'pg';
import { type Belief, type RowOf } from './belief.js';
import { type Recorded } from './facts.js';
import { type ReadModel } from './projection.js';
import { type Change, WorkedRows } from './worked-rows.js';
import { type Place, Table } from './table.js';

/** What is otherwise with a row from an event on. */
type Changed<T extends Belief> = Partial<RowOf<T> & Pick<Belief, 'position'>>;

/** Gathers what handlers say of a batch of events, then writes it set-wise: per table at most three statements. */
export class Rows {
  private readonly changes = new Map<ReadModel, Change[]>();

  /** `begun` are streams that begin in this batch: no row of theirs can stand in a table. */
  constructor(private readonly begun: ReadonlySet<string> = new Set()) {}

  /** Ends the row believed so far under the same key at this event's position, and adds the new one. */
  put<T extends Belief>(table: ReadModel<T>, fact: Recorded, row: RowOf<T>): void {
    this.note(table, { fact, put: row });
  }

  /**
   * Changes the rows of this event's stream that match by what `change` makes of them, or ends them where it is null. One row may
   * become several, of which those that this event tells have its position.
   */
  amend<T extends Belief>(
    table: ReadModel<T>,
    fact: Recorded,
    match: (row: T) => boolean,
    change: ((row: T) => Changed<T> | Changed<T>[]) | null,
  ): void {
    this.note(table, { fact, match, with: change });
  }

  /**
   * After a correction, `told` is what its stream now says from its beginning on, and `own` what each version of the corrected fact
   * does: rows of the stream that come out as before stay, the others end at the correction's position, and what is now believed
   * begins there.
   */
  correct(fact: Recorded, tables: ReadModel[], told: Rows, own: Rows): void {
    for (const table of tables)
      this.note(table, { fact, anew: told.changes.get(table) ?? [], of: own.changes.get(table) ?? [] });
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
      const page = new WorkedRows(
        table,
        association,
        (stream) => this.begun.has(stream) || streams.has(stream),
        before,
      );
      for (const change of changes) page.apply(change);
      await table.end(sql, page.ended);
      await table.add(sql, [...page.added]);
    }
  }
}
