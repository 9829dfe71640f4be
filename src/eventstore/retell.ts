import { type EventLog } from './log.js';
import { CORRECTED, type Correction, type Recorded } from './facts.js';
import { type Projection, type ReadModel } from './projection.js';
import { type Registry } from './registry.js';
import { Rows } from './rows.js';
import { type Sql } from './vault.js';

/**
 * Tells the streams anew that corrections of one batch concern. Each stream is read once, and what a fact does to the rows of a
 * projection is asked once, however many of its facts are corrected: an undo takes back hundreds of one stream.
 */
export class Retelling {
  private readonly histories = new Map<string, Promise<Recorded[]>>();
  private readonly beliefs = new Map<Recorded, Recorded[]>();
  private readonly corrected = new Map<Recorded, Recorded[]>();
  private readonly told = new Map<Projection, WeakMap<Recorded, Rows>>();
  private readonly last = new Map<string, number>();

  constructor(
    private readonly log: EventLog,
    private readonly registry: Registry,
    private readonly sql: Sql,
    private readonly association: string,
    facts: Recorded[],
  ) {
    for (const { type, stream, position } of facts) if (type === CORRECTED) this.last.set(stream, position);
  }

  /** Notes in `rows` all that the stream of a correction now says, in the tables that the corrected fact ever touched. */
  async correct(projection: Projection, rows: Rows, fact: Recorded): Promise<void> {
    const whole = await this.history(fact.stream);
    const history = whole.slice(0, whole.findIndex(({ position }) => position === fact.position) + 1);
    const versions = this.versions(fact, history);
    const tables = this.touched(projection, versions);
    if (tables.length === 0) return;
    const [now, own] = [new Rows(), new Rows()];
    for (const version of versions) own.include(this.changes(projection, version), tables);
    for (const past of this.believed(fact, history)) now.include(this.changes(projection, past), tables);
    rows.correct(fact, tables, now, own);
  }

  private history(stream: string): Promise<Recorded[]> {
    const known = this.histories.get(stream);
    if (known) return known;
    const read = this.log.stream(this.association, stream, this.last.get(stream), this.sql);
    this.histories.set(stream, read);
    return read;
  }

  private believed(fact: Recorded, history: Recorded[]): Recorded[] {
    const believed = this.beliefs.get(fact) ?? this.registry.believed(history);
    this.beliefs.set(fact, believed);
    return believed;
  }

  private versions(fact: Recorded, history: Recorded[]): Recorded[] {
    const versions = this.corrected.get(fact) ?? versionsOf(history, fact).map(this.registry.upcast);
    this.corrected.set(fact, versions);
    return versions;
  }

  /** Another table says the same as before: no version of the fact has a word in it. */
  private touched(projection: Projection, versions: Recorded[]): ReadModel[] {
    return projection.tables.filter((table) => versions.some((each) => this.changes(projection, each).concern(table)));
  }

  private changes(projection: Projection, fact: Recorded): Rows {
    const known = this.told.get(projection) ?? new WeakMap<Recorded, Rows>();
    this.told.set(projection, known);
    let rows = known.get(fact);
    if (!rows) {
      rows = new Rows();
      projection.on[fact.type]?.(fact as never, rows);
      known.set(fact, rows);
    }
    return rows;
  }
}

/** The fact that a correction is about, as it was recorded and as each correction up to this one told it. */
const versionsOf = (history: Recorded[], correction: Recorded): Recorded[] => {
  const roots = new Map<number, Recorded>();
  for (const event of history)
    roots.set(
      event.position,
      event.type === CORRECTED ? (roots.get((event.data as Correction).corrects) ?? event) : event,
    );
  const original = roots.get(correction.position)!;
  return history.flatMap((event) => {
    if (roots.get(event.position) !== original) return [];
    if (event.type !== CORRECTED) return [event];
    const { now } = event.data as Correction;
    return now === null ? [] : [{ ...event, type: original.type, data: now, origin: original.position }];
  });
};
