import { type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { CORRECTED, type Recorded } from './facts.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Registry } from './registry.js';
import { Rows } from './rows.js';
import { type Place } from './table.js';
import { type Sql } from './vault.js';

/** Somebody to tell events to: a projection, the tables it writes, and the position from which it has not heard. */
export interface Listener {
  projection: Projection;
  place: Place;
  position: number;
}

/** Events on their way to several projections, with the histories that corrections among them ask for. */
interface Batch {
  association: string;
  facts: Recorded[];
  history(correction: Recorded): Promise<Recorded[]>;
}

/** How long an append waits for a checkpoint that is held where its events are due, before it leaves them to be caught up. */
const PATIENCE = '2s';

/** Tells events to the read models: in the append's transaction, or behind it where one has to catch up. */
export class Projector {
  private readonly missed = new Map<string, Set<Projection>>();
  /** The live tables. */
  readonly live: Place;

  constructor(
    dataSource: DataSource,
    private readonly registry: Registry,
    private readonly log: EventLog,
  ) {
    this.live = { metadata: (table) => dataSource.getMetadata(table), name: (table) => `public.${table}` };
  }

  /** Whether there is no read model to tell. */
  get idle(): boolean {
    return this.registry.projections.length === 0;
  }

  /**
   * In the transaction that appended `facts`: tells them to each projection that stands right before them. One that fails is
   * rolled back alone and keeps its checkpoint, with the failure noted; the fact is kept and the others go on.
   */
  async follow(sql: PoolClient, association: string, facts: Recorded[]): Promise<void> {
    const position = facts[0]!.position;
    const ready = await this.ready(sql, association, position);
    this.miss(association, ready);
    const concerned = ready.filter((p) => p.batch || facts.some(({ type }) => type in p.on || type === CORRECTED));
    const listeners = concerned.map((projection) => ({ projection, place: this.live, position }));
    const failed = await this.tell(sql, association, listeners, facts);
    for (const [projection, error] of failed) await this.park(sql, association, projection, error);
    const told = ready.filter((projection) => !failed.has(projection));
    await this.move(
      sql,
      association,
      told.map(({ name }) => name),
      facts.at(-1)!.position + 1,
    );
  }

  /** The projections that stand at a position, with their checkpoints locked. */
  private async ready(sql: PoolClient, association: string, position: number): Promise<Projection[]> {
    const lock = async (how: string): Promise<Projection[]> => {
      const { rows } = await sql.query<{ name: string; version: number }>(
        `select name, version from projection where association_id = $1 and position = $2 and failure is null for update ${how}`,
        [association, position],
      );
      return this.registry.projections.filter(({ name, version }) =>
        rows.some((row) => row.name === name && row.version === version),
      );
    };
    const free = await lock('skip locked');
    if (free.length === this.registry.projections.length) return free;
    // Somebody who stands right here, such as a rebuild at its end, is waited for: a page read after this append must show it.
    await sql.query(`savepoint patience; set local lock_timeout = '${PATIENCE}'`);
    const all = await lock('').catch(() => free);
    await sql.query(all === free ? 'rollback to savepoint patience' : 'set local lock_timeout to default');
    return all;
  }

  private miss(association: string, ready: Projection[]): void {
    const missed = this.registry.projections.filter((projection) => !ready.includes(projection));
    if (missed.length > 0) this.missed.set(association, new Set([...(this.missed.get(association) ?? []), ...missed]));
  }

  /** The projections that did not hear of an append because they stood elsewhere, each answered once. */
  takeMissed(association: string): Projection[] {
    const missed = [...(this.missed.get(association) ?? [])];
    this.missed.delete(association);
    return missed;
  }

  /** Tells events to several at once. Those that fail are rolled back alone and answered with their errors. */
  async tell(
    sql: PoolClient,
    association: string,
    listeners: Listener[],
    facts: Recorded[],
  ): Promise<Map<Projection, Error>> {
    const failed = new Map<Projection, Error>();
    if (listeners.length === 0) return failed;
    const histories = new Map<Recorded, Promise<Recorded[]>>();
    const history = (fact: Recorded): Promise<Recorded[]> => {
      const found = histories.get(fact) ?? this.log.stream(association, fact.stream, fact.position, sql);
      histories.set(fact, found);
      return found;
    };
    const tellOne = ({ projection, place, position }: Listener): Promise<void> => {
      const unheard = facts[0]!.position < position ? facts.filter((fact) => fact.position >= position) : facts;
      return this.tellTo(sql, projection, place, { association, facts: unheard, history });
    };
    await sql.query('savepoint read_models');
    try {
      for (const listener of listeners) await tellOne(listener);
      return failed;
    } catch {
      // Which of them it was is found out below.
    }
    await sql.query('rollback to savepoint read_models');
    histories.clear();
    for (const listener of listeners) {
      await sql.query('savepoint read_model');
      try {
        await tellOne(listener);
      } catch (error) {
        await sql.query('rollback to savepoint read_model');
        failed.set(listener.projection, error as Error);
      }
    }
    return failed;
  }

  private async tellTo(sql: PoolClient, projection: Projection, place: Place, batch: Batch): Promise<void> {
    const { association, facts } = batch;
    const table = (entity: Projection['tables'][number]) => place.name(place.metadata(entity).tableName);
    await projection.batch?.(facts, { association, sql, table });
    const rows = new Rows();
    for (const fact of facts) {
      if (fact.version === 1) rows.begin(fact);
      if (fact.type === CORRECTED) await this.correct(projection, rows, fact, batch);
      else projection.on[fact.type]?.(fact as never, rows);
    }
    await rows.write(sql, association, place);
  }

  private async correct(projection: Projection, rows: Rows, fact: Recorded, batch: Batch): Promise<void> {
    const history = await batch.history(fact);
    if (!history.some(({ type }) => type in projection.on)) return;
    const told = new Rows();
    for (const past of this.registry.believed(history)) projection.on[past.type]?.(past as never, told);
    rows.correct(fact, projection.tables, told);
  }

  /** Moves checkpoints, in the transaction of the rows. */
  async move(sql: Sql, association: string, checkpoints: string[], position: number): Promise<void> {
    await sql.query('update projection set position = $2 where association_id = $1 and name = any($3)', [
      association,
      position,
      checkpoints,
    ]);
  }

  /** Notes why a projection stopped; it stays at its checkpoint until it is mended. */
  async park(sql: Sql, association: string, projection: Projection, error: Error): Promise<void> {
    await sql.query('update projection set failure = $3 where association_id = $1 and name = $2', [
      association,
      projection.name,
      JSON.stringify({ message: error.message.slice(0, 500) }),
    ]);
  }
}
