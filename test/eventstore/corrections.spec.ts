import { IsNull } from 'typeorm';
import { newId } from '../../src/language/ids.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, NameOfCounter, names, tally, Tally } from './counter.js';
import { counting, places } from './counting.js';

describe('a correction', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await makeWorld({ deciders: [counter], projections: [tally, names], tables: counterTables });
  });
  afterAll(() => world.end());

  let raised: number;
  let lowered: number;
  beforeEach(async () => {
    id = newId();
    await counting(world).open(id);
    raised = (await counting(world).raise(id, 5)).position!;
    lowered = (await counting(world).lower(id, 3)).position!;
  });

  const total = async (): Promise<number | undefined> =>
    (await world.dataSource.getRepository(Tally).findOneBy({ counter: `counter-${id}`, knownUntil: IsNull() }))?.total;
  const state = (): Promise<number> =>
    world.as(async () => {
      let seen = NaN;
      await world.store.decide(counter, id, (total) => ((seen = total), []));
      return seen;
    });

  it('puts other data in the place of a fact, and shows what was believed before', async () => {
    const { position, events } = await counting(world).correct(raised, { by: 7 }, { reason: 'miscounted' });
    expect(events).toMatchObject([
      { type: 'Corrected', reason: 'miscounted', data: { corrects: raised, now: { by: 7 } } },
    ]);
    expect([await state(), await total()]).toEqual([4, 4]);
    const rows = await world.dataSource
      .getRepository(Tally)
      .find({ where: { counter: `counter-${id}` }, order: { knownFrom: 'asc' } });
    expect(rows.map((row) => [row.total, row.knownFrom, row.knownUntil])).toEqual([
      [0, raised - 1, raised],
      [5, raised, lowered],
      [2, lowered, position],
      [4, position, null],
    ]);
  });

  it('leaves the rows that come out as before', async () => {
    await counting(world).correct(raised, { by: 7 });
    const rows = await world.dataSource.getRepository(NameOfCounter).findBy({ stream: `counter-${id}` });
    expect(rows).toMatchObject([{ position: raised - 1, knownFrom: raised - 1, knownUntil: null }]);
  });

  it('leaves the fact as it was recorded', async () => {
    await counting(world).correct(raised, { by: 7 });
    expect(await world.log.read(world.association, raised, 1)).toMatchObject([{ type: 'Raised', data: { by: 5 } }]);
  });

  it('is refused by the rule of a later fact, which is named, and so is taking back', async () => {
    for (const now of [{ by: 2 }, null])
      await expect(counting(world).correct(raised, now)).rejects.toMatchObject({
        rule: 'NeverBelowNought',
        position: lowered,
      });
    await counting(world).correct(raised, { by: 3 });
    expect([await state(), await total()]).toEqual([0, 0]);
  });

  it('is refused by the rule of the fact itself', async () => {
    await expect(counting(world).correct(lowered, { by: 6 })).rejects.toMatchObject({
      rule: 'NeverBelowNought',
      position: undefined,
    });
  });

  it('takes a fact back, and gives it again', async () => {
    const { position } = await counting(world).correct(lowered, null);
    expect([await state(), await total()]).toEqual([5, 5]);
    await counting(world).correct(position!, { by: 1 });
    expect([await state(), await total()]).toEqual([4, 4]);
  });

  it('takes back the first fact of a stream with its rows', async () => {
    const { position } = await counting(world).open(newId());
    await counting(world).correct(position!, null);
    const rows = await world.dataSource.getRepository(Tally).findBy({ position: position! });
    expect(rows.map(({ knownUntil }) => knownUntil)).toEqual([position! + 1]);
  });

  it('may be corrected by the position of the fact or of any of its corrections', async () => {
    const first = await counting(world).correct(raised, { by: 6 });
    const second = await counting(world).correct(first.position!, { by: 7 });
    expect([await state(), await total()]).toEqual([4, 4]);
    await counting(world).correct(first.position!, { by: 8 });
    await counting(world).correct(second.position!, { by: 9 });
    expect([await state(), await total()]).toEqual([6, 6]);
    await counting(world).correct(raised, { by: 5 });
    expect([await state(), await total()]).toEqual([2, 2]);
  });

  it('changes something', async () => {
    const same = { rule: 'CorrectionChangesSomething' };
    await expect(counting(world).correct(raised, { by: 5 })).rejects.toMatchObject(same);
    const { position } = await counting(world).correct(raised, { by: 6 });
    await expect(counting(world).correct(raised, { by: 6 })).rejects.toMatchObject(same);
    await expect(counting(world).correct(position!, { by: 6 })).rejects.toMatchObject(same);
    await counting(world).correct(lowered, null);
    await expect(counting(world).correct(lowered, null)).rejects.toMatchObject(same);
  });

  it('of a wrong shape names the place', async () => {
    const before = (await places(world)).length;
    await expect(counting(world).correct(raised, { by: -1 })).rejects.toMatchObject({
      pointer: '/now/by',
      code: 'count',
    });
    await expect(counting(world).correct(raised, { by: 1, of: 2 })).rejects.toMatchObject({
      pointer: '/now/of',
      code: 'unknown-field',
    });
    await expect(counting(world).correct(raised, 'seven')).rejects.toMatchObject({ pointer: '/now', code: 'object' });
    await expect(
      world.as(() => world.store.correct(raised, { by: 6 }, [{ url: 'ftp://example.org' }]), {
        reason: 'The minutes say otherwise',
      }),
    ).rejects.toMatchObject({ pointer: '/evidence/0/url', code: 'url' });
    expect(await places(world)).toHaveLength(before);
  });

  it.each([-1, 1_000_000, 0.5, Number.NaN, 2 ** 60])('finds nothing at the position %s', async (position) => {
    await expect(counting(world).correct(position, null)).rejects.toMatchObject({ what: 'event' });
  });

  it('cites nothing that the association does not have, but for what the fact cited before', async () => {
    const [gone, own] = [newId(), newId()];
    const cites = (coverage: string) => ({ evidence: [{ coverage }] });
    const { position } = await counting(world).decide(own, [{ type: 'Opened', data: cites(gone) }]);
    const before = (await places(world)).length;
    const stranger = newId();
    for (const now of [cites(stranger), { by: 'Kim', ...cites(stranger) }])
      await expect(counting(world).correct(position!, now)).rejects.toMatchObject({
        errors: [{ pointer: '/now/evidence/0/coverage', code: 'not-in-the-record' }],
      });
    expect(await places(world)).toHaveLength(before);
    await counting(world).correct(position!, { by: 'Kim', ...cites(gone) });
    await counting(world).correct(position!, cites(id));
  });

  it('brings its own evidence', async () => {
    const evidence = [{ url: 'https://example.org/minutes', quote: '일곱', language: 'ko' }];
    const { position } = await world.as(() => world.store.correct(raised, { by: 7 }, evidence), {
      reason: 'The minutes say otherwise',
    });
    expect(await world.log.read(world.association, position!, 1)).toMatchObject([{ data: { evidence } }]);
  });
});
