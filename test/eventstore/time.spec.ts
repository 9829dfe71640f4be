import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { makeWorld, newAssociation, type World } from '../support/kernel.js';
import { counter } from './counter.js';
import { counting } from './counting.js';

describe('the time at which a fact was recorded', () => {
  const url = oneDatabase();
  let world: World;
  beforeEach(async () => {
    world = await makeWorld({ deciders: [counter], url: url() });
  });
  afterEach(() => world.end());

  /** The clock that wrote last stood at `instant`; ours is behind it. */
  const lastRecordedAt = (instant: string) =>
    world.dataSource.query('update log_head set recorded_at = $2 where association_id = $1', [
      world.association,
      instant,
    ]);
  const raise = async () => (await counting(world).raise(newId(), 1)).events[0]!.recordedAt;
  const at = (instant: string) => world.log.positionAt(world.association, instant);

  it('has milliseconds, in UTC, and the same in the column, the leaf and the receipt', async () => {
    const recordedAt = await raise();
    expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const [row] = await world.dataSource.query('select recorded_at, leaf from event where association_id = $1', [
      world.association,
    ]);
    expect(row.recorded_at.toISOString()).toBe(recordedAt);
    expect(JSON.parse(row.leaf.toString())[2]).toBe(recordedAt);
  });

  it('never falls, though the clock went back', async () => {
    await lastRecordedAt('2990-01-01T00:00:00.123Z');
    expect([await raise(), await raise()]).toEqual(['2990-01-01T00:00:00.123Z', '2990-01-01T00:00:00.123Z']);
  });

  it('never falls among commands that wait for one another', async () => {
    await Promise.all(Array.from({ length: 200 }, raise));
    const times = (await world.log.read(world.association, 0, 200)).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted());
  });

  it('finds the last position known on an instant', async () => {
    await lastRecordedAt('2990-01-01T00:00:00Z');
    await raise();
    await lastRecordedAt('2990-01-02T00:00:00Z');
    await counting(world).decide(newId(), [
      { type: 'Opened', data: {} },
      { type: 'Raised', data: { by: 1 } },
    ]);
    await lastRecordedAt('2990-01-03T00:00:00Z');
    await raise();

    expect(await at('2989-12-31T23:59:59.999Z')).toBe(-1);
    expect(await at('2990-01-01T00:00:00.000Z')).toBe(0);
    expect(await at('2990-01-01T23:59:59.999Z')).toBe(0);
    expect(await at('2990-01-02T00:00:00.000Z')).toBe(2);
    expect(await at('2990-01-02T23:59:59.999Z')).toBe(2);
    expect(await at('2990-01-03T00:00:00.000Z')).toBe(3);
    expect(await at('2990-06-30T12:00:00+09:00')).toBe(3);
  });

  it('knows nothing before the first event, nor of an association that is not there', async () => {
    const empty = await newAssociation(world.dataSource);
    expect(await world.log.positionAt(empty, '2990-01-01T00:00:00Z')).toBe(-1);
    expect(await world.log.positionAt(newId(), '2990-01-01T00:00:00Z')).toBe(-1);
  });
});
