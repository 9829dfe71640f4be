import { IsNull } from 'typeorm';
import { newId } from '../../src/language/ids.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, names, Tally, tally } from './counter.js';
import { counting } from './counting.js';

describe('taking back several facts of a stream', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await makeWorld({ deciders: [counter], projections: [tally, names], tables: counterTables });
  });
  afterAll(() => world.end());

  /** Raises by 3, 2 and 1, then lowers by 4; answers where the raising stands. */
  const raised = async (): Promise<number[]> => {
    id = newId();
    await counting(world).open(id);
    const at: number[] = [];
    for (const by of [3, 2, 1]) at.push((await counting(world).raise(id, by)).position!);
    await counting(world).lower(id, 4);
    return at;
  };
  const takeBack = (positions: number[], reason: string | undefined = 'The table was wrong') =>
    world.as(() => world.store.takeBack(`counter-${id}`, positions), { reason });
  const total = async () =>
    (await world.dataSource.getRepository(Tally).findOneByOrFail({ counter: `counter-${id}`, knownUntil: IsNull() }))
      .total;

  it('is one append of a correction for each', async () => {
    const [, second] = await raised();
    const lowered = (await world.log.size(world.association)) - 1;
    const { events, kept } = await takeBack([lowered, second!]);
    expect(kept).toEqual([]);
    expect(events).toMatchObject([
      { type: 'Corrected', version: 6, data: { corrects: lowered, now: null }, reason: 'The table was wrong' },
      { type: 'Corrected', version: 7, data: { corrects: second, now: null } },
    ]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(1);
    expect(await total()).toBe(4);
  });

  it('keeps what a rule does not let go, and names it', async () => {
    const [first, second, third] = await raised();
    const { events, kept } = await takeBack([third!, second!, first!]);
    expect(events.map(({ data }) => data)).toEqual([{ corrects: third, now: null }]);
    expect(kept.map(({ position, rule }) => [position, rule])).toEqual([
      [second, 'NeverBelowNought'],
      [first, 'NeverBelowNought'],
    ]);
    expect(await total()).toBe(1);
  });

  it('leaves out what was taken back before, also by a correction of a correction', async () => {
    const [, , third] = await raised();
    const { position } = await counting(world).correct(third!, { by: 2 });
    expect((await takeBack([position!, third!])).events).toHaveLength(1);
    const size = await world.log.size(world.association);
    expect(await takeBack([position!, third!])).toMatchObject({ position: null, events: [], kept: [] });
    expect(await world.log.size(world.association)).toBe(size);
  });

  it('needs a reason, and facts that are there', async () => {
    const [, , third] = await raised();
    await expect(takeBack([third!], '')).rejects.toMatchObject({ errors: [{ pointer: '/reason' }] });
    await expect(takeBack([0])).rejects.toMatchObject({ what: 'event' });
    await expect(world.as(() => world.store.takeBack('nothing-1', [0]), { reason: 'x' })).rejects.toMatchObject({
      what: 'event',
    });
  });
});
