import { BATCH } from '../../src/eventstore/log.js';
import { type Projection } from '../../src/eventstore/projection.js';
import { TOLD_AT_ONCE } from '../../src/eventstore/rebuild.js';
import { newId } from '../../src/language/ids.js';
import { dump } from '../support/dump.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter, names, tally } from './counter.js';
import { counting, upTo } from './counting.js';
import { unlucky, unluckyTables } from './unlucky.js';

let world: World;
let ids: string[];
beforeEach(async () => {
  world = await makeWorld({
    deciders: [counter],
    projections: [tally, names, unlucky(({ origin }) => origin)],
    tables: unluckyTables,
  });
  ids = upTo(3).map(() => newId());
});
afterEach(() => world.end());

const rows = (projection: Projection, from = world) => dump(from.dataSource, world.association, projection);
const checkpoints = (): Promise<object[]> =>
  world.dataSource.query('select name, version, position::int, failure from projection order by name');
const staged = async (): Promise<string[]> => {
  const found: { name: string }[] = await world.dataSource.query(
    `select tablename as name from pg_tables where schemaname = 'staging'`,
  );
  return found.map(({ name }) => name);
};

/** By default more events than are told at once, among them corrections, one taken back and one corrected again. */
const history = async (raises = TOLD_AT_ONCE + 100) => {
  const { open, raise, lower, close, correct, decide } = counting(world);
  for (const id of ids) await open(id, { by: '김민준' });
  for (const n of upTo(12)) await raise(ids[n % 3]!, 3 + (n % 5));
  for (const id of ids) await lower(id, 2);
  await correct(0, { by: '이서연' });
  const { position } = await correct(4, { by: 9 });
  await close(ids[2]!);
  await decide(
    ids[1]!,
    upTo(raises).map((n) => ({ type: 'Raised', data: { by: n % 7 } })),
  );
  await correct(position!, { by: 8 });
  await correct(0, null);
  await open(ids[2]!, { by: '박지후' });
  await correct(7, null);
};

describe('a rebuild', () => {
  it('comes out as the live rows, column by column', async () => {
    await history();
    for (const projection of [tally, names]) {
      const live = await rows(projection);
      const heard: [number, number][] = [];
      await world.follower.rebuild(world.association, projection, (told, size) => heard.push([told, size]));
      expect(await rows(projection)).toEqual(live);
      const size = await world.log.size(world.association);
      expect(heard).toEqual([
        [TOLD_AT_ONCE, size],
        [size, size],
        [size, size],
      ]);
    }
    expect(await staged()).toEqual([]);
    expect((await world.follower.states()).map(({ behind }) => behind)).toEqual([0, 0, 0]);
  });

  it('that was interrupted goes on where it stopped', async () => {
    await history();
    const live = await rows(tally);
    const interrupted = world.follower.rebuild(world.association, tally, (told) => {
      if (told === TOLD_AT_ONCE) throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await rows(tally)).toEqual(live);
    await counting(world).raise(ids[0]!, 1);
    const after = await rows(tally);
    const heard: number[] = [];
    await world.follower.rebuild(world.association, tally, (told) => heard.push(told));
    expect(heard[0]).toBeGreaterThan(TOLD_AT_ONCE);
    expect(await rows(tally)).toEqual(after);
  });

  it('of several takes each from where it stands, and one of which no row serves', async () => {
    await history();
    const live = await Promise.all([tally, names].map((projection) => rows(projection)));
    const interrupted = world.follower.rebuild(world.association, tally, () => {
      throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    for (const table of names.tables)
      await world.dataSource.query(`delete from ${world.dataSource.getMetadata(table).tableName}`);
    await world.follower.rebuildAll(world.association, [tally, names]);
    expect(await Promise.all([tally, names].map((projection) => rows(projection)))).toEqual(live);
    expect(await staged()).toEqual([]);
  });

  it('loses nothing of what is written meanwhile', async () => {
    await history();
    const other = await joinWorld(world, { deciders: [counter], projections: [tally, names] });
    const before = await world.log.size(world.association);
    let writing: Promise<unknown>[] = [];
    const write = () => {
      writing = [...writing, ...upTo(20).map((n) => counting(n % 2 ? world : other).raise(ids[n % 3]!, n))];
    };
    await world.follower.rebuild(world.association, tally, write);
    await Promise.all(writing);
    await Promise.all([world, other].map(({ follower }) => follower.catchUp(world.association, tally)));
    expect(await world.log.size(world.association)).toBe(before + writing.length);
    const live = await rows(tally);
    await world.follower.rebuild(world.association, tally);
    expect(await rows(tally)).toEqual(live);
    await other.end();
  });

  it('may be asked for by two processes at once', async () => {
    await history(20);
    const live = await rows(tally);
    const other = await joinWorld(world, { deciders: [counter], projections: [tally] });
    await Promise.all([world, other].map(({ follower }) => follower.rebuild(world.association, tally)));
    expect(await rows(tally)).toEqual(live);
    expect(await staged()).toEqual([]);
    await other.end();
  });

  it('brings back rows that were lost', async () => {
    await history(20);
    const live = await rows(names);
    await world.dataSource.query('delete from name_of_counter where origin > 0');
    await world.follower.rebuild(world.association, names);
    expect(await rows(names)).toEqual(live);
  });
});

describe('a new version of a projection', () => {
  const twice: Projection = unlucky(({ origin }) => origin + 10_000, 2);
  const join = (...projections: Projection[]) => joinWorld(world, { deciders: [counter], projections });
  const keys = async () => (await rows(twice))['raise']!.map((row) => row['origin']);

  it('is built at the start', async () => {
    await Promise.all(upTo(5).map((n) => counting(world).raise(ids[0]!, n)));
    const next = await join(twice);
    expect(await keys()).toEqual(upTo(5, 10_000));
    expect(await checkpoints()).toContainEqual({ name: 'unlucky', version: 2, position: 5, failure: null });
    await next.end();
  });

  it('is not written by a process that still runs the old one', async () => {
    const next = await join(twice);
    await counting(world).raise(ids[0]!, 1);
    await counting(next).raise(ids[0]!, 1);
    await next.follower.catchUp(world.association, twice);
    expect(await keys()).toEqual([10_000, 10_001]);
    await next.end();
  });

  it('begins anew where the build of another version was interrupted', async () => {
    await counting(world).decide(
      ids[0]!,
      upTo(BATCH + 100).map(() => ({ type: 'Raised', data: { by: 1 } })),
    );
    const interrupted = world.follower.rebuild(world.association, twice, () => {
      throw new Error('interrupted');
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    const third = unlucky(({ origin }) => origin + 20_000, 3);
    const next = await join(third);
    expect(await keys()).toEqual(upTo(BATCH + 100, 20_000));
    expect(await staged()).toEqual([]);
    expect(await checkpoints()).toHaveLength(3);
    await next.end();
  });

  it('is built with the columns it has now', async () => {
    await counting(world).raise(ids[0]!, 1);
    await world.follower.rebuild(
      world.association,
      unlucky(({ origin }) => origin),
    );
    await world.dataSource.query('alter table raise add column note text');
    const next = await join(twice);
    expect(await rows(twice)).toMatchObject({ raise: [{ origin: 10_000, note: null }] });
    await next.end();
  });

  it('that fails parks alone, and is built when it is mended', async () => {
    await counting(world).raise(ids[0]!, 1);
    const broken = unlucky(() => {
      throw new Error('two');
    }, 2);
    const next = await join(broken, tally);
    expect(await next.follower.states()).toMatchObject([
      { name: 'tally', behind: 0 },
      { name: 'unlucky', failure: 'two' },
    ]);
    await counting(next).raise(ids[0]!, 1);
    const mended = await join(twice, tally);
    expect(await keys()).toEqual([10_000, 10_001]);
    await next.end();
    await mended.end();
  });
});
