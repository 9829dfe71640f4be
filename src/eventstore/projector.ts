import { type DataSource } from 'typeorm';
import { cannotServe } from './cannot-serve.js';
import { CORRECTED, type Recorded } from './facts.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Registry } from './registry.js';
import { type Place, Rows } from './rows.js';
import { type Sql } from './vault.js';

interface Checkpoint {
  name: string;
  version: number;
}

const live = (table: string): string => `public.${table}`;

/** Tells events to the read models: in the append's transaction, or behind it where one has to catch up. */
export class Projector {
  private readonly missed = new Map<string, Set<Projection>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly log: EventLog,
  ) {}

  /**
   * In the transaction that appended `facts`: tells them to each projection that stands right before them. One that fails is
   * rolled back alone and keeps its checkpoint, with the failure noted; the fact is kept and the others go on.
   */
  async follow(sql: Sql, association: string, facts: Recorded[]): Promise<void> {
    const first = facts[0]!.position;
    // A checkpoint that somebody holds (a rebuild, one catching up) is left to its holder.
    const { rows } = await sql.query<Checkpoint>(
      `select name, version from projection where association_id = $1 and position = $2 and failure is null
       for update skip locked`,
      [association, first],
    );
    const ready = this.registry.projections.filter(({ name, version }) =>
      rows.some((row) => row.name === name && row.version === version),
    );
    this.miss(association, ready);
    const concerned = ready.filter((p) => facts.some((fact) => fact.type in p.on || fact.type === CORRECTED));
    await sql.query('savepoint read_models');
    let told = ready;
    try {
      for (const projection of concerned) await this.tell(sql, association, projection, facts);
    } catch (error) {
      if (cannotServe(error)) throw error;
      await sql.query('rollback to savepoint read_models');
      const failed = await this.tellEach(sql, association, concerned, facts);
      told = ready.filter((projection) => !failed.has(projection));
    }
    await this.move(sql, association, told, facts.at(-1)!.position + 1);
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

  /** Each under a savepoint of its own, to find out which one fails. */
  private async tellEach(
    sql: Sql,
    association: string,
    projections: Projection[],
    facts: Recorded[],
  ): Promise<Set<Projection>> {
    const failed = new Set<Projection>();
    for (const projection of projections) {
      await sql.query('savepoint read_model');
      try {
        await this.tell(sql, association, projection, facts);
      } catch (error) {
        // A full disk or a lock that is not to be had is no fault of the projection's.
        if (cannotServe(error)) throw error;
        await sql.query('rollback to savepoint read_model');
        await this.park(sql, association, projection, error as Error);
        failed.add(projection);
      }
    }
    return failed;
  }

  /** Tells events to one projection, writing its rows into the live tables or those that `name` says. */
  async tell(
    sql: Sql,
    association: string,
    projection: Projection,
    facts: Recorded[],
    name: Place['name'] = live,
  ): Promise<void> {
    const place: Place = { name, metadata: (table) => this.dataSource.getMetadata(table) };
    let rows = new Rows(association, place);
    for (const fact of facts) {
      if (fact.type !== CORRECTED) {
        projection.on[fact.type]?.(fact as never, rows);
        continue;
      }
      await rows.write(sql);
      rows = new Rows(association, place);
      const history = await this.log.stream(association, fact.stream, fact.position, sql);
      for (const past of this.registry.believed(history)) projection.on[past.type]?.(past as never, rows);
      await rows.retell(sql, fact.stream, fact.position, projection.tables);
    }
    await rows.write(sql);
  }

  /** Moves checkpoints, in the transaction of the rows. */
  async move(sql: Sql, association: string, projections: Projection[], position: number): Promise<void> {
    await sql.query('update projection set position = $2 where association_id = $1 and name = any($3)', [
      association,
      position,
      projections.map(({ name }) => name),
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
