import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Projector } from './projector.js';
import { type Registry } from './registry.js';

const BATCH = 500;

export interface ProjectionState {
  association: string;
  name: string;
  position: number;
  behind: number;
  failure: string | null;
}

/** Brings read models up to the log where they are behind, and builds them anew beside the live ones. */
export class Follower {
  constructor(
    private readonly pool: Pool,
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
    for (const projection of this.registry.projections) {
      const { rows } = await this.pool.query<{ version: number }>(
        `insert into projection as p (association_id, name, version) values ($1, $2, $3)
         on conflict (association_id, name) do update set failure = null returning p.version`,
        [association, projection.name, projection.version],
      );
      if (rows[0]!.version === projection.version) await this.catchUp(association, projection);
      else await this.rebuild(association, projection);
    }
  }

  /** Tells a projection what it has missed, batch by batch, until it stands at the head or fails and parks. */
  async catchUp(association: string, projection: Projection): Promise<void> {
    while (await this.transaction((client) => this.step(client, association, projection))) continue;
  }

  private async step(client: PoolClient, association: string, projection: Projection): Promise<boolean> {
    const { rows } = await client.query<{ position: number; failure: unknown }>(
      'select position, failure from projection where association_id = $1 and name = $2 for update',
      [association, projection.name],
    );
    const [checkpoint] = rows;
    if (!checkpoint || checkpoint.failure) return false;
    const facts = await this.log.read(association, checkpoint.position, BATCH, client);
    if (facts.length === 0) return false;
    await client.query('savepoint read_model');
    try {
      await this.projector.tell(client, association, projection, facts, 'public');
      await this.projector.move(client, association, [projection], checkpoint.position + facts.length);
    } catch (error) {
      await client.query('rollback to savepoint read_model');
      await this.projector.park(client, association, projection, error as Error);
      return false;
    }
    return true;
  }

  /**
   * Builds a projection anew in the schema `staging` while the live tables serve, and puts the new rows in the place of the old
   * in one transaction. Interrupted, it goes on where it stopped. `progress` hears positions told and the size of the log.
   */
  async rebuild(
    association: string,
    projection: Projection,
    progress?: (told: number, size: number) => void,
  ): Promise<void> {
    const staged = `${projection.name}@${projection.version}`;
    for (const table of this.tables(projection))
      await this.pool.query(
        `create table if not exists staging.${table} (like public.${table} including defaults including indexes)`,
      );
    await this.pool.query(
      'insert into projection (association_id, name, version) values ($1, $2, $3) on conflict do nothing',
      [association, staged, projection.version],
    );
    while (await this.transaction((client) => this.stage(client, association, projection, staged)))
      progress?.(await this.position(association, staged), await this.log.size(association));
    await this.transaction((client) => this.swap(client, association, projection, staged));
    await this.catchUp(association, projection);
    const size = await this.log.size(association);
    progress?.(size, size);
  }

  private async stage(
    client: PoolClient,
    association: string,
    projection: Projection,
    staged: string,
  ): Promise<boolean> {
    const from = await this.position(association, staged, client);
    const facts = await this.log.read(association, from, BATCH, client);
    if (facts.length === 0) return false;
    await this.projector.tell(client, association, projection, facts, 'staging');
    await client.query('update projection set position = $3 where association_id = $1 and name = $2', [
      association,
      staged,
      from + facts.length,
    ]);
    return true;
  }

  private async swap(client: PoolClient, association: string, projection: Projection, staged: string): Promise<void> {
    // Appends skip a checkpoint that is held, so they do not wait for this; what they add is caught up right after.
    await client.query('select 1 from projection where association_id = $1 and name = $2 for update', [
      association,
      projection.name,
    ]);
    await this.stage(client, association, projection, staged);
    const position = await this.position(association, staged, client);
    for (const table of this.tables(projection)) {
      await client.query(`delete from public.${table} where association_id = $1`, [association]);
      await client.query(`insert into public.${table} select * from staging.${table} where association_id = $1`, [
        association,
      ]);
      await client.query(`delete from staging.${table} where association_id = $1`, [association]);
    }
    await client.query('delete from projection where association_id = $1 and name = $2', [association, staged]);
    await client.query(
      'update projection set position = $3, version = $4, failure = null where association_id = $1 and name = $2',
      [association, projection.name, position, projection.version],
    );
  }

  /** Where each projection of each association stands; `behind` counts events. */
  async states(): Promise<ProjectionState[]> {
    const { rows } = await this.pool.query<ProjectionState>(
      `select p.association_id as association, p.name, p.position, h.size - p.position as behind, p.failure->>'message' as failure
       from projection p join log_head h using (association_id) order by 1, 2`,
    );
    return rows.filter(({ name }) => this.registry.projections.some((projection) => projection.name === name));
  }

  private async position(association: string, name: string, sql: Pool | PoolClient = this.pool): Promise<number> {
    const { rows } = await sql.query<{ position: number }>(
      'select position from projection where association_id = $1 and name = $2',
      [association, name],
    );
    return rows[0]!.position;
  }

  private tables(projection: Projection): string[] {
    return projection.tables.map((table) => this.dataSource.getMetadata(table).tableName);
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}
