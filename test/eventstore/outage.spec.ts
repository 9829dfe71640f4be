import pg from 'pg';
import { Unavailable } from '../../src/eventstore/errors.js';
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
