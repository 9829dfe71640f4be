import { type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { type Recorded } from './facts.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Projector } from './projector.js';
import { type Registry } from './registry.js';
import { Staging } from './staging.js';

/** Tells some streams anew to all read models, where what their events say has changed under them: texts were erased. */
export class StreamsAnew {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly log: EventLog,
    private readonly projector: Projector,
  ) {}

  /** Removes what read models tell of these streams, and tells them again. Answers the tables that had rows of them. Call it with the head held. */
  async tell(client: PoolClient, association: string, streams: string[]): Promise<string[]> {
    const { rows } = await client.query<{ name: string; version: number; position: number }>(
      `select name, version, position from projection where association_id = $1 order by name for update`,
      [association],
    );
    // Why something stopped may quote what it stopped at.
    for (const table of ['projection', 'reaction'])
      await client.query(
        `update ${table} set failure = '{"message":"What it said was erased"}' where association_id = $1 and failure is not null`,
        [association],
      );
    const tables: string[] = [];
    const histories: Recorded[][] = [];
    for (const stream of streams) histories.push(await this.log.stream(association, stream, undefined, client));
    for (const projection of this.registry.projections) {
      await this.beginAnew(client, association, projection);
      const told = rows.find(({ name, version }) => name === projection.name && version === projection.version);
      if (!told) continue;
      tables.push(...(await this.empty(client, association, projection, streams)));
      const heard = histories.map((history) => history.filter(({ position }) => position < told.position));
      for (const facts of heard.filter(({ length }) => length > 0))
        await this.tellAnew(client, association, projection, facts);
    }
    return tables;
  }

  /** What is being rebuilt beside has heard what is gone, and begins at the beginning. */
  private async beginAnew(client: PoolClient, association: string, projection: Projection): Promise<void> {
    const staging = new Staging(this.dataSource, association, projection);
    const { rowCount } = await client.query(
      'update projection set position = 0 where association_id = $1 and name = $2',
      [association, staging.checkpoint],
    );
    if (rowCount! > 0) await staging.create(client);
  }

  /** A row is made of the events of one stream alone, so that all rows of a stream can be made anew. Answers the tables that had some. */
  private async empty(
    client: PoolClient,
    association: string,
    { tables }: Projection,
    streams: string[],
  ): Promise<string[]> {
    const touched: string[] = [];
    for (const table of tables) {
      const { tableName } = this.dataSource.getMetadata(table);
      const { rowCount } = await client.query(
        `delete from public.${tableName} where association_id = $1 and stream = any($2)`,
        [association, streams],
      );
      if (rowCount! > 0) touched.push(tableName);
    }
    return touched;
  }

  private async tellAnew(
    client: PoolClient,
    association: string,
    projection: Projection,
    facts: Recorded[],
  ): Promise<void> {
    const listener = { projection, place: this.projector.live, position: 0 };
    const failed = await this.projector.tell(client, association, [listener], facts);
    for (const [stopped, error] of failed) await this.projector.park(client, association, stopped, error);
  }
}
