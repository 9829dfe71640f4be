import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter } from './counter.js';
import { counting, places, refusals, successes, upTo } from './counting.js';

describe('a key that a fact takes for its stream alone', () => {
  const url = oneDatabase();
  let world: World;
  beforeEach(async () => {
    world = await makeWorld({ deciders: [counter], url: url() });
  });
  afterEach(() => world.end());

  it('is refused to another stream, of which nothing is written', async () => {
    const [first, second] = [newId(), newId()];
    await counting(world).open(first, { code: 'KR-11' });
    await expect(counting(world).open(second, { code: 'KR-11', by: '김민준' })).rejects.toMatchObject({
      code: 'taken',
      message: expect.stringContaining('code:KR-11'),
    });
    expect((await places(world)).map(({ stream }) => stream)).toEqual([`counter-${first}`]);
    const sealed = 'select 1 from sealed where association_id = $1';
    expect(await world.dataSource.query(sealed, [world.association])).toEqual([]);
    expect(await world.log.holder(world.association, 'code:KR-11')).toBe(first);
  });

  it('may be taken by its own stream again', async () => {
    const id = newId();
    await counting(world).open(id, { code: 'KR-11' });
    expect(await counting(world).open(id, { code: 'KR-11' })).toMatchObject({ position: 1 });
  });

  it('goes to one of many that ask at once in two processes', async () => {
    const other = await joinWorld(world, { deciders: [counter] });
    const ids = upTo(40).map(() => newId());
    const settled = await Promise.allSettled(
      ids.map((id, n) => counting(n % 2 ? world : other).open(id, { code: 'JP-13' })),
    );
    const [winner] = successes(settled);
    expect(refusals(settled)).toEqual(Array(39).fill(expect.objectContaining({ code: 'taken' })));
    expect(await places(world)).toHaveLength(1);
    expect(await world.log.holder(world.association, 'code:JP-13')).toBe(winner!.id);
    await other.end();
  });

  it('is refused to a correction, too, and taken by one', async () => {
    const [first, second] = [newId(), newId()];
    await counting(world).open(first, { code: 'KR-11' });
    await counting(world).open(second, { code: 'KR-26' });
    await expect(counting(world).correct(1, { code: 'KR-11' })).rejects.toMatchObject({ code: 'taken' });
    await counting(world).correct(1, { code: 'KR-41' });
    expect(await world.log.holder(world.association, 'code:KR-41')).toBe(second);
    expect(await places(world)).toHaveLength(3);
  });

  it('is free in another association', async () => {
    const elsewhere = await makeWorld({ deciders: [counter], url: world.url });
    await counting(world).open(newId(), { code: 'KR-11' });
    expect(await counting(elsewhere).open(newId(), { code: 'KR-11' })).toMatchObject({ position: 0 });
    await elsewhere.end();
  });
});
