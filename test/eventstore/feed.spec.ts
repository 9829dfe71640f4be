import { type Receiver, type Subscription } from '../../src/eventstore/feed.js';
import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { dump } from '../support/dump.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { until } from '../support/waiting.js';
import { counter, names, tally } from './counter.js';
import { counting, refusals, upTo } from './counting.js';
import { unluckyTables } from './unlucky.js';

/** A poll that never comes while a test runs. */
const NEVER = 3_600_000;

const url = oneDatabase(unluckyTables);
let writer: World;
let reader: World;
beforeEach(async () => {
  writer = await makeWorld({ deciders: [counter], projections: [tally], url: url() });
});
afterEach(async () => {
  await reader?.end();
  await writer.end();
});
const join = async (poll: number, projections = [tally]) => {
  reader = await joinWorld(writer, { deciders: [counter], projections, poll });
};

/** Gathers the positions handed over to a reader. */
const gather = (from = 0, options?: { batch: number }, receiver?: Receiver) => {
  const positions: number[] = [];
  const sizes: number[] = [];
  const subscription = reader.feed.subscribe(
    writer.association,
    from,
    async (facts) => {
      await receiver?.(facts);
      sizes.push(facts.length);
      positions.push(...facts.map(({ position }) => position));
    },
    options,
  );
  return { positions, sizes, subscription };
};
const at = (subscription: Subscription, position: number) => until(() => subscription.position === position);
const raise = (count: number) => Promise.all(upTo(count).map(() => counting(writer).raise(newId(), 1)));
const behind = async ({ association } = writer) =>
  (await reader.follower.states()).filter((state) => state.association === association && state.behind > 0);
const listeners = async (): Promise<number[]> => {
  const rows: { pid: number }[] = await writer.dataSource.query(
    `select pid from pg_stat_activity
     where datname = current_database() and application_name = 'annals-listen'`,
  );
  return rows.map(({ pid }) => pid);
};

describe('a subscription', () => {
  it('hands over what other processes write, every position once and in order', async () => {
    writer.wakeup.start(NEVER);
    await join(NEVER);
    const { positions, subscription } = gather();
    const opened = await counting(writer).open(newId(), { code: 'KR-11' });
    await at(subscription, opened.position! + 1);
    const settled = await Promise.allSettled(
      upTo(200).map((n) =>
        n % 10 === 0 ? counting(writer).open(newId(), { code: 'KR-11' }) : counting(writer).raise(newId(), n),
      ),
    );
    expect(refusals(settled)).toHaveLength(20);
    await at(subscription, 181);
    expect(positions).toEqual(upTo(181));
  });

  it('starts where it is told to, and takes no more at a time than it is told to', async () => {
    await raise(45);
    await join(NEVER);
    const { positions, sizes, subscription } = gather(5, { batch: 16 });
    await at(subscription, 45);
    expect(positions).toEqual(upTo(40, 5));
    expect(sizes).toEqual([16, 16, 8]);
  });

  it('hears what its own process writes', async () => {
    await join(NEVER);
    const { positions, subscription } = gather();
    await at(subscription, 0);
    await counting(reader).raise(newId(), 1);
    await at(subscription, 1);
    expect(positions).toEqual([0]);
  });

  it('finds by its poll what nobody told it', async () => {
    await join(20);
    const { positions, subscription } = gather();
    await raise(3);
    await at(subscription, 3);
    expect(positions).toEqual([0, 1, 2]);
  });

  it('goes on when the connection that listens was lost, and hears what was written meanwhile', async () => {
    writer.wakeup.start(NEVER);
    await join(NEVER);
    const { positions, subscription } = gather();
    for (const round of upTo(3, 1)) {
      await until(async () => (await listeners()).length === 2);
      const lost = await listeners();
      await writer.dataSource.query('select pg_terminate_backend(pid, 5000) from unnest($1::int[]) pid', [lost]);
      await raise(5);
      await at(subscription, 5 * round);
    }
    expect(positions).toEqual(upTo(15));
  });

  it('gives a receiver that failed the same events again', async () => {
    await raise(4);
    await join(NEVER);
    let failures = 2;
    const { positions, subscription } = gather(0, { batch: 2 }, ([fact]) => {
      if (fact!.position === 2 && failures-- > 0) throw new Error('not now');
    });
    await at(subscription, 4);
    expect(positions).toEqual([0, 1, 2, 3]);
    expect(failures).toBe(-1);
  });

  it('hands over nothing more once it was stopped', async () => {
    await raise(4);
    await join(20);
    let go!: () => void;
    const held = new Promise<void>((resolve) => (go = resolve));
    let come!: () => void;
    const here = new Promise<void>((resolve) => (come = resolve));
    const { positions, subscription } = gather(0, { batch: 2 }, () => (come(), held));
    const other = gather();
    await at(other.subscription, 4);
    await here;
    const stopped = subscription.stop();
    go();
    await stopped;
    await raise(1);
    await at(other.subscription, 5);
    expect(positions).toEqual([0, 1]);
  });
});

describe('a read model that another process does not know', () => {
  it('is caught up when that process writes', async () => {
    writer.wakeup.start(NEVER);
    await join(NEVER, [tally, names]);
    await counting(writer).open(newId(), { by: '김민준' });
    await until(async () => (await behind()).length === 0);
    expect((await dump(reader.dataSource, writer.association, names))['name_of_counter']).toMatchObject([
      { by: '김민준', known_from: 0 },
    ]);
  });

  it('is left to whoever holds it, and caught up once it is free', async () => {
    const other = await makeWorld({ deciders: [counter], projections: [tally], url: writer.url });
    await join(20, [tally, names]);
    const runner = writer.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`select 1 from projection where name = 'names' and association_id = $1 for update`, [
      writer.association,
    ]);
    await Promise.all([writer, other].map((world) => counting(world).open(newId(), { by: '이서연' })));
    await until(async () => (await behind(other)).length === 0);
    expect(await behind()).toMatchObject([{ name: 'names', position: 0 }]);
    await runner.rollbackTransaction();
    await runner.release();
    await until(async () => (await behind()).length === 0);
    await other.end();
  });
});
