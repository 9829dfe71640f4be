import { setFlagsFromString } from 'node:v8';
import { type Pool, type PoolClient, types } from 'pg';
import { type DataSource } from 'typeorm';
import { type Outcome } from './append-events.js';
import { Background } from './background.js';
import { Beside } from './beside.js';
import { atOnce } from './at-once.js';
import { poolOf, reading } from './connection.js';
import { unhurried } from './deadline.js';
import { Erasing } from './erasing.js';
import { type DataShape } from './facts.js';
import { Feed } from './feed.js';
import { Follower } from './follower.js';
import { following } from './lag.js';
import { type Keys } from './keys.js';
import { EventLog } from './log.js';
import { Projector } from './projector.js';
import { Reactions } from './reactions.js';
import { type Registry } from './registry.js';
import { EventStore } from './store.js';
import { StreamsAnew } from './streams-anew.js';
import { type Sql, Vault } from './vault.js';
import { Wakeup } from './wakeup.js';

// Positions are bigint in PostgreSQL and stay far below 2^53; pg would answer them as text.
types.setTypeParser(types.builtins.INT8, Number);
// A day is its text.
types.setTypeParser(types.builtins.DATE, String);
// Events live as long as their batch. V8 takes what outlives a sweep or two for what stays, and from then on puts its like among the
// old at once; there each, though it is waste, keeps alive what it points to, and reading takes three times as long.
setFlagsFromString('--no-allocation-site-pretenuring');

export { poolOf } from './connection.js';

/** The parts of the store, joined: what reads the log, what writes it, what keeps the read models, what follows the log. */
export interface Kernel {
  log: EventLog;
  store: EventStore;
  follower: Follower;
  feed: Feed;
  reactions: Reactions;
  erasing: Erasing;
  /** Neither runs before it is started; the background is stopped first, the wake-up last. */
  background: Background;
  wakeup: Wakeup;
}

/** Joins the store's parts over the pool that TypeORM holds. `evidence` is the shape of what a correction may cite. */
export const makeKernel = (
  dataSource: DataSource,
  registry: Registry,
  keys: Keys,
  evidence: DataShape,
  beside?: Beside,
): Kernel => {
  const pool = poolOf(dataSource);
  const sql = sqlOf(dataSource);
  const reads = following(atOnce(pool));
  const vault = new Vault(sql, keys);
  const log = new EventLog(reads, vault, registry);
  const projector = new Projector(dataSource, registry, log);
  const follower = new Follower(pool, reads, dataSource, registry, log, projector);
  const wakeup = new Wakeup(pool);
  const feed = new Feed(log, wakeup);
  const reactions = new Reactions(pool, registry, log, keys);
  const background = new Background(sql, registry, follower, reactions, wakeup);
  const committed = (association: string, outcomes: Outcome[]): void => {
    for (const projection of projector.takeMissed(association))
      void unhurried(() => follower.catchUp(association, projection)).catch(() => undefined);
    const stirs = outcomes.some(({ facts }) =>
      facts.some(({ type }) => registry.reactions.some(({ on }) => type in on)),
    );
    unhurried(() => wakeup.committed(association, stirs));
  };
  const store = new EventStore(pool, log, vault, registry, projector, committed, evidence);
  const anew = new StreamsAnew(dataSource, registry, log, projector);
  const erasing = new Erasing(pool, sql, vault, anew, beside ?? new Beside());
  return { log, store, follower, feed, reactions, erasing, background, wakeup };
};

/** Single statements on the database, or on the copy of it that is read from where they are given. */
export const sqlOf = (dataSource: DataSource): Sql => following(reading(poolOf(dataSource)));

/** Opens an association's log; answers the id of the association of that handle, whether it is new or was there. */
export const openAssociation = async (
  pool: Pool | PoolClient,
  id: string,
  handle: string,
  names: Record<string, string>,
): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(
    `insert into association (id, handle, names) values ($1, $2, $3)
     on conflict (handle) do update set handle = excluded.handle returning id`,
    [id, handle, JSON.stringify(names)],
  );
  await pool.query('insert into log_head (association_id) values ($1) on conflict do nothing', [rows[0]!.id]);
  return rows[0]!.id;
};
