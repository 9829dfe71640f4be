import { newId } from '../../src/language/ids.js';
import { dump } from '../support/dump.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter, tally } from './counter.js';
import { counting, upTo } from './counting.js';
import { failingAt, raises, raiseTables } from './raises.js';

let world: World;
afterEach(() => world.end());

const counts = async (from = world): Promise<Record<number, number>> => {
  const rows = (await dump(from.dataSource, from.association, raises))['raise_count']!;
  return Object.fromEntries(rows.map(({ by, n }) => [Number(by), Number(n)]));
};
const raise = (...amounts: number[]) => {
  const events = amounts.map((by) => ({ type: 'Raised' as const, data: { by } }));
  return counting(world).decide(newId(), events);
};
const start = async (projections = [raises]) => {
  world = await makeWorld({ deciders: [counter], projections, tables: raiseTables });
};

describe('a projection that writes for itself', () => {
  it('has heard each fact, corrections among them, as soon as the command is answered', async () => {
    await start();
    await raise(1, 1, 2);
    expect(await counts()).toEqual({ 1: 2, 2: 1 });
    await counting(world).correct(0, { by: 2 });
    expect(await counts()).toEqual({ 1: 1, 2: 2 });
    await counting(world).correct(1, null);
    expect(await counts()).toEqual({ 2: 2 });
  });

  it('comes out the same live, caught up and built anew', async () => {
    await start();
    await raise(...upTo(50).map((n) => n % 5));
    await counting(world).correct(7, { by: 9 });
    await raise(...upTo(1500).map((n) => n % 7));
    const live = await dump(world.dataSource, world.association, raises);
    await world.follower.rebuild(world.association, raises);
    expect(await dump(world.dataSource, world.association, raises)).toEqual(live);

    for (const table of ['raise_seen', 'raise_count', 'projection'])
      await world.dataSource.query(`delete from ${table}`);
    const later = await joinWorld(world, { deciders: [counter], projections: [raises] });
    expect(await dump(later.dataSource, world.association, raises)).toEqual(live);
    await later.end();
  });

  it('that fails parks alone', async () => {
    await start([failingAt(13)]);
    await raise(1);
    await raise(13);
    expect(await counts()).toEqual({ 1: 1 });
    expect(await world.follower.states()).toMatchObject([{ name: 'raises', position: 1, failure: 'no 13' }]);
  });

  it('leaves the rows of another association alone when it is built anew', async () => {
    await start();
    const elsewhere = await makeWorld({ deciders: [counter], projections: [raises, tally], url: world.url });
    await raise(1, 2);
    await counting(elsewhere).raise(newId(), 3);
    await world.follower.rebuild(world.association, raises);
    expect([await counts(), await counts(elsewhere)]).toEqual([{ 1: 1, 2: 1 }, { 3: 1 }]);
    await elsewhere.end();
  });
});
