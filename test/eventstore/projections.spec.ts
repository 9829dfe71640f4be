import { type Projection } from '../../src/eventstore/projection.js';
import { newId } from '../../src/language/ids.js';
import { dump } from '../support/dump.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter, names, tally, Tally } from './counter.js';
import { until } from '../support/waiting.js';
import { counting, upTo } from './counting.js';
import { unlucky, unluckyTables } from './unlucky.js';

let world: World;
afterEach(() => world.end());

const start = async (...projections: Projection[]) => {
  world = await makeWorld({ deciders: [counter], projections, tables: unluckyTables });
};
const rows = (projection: Projection, from = world) => dump(from.dataSource, from.association, projection);
const states = async () =>
  Object.fromEntries(
    (await world.follower.states()).map(({ name, behind, failure }) => [name, failure ?? (behind || 'at the head')]),
  );

describe('a projection', () => {
  it('has its rows as soon as the command is answered', async () => {
    await start(tally, names);
    const id = newId();
    for (const by of upTo(5, 1)) {
      await counting(world).decide(id, [{ type: 'Opened', data: { by: `name ${by}` } }]);
      const { position } = await counting(world).raise(id, by);
      expect((await rows(tally))['tally']!.at(-1)).toMatchObject({ total: by, known_from: position });
    }
    expect(await states()).toEqual({ tally: 'at the head', names: 'at the head' });
  });

  it('rolls back with the append', async () => {
    await start(tally);
    await counting(world).open(newId(), { code: 'KR-11' });
    await expect(counting(world).open(newId(), { code: 'KR-11' })).rejects.toMatchObject({ code: 'taken' });
    expect((await rows(tally))['tally']).toHaveLength(1);
  });

  it('sees nothing of another association', async () => {
    await start(tally);
    const elsewhere = await makeWorld({ deciders: [counter], projections: [tally], url: world.url });
    const id = newId();
    await Promise.all([world, elsewhere].map((each) => counting(each).open(id)));
    await counting(elsewhere).raise(id, 5);
    expect((await rows(tally))['tally']).toMatchObject([{ total: 0, known_until: null }]);
    await world.follower.rebuild(world.association, tally);
    expect(await world.dataSource.getRepository(Tally).count()).toBe(3);
    await elsewhere.end();
  });

  it('that another process is telling is left to it at a start, however long its batch takes', async () => {
    await start(tally, names);
    await counting(world).open(newId(), { by: '김민준' });
    const told = await rows(names);
    await world.dataSource.query('update projection set position = 0');
    for (const table of ['tally', 'name_of_counter']) await world.dataSource.query(`delete from ${table}`);
    const other = world.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query(`select from projection where name = 'tally' for update`);
    const started = world.follower.catchUp(world.association, tally, names);
    await until(async () => (await states())['names'] === 'at the head');
    await other.rollbackTransaction();
    await other.release();
    await started;
    expect(await states()).toEqual({ tally: 'at the head', names: 'at the head' });
    expect(await rows(names)).toEqual(told);
  });

  it('that is added later catches up at the start', async () => {
    await start(tally);
    const id = newId();
    await counting(world).open(id, { by: '김민준' });
    await counting(world).decide(
      id,
      upTo(600).map(() => ({ type: 'Raised', data: { by: 1 } })),
    );
    await counting(world).correct(0, { by: '이서연' });
    const later = await joinWorld(world, { deciders: [counter], projections: [tally, names] });
    expect((await rows(names, later))['name_of_counter']).toMatchObject([
      { by: '김민준', known_from: 0, known_until: 601 },
      { by: '이서연', known_from: 601, known_until: null },
    ]);
    await counting(later).open(newId(), { by: '박지후' });
    expect((await rows(names, later))['name_of_counter']).toHaveLength(3);
    await later.end();
  });

  it('that another process does not know catches up with the next command of one that does', async () => {
    await start(tally, names);
    const other = await joinWorld(world, { deciders: [counter], projections: [tally] });
    await counting(other).open(newId(), { by: '김민준' });
    expect((await rows(names))['name_of_counter']).toEqual([]);
    await counting(world).open(newId(), { by: '이서연' });
    await world.follower.catchUp(world.association, names);
    expect((await rows(names))['name_of_counter']).toMatchObject([{ by: '김민준' }, { by: '이서연' }]);
    await other.end();
  });
});

describe('a projection that fails on an event', () => {
  const broken: [string, Projection][] = [
    [
      'in its handler',
      unlucky(({ data, origin }) => {
        if (data.by === 13) throw new Error('thirteen');
        return origin;
      }),
    ],
    ['in the database', unlucky(({ data, origin }) => (data.by === 13 ? 'thirteen' : origin))],
  ];
  const raises = (world: World, ...amounts: number[]) => amounts.map((by) => counting(world).raise(newId(), by));

  it.each(broken)('%s, parks alone: the fact is kept, and all else goes on', async (_, projection) => {
    await start(tally, projection, names);
    await Promise.all(raises(world, 1, 2));
    await Promise.all(raises(world, 3, 13, 4));
    await counting(world).open(newId(), { by: '김민준' });
    await Promise.all(raises(world, 5));

    expect(await world.log.size(world.association)).toBe(7);
    const seen = await states();
    expect(seen).toMatchObject({ tally: 'at the head', names: 'at the head' });
    expect(seen['unlucky']).toContain('thirteen');
    const parked = (await world.follower.states()).find(({ name }) => name === 'unlucky');
    expect(parked!.position).toBeLessThanOrEqual(3);
    expect(parked!.behind).toBe(7 - parked!.position);
    expect((await rows(projection))['raise']).toHaveLength(parked!.position);
    expect((await rows(tally))['tally']).toHaveLength(1);
  });

  it('catches up when it is mended, and then equals a rebuild', async () => {
    const [[, projection]] = broken as [[string, Projection]];
    await start(tally, projection);
    await Promise.all(raises(world, 1, 13, 2));
    await counting(world).correct(1, { by: 7 });
    const mended = unlucky(({ origin }) => origin);
    const other = await joinWorld(world, { deciders: [counter], projections: [tally, mended] });
    const caughtUp = await rows(mended);
    expect(caughtUp['raise']!.map((row) => [row['origin'], row['known_from']])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [1, 3],
    ]);
    expect(await states()).toEqual({ tally: 'at the head', unlucky: 'at the head' });
    await other.follower.rebuild(world.association, mended);
    expect(await rows(mended)).toEqual(caughtUp);
    await counting(other).raise(newId(), 13);
    expect((await rows(mended))['raise']).toHaveLength(5);
    await other.end();
  });

  it('parks again at the start while it is not mended, without harm to the start', async () => {
    const [[, projection]] = broken as [[string, Projection]];
    await start(tally);
    await Promise.all(raises(world, 1, 13, 2));
    const again = await joinWorld(world, { deciders: [counter], projections: [projection, tally] });
    expect(await again.follower.states()).toMatchObject([
      { name: 'tally', behind: 0, failure: null },
      { name: 'unlucky', position: 0, failure: 'thirteen' },
    ]);
    await again.end();
  });
});
