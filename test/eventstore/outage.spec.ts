import pg, { type ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { connected } from '../../src/backup/connected.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { BoundedClient } from '../../src/eventstore/bounded-client.js';
import { transaction } from '../../src/eventstore/connection.js';
import { Unavailable } from '../../src/eventstore/errors.js';
import { poolOf } from '../../src/eventstore/kernel.js';
import { patient } from '../../src/eventstore/waits.js';
import { newId } from '../../src/language/ids.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { dump } from '../support/dump.js';
import { makeWorld, type World } from '../support/kernel.js';
import { openProxy, type PostgresProxy } from '../support/proxy.js';
import { untilWaiting } from '../support/waiting.js';
import { counter, counterTables, tally } from './counter.js';
import { counting, keyed, places, refusals, successes, upTo } from './counting.js';

describe('when PostgreSQL drops its connections', () => {
  let world: World;
  let admin: pg.Client;
  beforeEach(async () => {
    world = await makeWorld({ deciders: [counter], projections: [tally], tables: counterTables });
    admin = new pg.Client(world.url);
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await world.end();
  });

  const dropAll = () =>
    admin.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where datname = current_database() and application_name = 'annals'`,
    );

  it('tells the command that was under way, and goes on with those that wait', async () => {
    await admin.query('begin');
    await admin.query('select 1 from log_head for update');
    const raise = (n: number) => counting(world).raise(newId(), 1, keyed(`raise ${n}`));
    const first = raise(1);
    const [waiting] = await untilWaiting(world.url, 1);
    const settled = Promise.allSettled([first, ...upTo(4, 2).map(raise)]);
    await admin.query('select pg_terminate_backend($1, 5000)', [waiting]);
    await admin.query('rollback');
    const failed = refusals(await settled);
    expect(failed).toEqual([expect.any(Unavailable)]);
    expect(await places(world)).toHaveLength(4);
  });

  it('keeps every command that was acknowledged, once, and takes the others again', async () => {
    const ids = upTo(20).map(() => newId());
    const raise = (n: number) => counting(world).raise(ids[n % 20]!, 1, keyed(`raise ${n}`));
    const raising = upTo(120).map(raise);
    const settling = Promise.allSettled(raising);
    await Promise.race(raising);
    await admin.query('begin');
    await admin.query('select 1 from log_head for update');
    await untilWaiting(world.url, 1);
    await dropAll();
    await admin.query('rollback');
    await dropAll();
    const settled = await settling;
    const failed = settled.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []));
    expect(failed.length).toBeGreaterThan(0);
    expect(refusals(settled).every((error) => error instanceof Unavailable)).toBe(true);

    for (const n of failed) await raise(n);
    const log = await world.log.read(world.association, 0, 1000);
    expect(log.map(({ position }) => position)).toEqual(upTo(120));
    const acknowledged = successes(settled).map(({ events }) => events[0]!);
    expect(acknowledged.map(({ position }) => log[position])).toEqual(acknowledged);
    await world.follower.catchUp(world.association, tally);
    expect((await world.follower.states()).map(({ behind, failure }) => [behind, failure])).toEqual([[0, null]]);
  });

  type Ask = (text: string) => Promise<any[]>;
  /** The ways in which the program holds a connection. */
  const holds: Record<string, (work: (ask: Ask) => Promise<void>) => Promise<void>> = {
    'a transaction': (work) => transaction(poolOf(world.dataSource), (client) => work(by(client))),
    'a query runner': async (work) => {
      const runner = world.dataSource.createQueryRunner();
      await runner.startTransaction();
      await work((text) => runner.query(text)).finally(() => runner.release());
    },
    'a backup': (work) => connected(world.url, (client) => work(by(client))),
    'a connection of its own': async (work) => {
      const client = new BoundedClient({ connectionString: world.url });
      await client.connect();
      await work(by(client)).finally(() => client.end());
    },
  };
  const by =
    (client: ClientBase): Ask =>
    async (text) =>
      (await client.query(text)).rows;

  it('fails where a connection is cut off that is held and says nothing, and nothing else does', async () => {
    const cutOff = async (ask: Ask) => {
      const [{ pid }] = await ask('select pg_backend_pid() as pid');
      await admin.query('select pg_terminate_backend($1, 5000)', [pid]);
      await ask('select 1');
    };
    const ended = await Promise.all(
      Object.entries(holds).map(([way, hold]) =>
        hold(cutOff).then(
          () => `${way} goes on`,
          (error: Error) => error.message,
        ),
      ),
    );
    const lost: unknown = expect.stringMatching(/terminat|not queryable|released/);
    expect(ended).toEqual(ended.map(() => lost));
    expect(await world.log.read(world.association, 0, 1)).toEqual([]);
  });

  it('lets what may take its time take it, whatever the database is set to', async () => {
    const bounds = ['statement_timeout', 'idle_in_transaction_session_timeout'];
    const { rows } = await admin.query<{ name: string }>('select current_database() as name');
    for (const bound of bounds)
      await admin.query(`alter role current_user in database ${rows[0]!.name} set ${bound} = '20s'`);
    const asked = `select ${bounds.map((bound) => `current_setting('${bound}') as ${bound}`).join(', ')}`;
    const source = await new DataSource(dataSourceOptions(world.url, [], patient)).initialize();
    const found = [...(await source.query(asked)), ...(await connected(world.url, (client) => by(client)(asked)))];
    await source.destroy();
    expect(found).toEqual([1, 2].map(() => Object.fromEntries(bounds.map((bound) => [bound, '0']))));
  });

  it('reads again after it said that it could not', async () => {
    await counting(world).raise(newId(), 1);
    await admin.query('begin');
    await admin.query('lock table event');
    const reading = Promise.allSettled([world.log.read(world.association, 0, 1)]);
    const [waiting] = await untilWaiting(world.url, 1);
    await admin.query('select pg_terminate_backend($1, 5000)', [waiting]);
    await admin.query('rollback');
    expect(refusals(await reading)).toEqual([expect.any(Unavailable)]);
    expect(await world.log.read(world.association, 0, 1)).toHaveLength(1);
  });
});

describe('on a way to PostgreSQL that breaks', () => {
  let database: TestDatabase;
  let proxy: PostgresProxy;
  let world: World;
  beforeEach(async () => {
    database = await freshDatabase();
    proxy = await openProxy(database.url);
    world = await makeWorld({
      deciders: [counter],
      projections: [tally],
      tables: counterTables,
      url: proxy.url,
    });
  });
  afterEach(async () => {
    await world.end();
    await proxy.close();
    await database.drop();
  });
  const total = async () => (await dump(world.dataSource, world.association, tally))['tally']!.at(-1)!['total'];

  it('leaves neither an event nor rows nor a checkpoint where a commit never arrives, and goes on', async () => {
    const id = newId();
    await counting(world).open(id);
    proxy.cutNextCommit();
    await expect(counting(world).raise(id, 1)).rejects.toBeInstanceOf(Unavailable);
    expect(await places(world)).toHaveLength(1);
    expect(await world.follower.states()).toMatchObject([{ position: 1, behind: 0, failure: null }]);
    await counting(world).raise(id, 2);
    expect(await total()).toBe(2);
  });

  it('says that it does not know where the answer to a commit is lost, and the key brings the receipt', async () => {
    const id = newId();
    await counting(world).open(id);
    proxy.loseNextCommit();
    await expect(counting(world).raise(id, 2, keyed('a'))).rejects.toBeInstanceOf(Unavailable);
    expect(await counting(world).raise(id, 2, keyed('a'))).toMatchObject({ position: 1, replayed: true });
    expect(await places(world)).toHaveLength(2);
    expect(await total()).toBe(2);
  });
});
