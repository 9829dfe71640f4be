import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { cannotServe } from './cannot-serve.js';
import { transaction } from './connection.js';
import { Unavailable } from './errors.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Projector } from './projector.js';
import { BATCH, type Progress, Rebuild } from './rebuild.js';
import { type Registry } from './registry.js';

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
      else
        await this.rebuild(association, projection).catch((error: Error) => {
          if (error instanceof Unavailable) throw error;
          return this.projector.park(this.pool, association, projection, error);
        });
    }
  }

  /** Tells a projection what it has missed, batch by batch, until it stands at the head or fails and parks. */
  async catchUp(association: string, projection: Projection): Promise<void> {
    while (await transaction(this.pool, (client) => this.step(client, association, projection))) continue;
  }

  private async step(client: PoolClient, association: string, projection: Projection): Promise<boolean> {
    const { rows } = await client.query<{ position: number }>(
      `select position from projection where association_id = $1 and name = $2 and version = $3 and failure is null
       for update`,
      [association, projection.name, projection.version],
    );
    const [checkpoint] = rows;
    if (!checkpoint) return false;
    const facts = await this.log.read(association, checkpoint.position, BATCH, client);
    if (facts.length === 0) return false;
    await client.query('savepoint read_model');
    try {
      await this.projector.tell(client, association, projection, facts);
      await this.projector.move(client, association, [projection], checkpoint.position + facts.length);
    } catch (error) {
      if (cannotServe(error)) throw error;
      await client.query('rollback to savepoint read_model');
      await this.projector.park(client, association, projection, error as Error);
      return false;
    }
    return true;
  }

  /** Builds a projection anew beside the live rows, see `Rebuild`; `progress` hears positions told and the size of the log. */
  async rebuild(association: string, projection: Projection, progress?: Progress): Promise<void> {
    await new Rebuild(this.pool, this.dataSource, this.log, this.projector, association, projection).run(progress);
    await this.catchUp(association, projection);
    const size = await this.log.size(association);
    progress?.(size, size);
  }

  /** Where each projection of each association stands; `behind` counts events. */
  async states(): Promise<ProjectionState[]> {
    const { rows } = await this.pool.query<ProjectionState>(
      `select p.association_id as association, p.name, p.position, h.size - p.position as behind, p.failure->>'message' as failure
       from projection p join log_head h using (association_id) order by 1, 2`,
    );
    return rows.filter(({ name }) => this.registry.projections.some((projection) => projection.name === name));
  }
}
