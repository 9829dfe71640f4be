import { type Recorded } from './facts.js';
import { type Row, type Table } from './table.js';

/** What a fact says of a table: a row, a change of rows of its stream, or, for a correction, all that its stream now says. */
export type Change = { fact: Recorded } & (
  { put: object } | { match: (row: never) => boolean; with: ((row: never) => object | object[]) | null } | Anew
);
/** `of` is what the corrected fact says, and said before. */
interface Anew {
  anew: Change[];
  of: Change[];
}

/** Works changes out in memory, in order, over the rows that stand in the table. */
export class WorkedRows {
  /** Rows that stand in the table, with the position at which they end. */
  readonly ended: Row[] = [];
  readonly added = new Set<Row>();
  private readonly live = new Map<string, Map<string, Row>>();
  private readonly loaded: Set<Row>;
  private readonly keys = new WeakMap<Change, string>();

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
    else if ('anew' in change) this.replace(fact, change);
    else {
      const rows = [...this.of(fact.stream).values()].filter((row) => change.match(row as never));
      // All go before any comes, so that a row may take another key, even one of these.
      for (const row of rows) this.end(row, fact.position);
      for (const row of rows)
        for (const made of [change.with?.(row as never) ?? []].flat()) this.put({ ...row, ...made, ...frame });
    }
  }

  private replace({ stream, position }: Recorded, { anew, of }: Anew): void {
    const own = this.keysOf(anew, of);
    const page = new WorkedRows(this.table, this.association, () => true, []);
    for (const change of anew) if (!own || own.has(this.keyOf(change))) page.apply(change);
    const rows = this.of(stream);
    const before = new Map<string, Row>();
    for (const key of own ?? rows.keys()) if (rows.has(key)) before.set(key, rows.get(key)!);
    const now = [...page.of(stream)].filter(([key, row]) => {
      const same = before.get(key);
      if (!same || !this.table.alike(same, row)) return true;
      before.delete(key);
      return false;
    });
    for (const row of before.values()) this.end(row, position);
    for (const [, row] of now) this.put({ ...row, knownFrom: position });
  }

  /** Where all that a stream does is to put rows, a correction concerns those alone whose keys its fact names. */
  private keysOf(anew: Change[], of: Change[]): Set<string> | undefined {
    if (![...anew, ...of].every((change) => 'put' in change)) return undefined;
    return new Set(of.map((change) => this.keyOf(change)));
  }

  private keyOf(change: Change): string {
    let key = this.keys.get(change);
    if (key === undefined) {
      key = this.table.key({ ...change.fact, ...('put' in change && change.put) } as never);
      this.keys.set(change, key);
    }
    return key;
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
