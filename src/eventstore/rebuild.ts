import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { Ahead, byIndex } from './ahead.js';
import { servesFrom, standsAt } from './checkpoints.js';
import { longTransaction } from './connection.js';
import { Unavailable } from './errors.js';
import { dealt, inHands } from './hands.js';
import { type EventLog } from './log.js';
import { type Projection } from './projection.js';
import { type Projector } from './projector.js';
import { Staging } from './staging.js';
import { type Listener } from './tell-all.js';

/** Hears how many events were told, and how many the log holds. */
export type Progress = (told: number, size: number) => void;

/** So many events are told in one transaction: no append waits for it, and the more they are, the less a statement costs of each. */
export const TOLD_AT_ONCE = 1600;

/** A projection on its way: the tables of its new rows, and how many events those were told. */
interface Build extends Listener {
  place: Staging;
}

/**
 * Builds projections anew in tables of their own while the live ones serve, all in one reading of the log, and puts the new rows
 * in the place of the old, each projection in one transaction. Interrupted, it goes on where it stopped; two processes that
 * rebuild at once take turns. A projection that fails keeps its old rows, and the others go on.
 */
export class Rebuild {
  /** Those that failed, and why. */
  readonly failed = new Map<Projection, Error>();
  private builds: Build[];
  private readonly ahead: Ahead;

  constructor(
    private readonly pool: Pool,
    dataSource: DataSource,
    private readonly log: EventLog,
    private readonly projector: Projector,
    private readonly association: string,
    projections: Projection[],
    private readonly atOnce = TOLD_AT_ONCE,
  ) {
    this.ahead = new Ahead(pool, log, association, atOnce);
    this.builds = projections.map((projection) => {
      return { projection, place: new Staging(dataSource, association, projection), position: 0 };
    });
  }

  async run(progress?: Progress): Promise<void> {
    for (const build of this.builds) await longTransaction(this.pool, (client) => this.begin(client, build));
    for (let more = true; more;) {
      let told = 0;
      // Side by side, so that our process makes rows while PostgreSQL takes others.
      await inHands(2, dealt(2, this.builds), async (lane) => {
        told = Math.max(told, await longTransaction(this.pool, (client) => this.stage(client, lane)));
      });
      more = told === this.atOnce;
      if (told > 0) progress?.(this.least(this.builds), await this.log.size(this.association));
    }
    // What is left is PostgreSQL's work alone, and each transaction is a process there.
    await inHands(2, this.builds, async (build) => {
      const done = longTransaction(this.pool, (client) => this.finish(client, build));
      await done.catch((error: Error) => this.fail(build.projection, error));
    });
  }

  /** Makes the checkpoint of the new rows and their tables where they are not there, and drops what another version was building. */
  private async begin(client: PoolClient, { projection: { name, version }, place }: Build): Promise<void> {
    const { rowCount } = await client.query(
      'insert into projection (association_id, name, version) values ($1, $2, $3) on conflict do nothing',
      [this.association, place.checkpoint, version],
    );
    if (rowCount === 0 && (await place.isThere(client))) return;
    const { rows: left } = await client.query<{ version: number }>(
      'delete from projection where association_id = $1 and starts_with(name, $2) and name <> $3 returning version',
      [this.association, `${name}@`, place.checkpoint],
    );
    for (const each of left) await place.drop(client, each.version);
    await place.create(client);
  }

  /** Tells the next batch to those of these new tables that have not heard it; answers how many events that were. */
  private async stage(client: PoolClient, builds: Build[]): Promise<number> {
    const held = await this.hold(client, builds);
    const facts = held.length > 0 ? await this.ahead.read(this.least(held)) : [];
    if (facts.length === 0) return 0;
    const to = facts.at(-1)!.position + 1;
    const behind = held.filter(({ position }) => position < to);
    await byIndex(client);
    const failed = await this.projector.tell(client, this.association, behind, facts);
    for (const [projection, error] of failed) this.fail(projection, error);
    const told = behind.filter(({ projection }) => !failed.has(projection));
    await this.projector.move(
      client,
      this.association,
      told.map(({ place }) => place.checkpoint),
      to,
    );
    for (const build of told) build.position = to;
    return facts.length;
  }

  /** Locks the checkpoints of new rows; leaves out those that another process has finished, and begins anew what a crash emptied. */
  private async hold(client: PoolClient, builds: Build[]): Promise<Build[]> {
    // What a crash may take with it need not be flushed: it takes the new rows, too.
    const { rows } = await client.query<{ name: string; position: number }>(
      `select name, position, set_config('synchronous_commit', 'off', true)
       from projection where association_id = $1 and name = any($2) order by name for update`,
      [this.association, builds.map(({ place }) => place.checkpoint)],
    );
    const positions = new Map(rows.map(({ name, position }) => [name, position]));
    const held = builds.filter(({ place }) => positions.has(place.checkpoint));
    this.builds = this.builds.filter((build) => held.includes(build) || !builds.includes(build));
    if (held.length === 0) return held;
    const marks = `select ${held.map(({ place }) => place.isWhole).join(', ')}`;
    const { rows: whole } = await client.query<boolean[]>({ text: marks, rowMode: 'array' });
    for (const [index, build] of held.entries()) {
      if (!whole[0]![index]) await build.place.create(client);
      build.position = whole[0]![index] ? positions.get(build.place.checkpoint)! : 0;
    }
    return held;
  }

  private async finish(client: PoolClient, build: Build): Promise<void> {
    const { projection, place } = build;
    const { name } = projection;
    if ((await this.hold(client, [build])).length === 0) return;
    const since = Math.min(await standsAt(client, this.association, name), build.position);
    await place.compare(client);
    // From here on appends wait; what they add is told before the new rows serve.
    const until = await standsAt(client, this.association, name, 'for update');
    do await this.stage(client, [build]);
    while (build.position < until && !this.failed.has(projection));
    if (this.failed.has(projection)) throw this.failed.get(projection)!;
    await byIndex(client, 'default');
    await place.swap(client, since);
    await client.query('set local synchronous_commit to default');
    await servesFrom(client, this.association, projection, place.checkpoint, build.position);
  }

  private fail(projection: Projection, error: Error): void {
    if (error instanceof Unavailable) throw error;
    this.failed.set(projection, error);
    this.builds = this.builds.filter((build) => build.projection !== projection);
  }

  private least(builds: Build[]): number {
    return Math.min(...builds.map(({ position }) => position));
  }
}
