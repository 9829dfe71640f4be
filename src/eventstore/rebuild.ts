import { createHash } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { longTransaction } from './connection.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Projector } from './projector.js';

/** How many events are told in one transaction by whoever is behind the log. */
export const BATCH = 500;

/** Hears how many events were told, and how many the log holds. */
export type Progress = (told: number, size: number) => void;

/**
 * Builds a projection anew in tables of its own in the schema `staging` while the live ones serve, and puts the new rows in the
 * place of the old in one transaction. Interrupted, it goes on where it stopped; two processes that rebuild at once take turns.
 */
export class Rebuild {
  private readonly staged: string;

  constructor(
    private readonly pool: Pool,
    private readonly dataSource: DataSource,
    private readonly log: EventLog,
    private readonly projector: Projector,
    private readonly association: string,
    private readonly projection: Projection,
  ) {
    this.staged = `${projection.name}@${projection.version}`;
  }

  async run(progress?: Progress): Promise<void> {
    await longTransaction(this.pool, (client) => this.begin(client));
    for (let more = true; more;) {
      const { told, count } = await longTransaction(this.pool, (client) => this.stage(client));
      if (count > 0) progress?.(told, await this.log.size(this.association));
      // What is written after the last full batch is told with the swap, so that a busy log does not hold it off.
      more = count === BATCH;
    }
    await longTransaction(this.pool, (client) => this.swap(client));
  }

  /** The checkpoint of the new rows stands exactly as long as their tables do. */
  private async begin(client: PoolClient): Promise<void> {
    const { name, version } = this.projection;
    const { rowCount } = await client.query(
      'insert into projection (association_id, name, version) values ($1, $2, $3) on conflict do nothing',
      [this.association, this.staged, version],
    );
    if (rowCount === 0) return;
    const { rows: left } = await client.query<{ version: number }>(
      'delete from projection where association_id = $1 and starts_with(name, $2) and name <> $3 returning version',
      [this.association, `${name}@`, this.staged],
    );
    for (const table of this.tables()) {
      for (const each of left) await client.query(`drop table if exists ${this.place(table, each.version)}`);
      await client.query(
        `create table ${this.place(table)} (like public.${table} including defaults including indexes)`,
      );
    }
  }

  /** Tells the next batch to the new tables; answers how far they are, and how many events that were. */
  private async stage(client: PoolClient): Promise<{ told: number; count: number }> {
    const { rows } = await client.query<{ position: number }>(
      'select position from projection where association_id = $1 and name = $2 for update',
      [this.association, this.staged],
    );
    // Without a checkpoint another process that rebuilt as well has finished.
    if (!rows[0]) return { told: 0, count: 0 };
    const from = rows[0].position;
    const facts = await this.log.read(this.association, from, BATCH, client);
    if (facts.length === 0) return { told: from, count: 0 };
    await this.projector.tell(client, this.association, this.projection, facts, (table) => this.place(table));
    const told = from + facts.length;
    await client.query('update projection set position = $3 where association_id = $1 and name = $2', [
      this.association,
      this.staged,
      told,
    ]);
    return { told, count: facts.length };
  }

  private async swap(client: PoolClient): Promise<void> {
    const { name, version } = this.projection;
    // Appends skip a checkpoint that is held, so they do not wait for this; what they add is caught up right after.
    await client.query('select 1 from projection where association_id = $1 and name = $2 for update', [
      this.association,
      name,
    ]);
    await this.stage(client);
    const { rows } = await client.query<{ position: number }>(
      'delete from projection where association_id = $1 and name = $2 returning position',
      [this.association, this.staged],
    );
    if (!rows[0]) return;
    for (const table of this.tables()) {
      await client.query(`delete from public.${table} where association_id = $1`, [this.association]);
      await client.query(`insert into public.${table} select * from ${this.place(table)}`);
      await client.query(`drop table ${this.place(table)}`);
    }
    await client.query(
      `insert into projection (association_id, name, version, position) values ($1, $2, $3, $4)
       on conflict (association_id, name) do update
       set version = excluded.version, position = excluded.position, failure = null`,
      [this.association, name, version, rows[0].position],
    );
  }

  private tables(): string[] {
    return this.projection.tables.map((table) => this.dataSource.getMetadata(table).tableName);
  }

  /** A table of this rebuild alone: what another version or association is building never mixes with it. */
  private place(table: string, version = this.projection.version): string {
    const own = createHash('sha256').update(`${this.association}@${version}`).digest('hex').slice(0, 16);
    return `staging."${table}@${own}"`;
  }
}
