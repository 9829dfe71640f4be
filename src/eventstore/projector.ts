import { type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { CORRECTED, type Recorded } from './facts.js';
import { type Tell } from './following.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Registry } from './registry.js';
import { type Place } from './table.js';
import { type Listener, tellAll, tellAtOnce } from './tell-all.js';
import { type Sql } from './vault.js';

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
    const listeners = this.listeners(ready, facts);
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

  /**
   * The same for a swift transaction that has sent the append of `count` events: moves all checkpoints that stand right before
   * them, and answers how to tell those. Answers nothing where somebody holds one of them; then `follow` waits.
   */
  async stand(sql: PoolClient, association: string, count: number): Promise<Tell | undefined> {
    const projections = [...this.registry.projections];
    const { rows } = await sql.query<{ name: string; moved: boolean }>({
      name: 'stand',
      text: `with place as (select size - $2 as before from log_head where association_id = $1),
           due as (select p.name from projection p
             join unnest($3::text[], $4::integer[]) as known (name, version) using (name, version)
             where p.association_id = $1 and p.position = (select before from place) and p.failure is null),
           free as (select p.name from projection p where p.association_id = $1 and p.name in (select name from due)
             and p.position = (select before from place) for update skip locked),
           moved as (update projection p set position = p.position + $2 from free
             where p.association_id = $1 and p.name = free.name returning p.name)
         select name, moved.name is not null as moved from due left join moved using (name)`,
      values: [association, count, projections.map(({ name }) => name), projections.map(({ version }) => version)],
    });
    if (rows.some(({ moved }) => !moved)) return undefined;
    const ready = projections.filter(({ name }) => rows.some((row) => row.name === name));
    this.miss(association, ready);
    return (facts) => tellAtOnce(this.log, this.registry, sql, association, this.listeners(ready, facts), facts);
  }

  private listeners(projections: Projection[], facts: Recorded[]): Listener[] {
    const { position } = facts[0]!;
    return projections
      .filter((p) => p.batch || facts.some(({ type }) => type in p.on || type === CORRECTED))
      .map((projection) => ({ projection, place: this.live, position }));
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

  /** See `tellAll`. */
  tell(
    sql: PoolClient,
    association: string,
    listeners: Listener[],
    facts: Recorded[],
  ): Promise<Map<Projection, Error>> {
    return tellAll(this.log, this.registry, sql, association, listeners, facts);
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
