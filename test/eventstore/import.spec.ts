import { createHash } from 'node:crypto';
import { canonical } from '../../src/eventstore/canonical.js';
import { type CommandContext } from '../../src/eventstore/context.js';
import { type DataShape } from '../../src/eventstore/facts.js';
import { type Import } from '../../src/eventstore/import-commands.js';
import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { dump } from '../support/dump.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterFacts, counterTables, names, tally } from './counter.js';
import { counting, keyed, places, upTo } from './counting.js';

const url = oneDatabase(counterTables);
let world: World;
beforeEach(async () => {
  world = await makeWorld({ deciders: [counter], projections: [tally, names], url: url() });
});
afterEach(() => world.end());

const caller = (more: Partial<CommandContext> = {}): CommandContext => ({
  association: world.association,
  actor: { id: 'tester', role: 'operator', method: 'none' },
  command: 'Import',
  correlation: newId(),
  ...more,
});
const fact = (type: keyof typeof counterFacts, data: object) => ({
  type,
  data,
  shape: counterFacts[type] as DataShape,
});
/** A counter that somebody opens and raises. */
const command = (id: string, raises: number, more: Partial<Import> = {}): Import => ({
  caller: caller(),
  stream: `counter-${id}`,
  expected: 0,
  facts: [fact('Opened', { by: '김민준' }), ...upTo(raises, 1).map((by) => fact('Raised', { by }))],
  ...more,
});
const bring = (commands: Import[]) => world.store.import(world.association, commands);

describe('an import', () => {
  it('writes what ordinary commands would have written, in order and with its hashes', async () => {
    await counting(world).raise(newId(), 1);
    const ids = upTo(40).map(() => newId());
    expect(await bring(ids.map((id) => command(id, 199)))).toEqual({ events: 8000, known: 0, refused: [] });
    const rows: Record<string, any>[] = await world.dataSource.query(
      'select * from event where association_id = $1 order by position',
      [world.association],
    );
    expect(rows.map(({ position }) => position)).toEqual(upTo(8001));
    for (const { position, stream, version, type, schema, leaf, leaf_hash: hash, recorded_at: at } of rows) {
      const body = JSON.parse(leaf.toString())[3];
      expect(leaf.toString()).toBe(`[1,${position},"${at.toISOString()}",${canonical(body)}]`);
      expect(body).toMatchObject({ association: world.association, stream, version, type, schema });
      expect(hash).toEqual(createHash('sha256').update('\0').update(leaf).digest());
    }
    const [, opened] = await world.log.read(world.association, 0, 2);
    expect(opened).toMatchObject({ stream: `counter-${ids[0]}`, version: 1, data: { by: '김민준' } });
    expect(await counting(world).raise(ids[0]!, 1)).toMatchObject({ position: 8001, events: [{ version: 201 }] });
  });

  it('has its read models in the same transaction, as a rebuild would make them', async () => {
    await bring(upTo(6).map(() => command(newId(), 10)));
    expect(
      (await world.follower.states()).filter(({ association }) => association === world.association),
    ).toMatchObject([
      { name: 'names', behind: 0 },
      { name: 'tally', behind: 0 },
    ]);
    for (const projection of [tally, names]) {
      const live = await dump(world.dataSource, world.association, projection);
      await world.follower.rebuild(world.association, projection);
      expect(await dump(world.dataSource, world.association, projection)).toEqual(live);
    }
  });

  it('adds nothing the second time, and only the rest where it was broken off', async () => {
    const commands = upTo(5).map((n) => command(newId(), 1, { caller: caller(keyed(`row ${n}`)) }));
    expect(await bring(commands.slice(0, 3))).toEqual({ events: 6, known: 0, refused: [] });
    expect(await bring(commands)).toEqual({ events: 4, known: 3, refused: [] });
    expect(await bring(commands)).toEqual({ events: 0, known: 5, refused: [] });
    expect(await places(world)).toHaveLength(10);
  });

  it('refuses what no longer fits, by name, and brings the others', async () => {
    const id = newId();
    await counting(world).open(id, {}, keyed('a', 'one request'));
    const other = newId();
    const imported = await bring([
      command(newId(), 1),
      command(id, 1),
      command(newId(), 1, { caller: caller(keyed('a', 'another request')) }),
      command(other, 1),
      command(other, 1, { expected: 2 }),
      command(other, 1, { expected: 2 }),
    ]);
    expect(imported).toEqual({
      events: 6,
      known: 0,
      refused: [
        { stream: `counter-${id}`, outcome: 'conflict', detail: '1' },
        { stream: expect.any(String), outcome: 'key-reused', detail: `counter-${id}` },
        { stream: `counter-${other}`, outcome: 'conflict', detail: '4' },
      ],
    });
    expect((await places(world)).map(({ position }) => position)).toEqual(upTo(7));
  });

  it('takes its turn among commands that are given meanwhile', async () => {
    const id = newId();
    const [imported] = await Promise.all([
      bring(upTo(30).map(() => command(newId(), 300))),
      ...upTo(50).map(() => counting(world).raise(id, 1)),
    ]);
    expect(imported.events).toBe(9030);
    expect((await places(world)).map(({ position }) => position)).toEqual(upTo(9080));
  });

  it('that ends in an error has brought whole batches, and goes on by its keys', async () => {
    const commands = upTo(60).map((n) => command(newId(), 199, { caller: caller(keyed(`row ${n}`)) }));
    const broken = (function* () {
      yield* commands.slice(0, 40);
      throw new Error('the archive ends here');
    })();
    await expect(world.store.import(world.association, broken)).rejects.toThrow('the archive ends here');
    const { known, events } = await bring(commands);
    expect([known % 25, events + known * 200]).toEqual([0, 12_000]);
    expect((await places(world)).map(({ position }) => position)).toEqual(upTo(12_000));
  });
});

describe('facts appended at a known version', () => {
  const append = (stream: string, expected: number, more?: Partial<CommandContext>) =>
    world.store.append(caller(more), stream, expected, [fact('Raised', { by: 1 }), fact('Raised', { by: 2 })]);

  it('are refused where the stream has moved, and answered again by their key', async () => {
    const stream = `counter-${newId()}`;
    expect(await append(stream, 0, keyed('a'))).toMatchObject({ position: 1, replayed: false });
    await expect(append(stream, 0)).rejects.toMatchObject({ code: 'version-changed' });
    await expect(append(stream, 3)).rejects.toMatchObject({ code: 'version-changed' });
    expect(await append(stream, 0, keyed('a'))).toMatchObject({ position: 1, replayed: true });
    expect(await append(stream, 2)).toMatchObject({ position: 3 });
  });

  it('are as safe where nobody follows and a statement commits by itself', async () => {
    const alone = await makeWorld({ deciders: [counter], url: url() });
    const stream = `counter-${newId()}`;
    const raise = (expected: number, more?: Partial<CommandContext>) =>
      alone.store.append({ ...caller(more), association: alone.association }, stream, expected, [
        fact('Raised', { by: 1 }),
      ]);
    expect(await raise(0, keyed('a'))).toMatchObject({ position: 0, replayed: false });
    await expect(raise(0)).rejects.toMatchObject({ code: 'version-changed' });
    await expect(raise(2)).rejects.toMatchObject({ code: 'version-changed' });
    await expect(raise(1, keyed('a', 'another request'))).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await raise(0, keyed('a'))).toMatchObject({ position: 0, replayed: true });
    const settled = await Promise.allSettled(upTo(20).map(() => raise(1)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await places(alone)).map(({ position, version }) => [position, version])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    await alone.end();
  });
});
