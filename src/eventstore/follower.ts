import { setTimeout as pause } from 'node:timers/promises';
import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { Ahead } from './ahead.js';
import { transaction } from './connection.js';
import { frugally } from './frugal.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Projector } from './projector.js';
import { type Progress, Rebuild } from './rebuild.js';
import { type Registry } from './registry.js';
import { type ProjectionState, standOf, statesOf, type Stopped, stoppedOf } from './states.js';
import { type Sql } from './vault.js';

export { type ProjectionState } from './states.js';

/** Between two looks at checkpoints that somebody else holds, in ms. */
const HELD = 50;

/** Brings read models up to the log where they are behind, and builds them anew beside the live ones. */
export class Follower {
  constructor(
    private readonly pool: Pool,
    /** Where states are asked: a page that a replica serves shows how far the replica's read models are. */
    private readonly sql: Sql,
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly log: EventLog,
    private readonly projector: Projector,
  ) {}

  /** Makes a checkpoint for each association and projection, rebuilds what has a new version, and catches up the others. */
  async start(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>('select id from association');
    for (const { id } of rows) await this.startAssociation(id);
  }

  async startAssociation(association: string): Promise<void> {
    const current: Projection[] = [];
    const old: Projection[] = [];
    for (const projection of this.registry.projections) {
      const { rows } = await this.pool.query<{ version: number }>(
        `insert into projection as p (association_id, name, version) values ($1, $2, $3)
         on conflict (association_id, name) do update set failure = null returning p.version`,
        [association, projection.name, projection.version],
      );
      (rows[0]!.version === projection.version ? current : old).push(projection);
    }
    await this.catchUp(association, ...current);
    if (old.length === 0) return;
    const failed = await this.rebuildAll(association, old);
    for (const [projection, error] of failed) await this.projector.park(this.pool, association, projection, error);
  }

  /**
   * Tells projections what they have missed until each stands at the head or fails and parks. What another process holds is left to it
   * and looked at again: its batch may take longer than any wait for a lock.
   */
  async catchUp(association: string, ...projections: Projection[]): Promise<void> {
    for (;;) {
      await frugally(() => this.catchUpBehind(association, projections));
      if (!(await this.isBehind(association, projections))) return;
      await pause(HELD);
    }
  }

  /** The same for projections that nobody waits for: checkpoints that are held are left to their holders. */
  async catchUpBehind(association: string, projections: Projection[], over?: AbortSignal): Promise<void> {
    const ahead = new Ahead(this.pool, this.log, association);
    while (await transaction(this.pool, (client) => this.step(client, association, projections, ahead)))
      if (over?.aborted) return;
  }

  private async isBehind(association: string, projections: Projection[]): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select from projection p join log_head h using (association_id)
       join unnest($2::text[], $3::int[]) as u (name, version) on u.name = p.name and u.version = p.version
       where p.association_id = $1 and p.failure is null and p.position < h.size limit 1`,
      [association, projections.map(({ name }) => name), projections.map(({ version }) => version)],
    );
    return rowCount! > 0;
  }

  private async step(
    client: PoolClient,
    association: string,
    projections: Projection[],
    ahead: Ahead,
  ): Promise<boolean> {
    // Those at the head belong to the next append, which may be waiting for another of them.
    const { rows } = await client.query<{ name: string; version: number; position: number }>(
      `select name, version, position from projection where association_id = $1 and name = any($2) and failure is null
       and position < (select size from log_head where association_id = $1) order by name for update skip locked`,
      [association, projections.map(({ name }) => name)],
    );
    const listeners = projections.flatMap((projection) => {
      const row = rows.find(({ name, version }) => name === projection.name && version === projection.version);
      return row ? [{ projection, place: this.projector.live, position: row.position }] : [];
    });
    if (listeners.length === 0) return false;
    const facts = await ahead.read(Math.min(...listeners.map(({ position }) => position)));
    const to = facts.at(-1)!.position + 1;
    const behind = listeners.filter(({ position }) => position < to);
    const failed = await this.projector.tell(client, association, behind, facts);
    for (const [projection, error] of failed) await this.projector.park(client, association, projection, error);
    const told = behind.filter(({ projection }) => !failed.has(projection)).map(({ projection }) => projection.name);
    await this.projector.move(client, association, told, to);
    return true;
  }

  /** Builds a projection anew beside the live rows, see `Rebuild`; `progress` hears positions told and the size of the log. */
  async rebuild(association: string, projection: Projection, progress?: Progress): Promise<void> {
    const failed = await this.rebuildAll(association, [projection], progress);
    if (failed.has(projection)) throw failed.get(projection)!;
  }

  /** Builds several anew in one reading of the log, `atOnce` events in a transaction; answers those that failed and keep their old rows, with their errors. */
  async rebuildAll(
    association: string,
    projections: Projection[],
    progress?: Progress,
    atOnce?: number,
  ): Promise<Map<Projection, Error>> {
    const rebuild = new Rebuild(this.pool, this.dataSource, this.log, this.projector, association, projections, atOnce);
    await frugally(() => rebuild.run(progress));
    await this.catchUp(association, ...projections);
    const size = await this.log.size(association);
    progress?.(size, size);
    return rebuild.failed;
  }

  /** Where each projection stands, of one association or of all; `behind` and `rebuilt` count events. */
  async states(association?: string): Promise<ProjectionState[]> {
    if (association !== undefined) return statesOf(this.sql, this.registry, association);
    const { rows } = await this.pool.query<{ id: string }>('select id from association order by id');
    const states: ProjectionState[] = [];
    for (const { id } of rows) states.push(...(await statesOf(this.sql, this.registry, id)));
    return states;
  }

  /** How far an association's log and its read models are, see `standOf`. */
  stand(association: string): ReturnType<typeof standOf> {
    return standOf(this.sql, this.registry, association);
  }

  /** The read models that stopped at an event, and at which position. */
  stopped(association: string): Promise<Stopped[]> {
    return stoppedOf(this.sql, this.registry, association);
  }
}
