import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Belief } from '../../src/eventstore/belief.js';
import { type Decider } from '../../src/eventstore/decider.js';
import { type FactOf, type Facts } from '../../src/eventstore/facts.js';
import { handlers, type Projection } from '../../src/eventstore/projection.js';
import { newId } from '../../src/language/ids.js';
import { count, word } from '../../src/language/nouns.js';
import { list, object, sealed } from '../../src/language/shape.js';
import { reshaped } from '../../src/language/reshaped.js';
import { dump } from '../support/dump.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';

/** A visit was told as one place, later as several, now as several with the number of guests. */
const visitor = <F extends Facts>(facts: F): Decider<unknown[], F> => ({
  category: 'visitor',
  facts,
  initial: [],
  evolve: { Visited: (visits: unknown[], data: unknown) => [...visits, data] } as never,
});
const first = { Visited: object({ place: word(), note: sealed(100) }) };
const third = {
  Visited: reshaped(3, object({ places: list(word()), guests: count, note: sealed(100) }), {
    1: ({ place, ...rest }: { place: string }) => ({ ...rest, places: [place] }),
    2: (old: object) => ({ ...old, guests: 0 }),
  }),
};

@Entity('visit')
class Visit extends Belief {
  @PrimaryColumn('bigint')
  origin: number;

  @Column('jsonb')
  told: unknown;
}
const visits: Projection = {
  name: 'visits',
  version: 1,
  tables: [Visit],
  on: handlers<FactOf<typeof third>>({
    Visited: (fact, rows) => rows.put(Visit, fact, { origin: fact.origin, told: fact.data }),
  }),
};
const tables = `create table visit (association_id uuid, origin bigint, known_from bigint, known_until bigint, stream text,
  position bigint, told jsonb, primary key (association_id, origin, known_from))`;

describe('an event of an older shape', () => {
  const id = newId();
  let old: World;
  let world: World;
  beforeAll(async () => {
    old = await makeWorld({ deciders: [visitor(first)], tables });
    for (const place of ['Toyama', 'Jilin'])
      await old.as(() =>
        old.store.decide(visitor(first), id, () => [{ type: 'Visited', data: { place, note: `to ${place}` } }]),
      );
    await old.as(() => old.store.correct(1, { place: 'Gangwon', note: 'to Gangwon' }), {
      reason: 'The minutes say otherwise',
    });
    world = await joinWorld(old, { deciders: [visitor(third)], projections: [visits] });
  });
  afterAll(async () => {
    await world.end();
    await old.end();
  });

  const toyama = { places: ['Toyama'], guests: 0, note: 'to Toyama' };
  const gangwon = { places: ['Gangwon'], guests: 0, note: 'to Gangwon' };
  const shown = async () => {
    const { visit = [] } = await dump(world.dataSource, world.association, visits);
    return visit.filter((row) => row['known_until'] === null).map(({ told }) => told);
  };
  const state = () =>
    world.as(async () => {
      let seen: unknown[] = [];
      await world.store.decide(visitor(third), id, (visits) => ((seen = visits), []));
      return seen;
    });

  it('is read in the newest from the log, and stays stored as it was', async () => {
    expect(await world.log.read(world.association, 0, 1)).toMatchObject([{ schema: 3, data: toyama }]);
    const [row] = await world.dataSource.query('select schema, leaf from event where position = 0');
    expect(row.schema).toBe(1);
    expect(JSON.parse(row.leaf.toString())[3]).toMatchObject({ schema: 1, data: { place: 'Toyama' } });
  });

  it('is folded and shown in the newest, and so is what a correction put in its place', async () => {
    expect(await state()).toEqual([toyama, gangwon]);
    expect(await shown()).toEqual([toyama, gangwon]);
  });

  it('is corrected in the newest', async () => {
    const correct = (position: number, now: unknown) =>
      world.as(() => world.store.correct(position, now), { reason: 'The minutes say otherwise' });
    await expect(correct(1, gangwon)).rejects.toMatchObject({
      rule: 'CorrectionChangesSomething',
    });
    await expect(correct(0, { place: 'Niigata', note: 'x' })).rejects.toMatchObject({
      pointer: '/now/place',
    });
    const niigata = { places: ['Niigata', 'Tottori'], guests: 3, note: 'to two' };
    const { events } = await correct(0, niigata);
    expect(events).toMatchObject([{ schema: 3, data: { now: niigata } }]);
    expect(await state()).toEqual([niigata, gangwon]);
    const live = await shown();
    expect(live).toEqual(expect.arrayContaining([niigata, gangwon]));
    await world.follower.rebuild(world.association, visits);
    expect(await shown()).toEqual(live);
  });
});
