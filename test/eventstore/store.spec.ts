import { newId } from '../../src/language/ids.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, names, NameOfCounter, tally, Tally } from './counter.js';

describe('the event store', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld({ deciders: [counter], projections: [tally, names], tables: counterTables });
  });
  afterAll(() => world.end());

  const open = (id: string, by?: string) =>
    world.as(() => world.store.decide(counter, id, () => [{ type: 'Opened', data: by === undefined ? {} : { by } }]));
  const raise = (id: string, by: number, caller = {}) =>
    world.as(() => world.store.decide(counter, id, () => [{ type: 'Raised', data: { by } }]), caller);

  it('writes facts and the rows that tell them', async () => {
    const id = newId();
    await open(id, 'Kim');
    const receipt = await raise(id, 3);
    expect(receipt.events).toMatchObject([{ type: 'Raised', version: 2, data: { by: 3 } }]);
    const rows = await world.dataSource.getRepository(Tally).findBy({ counter: `counter-${id}` });
    expect(rows.map(({ total, knownUntil }) => [total, knownUntil])).toEqual([
      [0, receipt.position],
      [3, null],
    ]);
    expect(await world.dataSource.getRepository(NameOfCounter).findBy({ stream: `counter-${id}` })).toMatchObject([
      { by: 'Kim' },
    ]);
    const [opened] = await world.log.stream(world.association, `counter-${id}`);
    expect(opened).toMatchObject({ data: { by: 'Kim' } });
    const corrected = await world.as(() => world.store.correct(receipt.position!, { by: 5 }), { reason: 'miscounted' });
    const after = await world.dataSource.getRepository(Tally).findBy({ counter: `counter-${id}` });
    expect(after.filter((r) => r.knownUntil === null)).toMatchObject([{ total: 5, knownFrom: corrected.position }]);
  });
});
