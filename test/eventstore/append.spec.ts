import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, names, tally } from './counter.js';
import { counting, places, refusals, successes, upTo } from './counting.js';

const parts = { deciders: [counter], projections: [tally, names] };
const url = oneDatabase(counterTables);
let world: World;
let other: World;

beforeEach(async () => {
  world = await makeWorld({ ...parts, url: url() });
  other = await joinWorld(world, parts);
});
afterEach(async () => {
  await other.end();
  await world.end();
});

/** How many events the log holds, and those whose position or version is not the next. */
const numbering = async (kernel = world) => {
  const log = await places(kernel);
  const versions = new Map<string, number>();
  const gaps = log.filter(({ position, stream, version }, index) => {
    const before = versions.get(stream) ?? 0;
    versions.set(stream, version);
    return position !== index || version !== before + 1;
  });
  return { events: log.length, gaps };
};

describe('appending', () => {
  it('numbers 300 commands at once on 30 streams without a gap', async () => {
    const ids = upTo(30).map(() => newId());
    const receipts = await Promise.all(upTo(300).map((n) => counting(world).raise(ids[n % 30]!, 1)));
    expect(receipts.map(({ position }) => position).toSorted((a, b) => a! - b!)).toEqual(upTo(300));
    expect(await numbering()).toEqual({ events: 300, gaps: [] });
  });

  it('gives 1,000 commands at once on one stream the versions 1 to 1,000', async () => {
    const id = newId();
    const plain = await makeWorld({ deciders: [counter], url: world.url });
    const receipts = await Promise.all(upTo(1000).map(() => counting(plain).raise(id, 1)));
    expect(receipts.map(({ events }) => events[0]!.version).toSorted((a, b) => a - b)).toEqual(upTo(1000, 1));
    expect(await numbering(plain)).toEqual({ events: 1000, gaps: [] });
    await plain.end();
  });

  it('lets two processes write to one stream, none in the way of the other', async () => {
    const id = newId();
    await Promise.all(upTo(1000).map((n) => counting(n % 2 ? world : other).raise(id, 1)));
    expect(await numbering()).toEqual({ events: 1000, gaps: [] });
  });

  it('lets two processes write to many streams, several facts at a time', async () => {
    const ids = upTo(10).map(() => newId());
    const two = [
      { type: 'Opened' as const, data: {} },
      { type: 'Raised' as const, data: { by: 1 } },
    ];
    await Promise.all(upTo(100).map((n) => counting(n % 2 ? world : other).decide(ids[n % 10]!, two)));
    expect(await numbering()).toEqual({ events: 200, gaps: [] });
  });

  it('lets the rule decide between ten at once of which it allows one', async () => {
    const id = newId();
    await counting(world).raise(id, 1);
    const settled = await Promise.allSettled(upTo(10).map((n) => counting(n % 2 ? world : other).lower(id, 1)));
    expect(successes(settled)).toHaveLength(1);
    expect(refusals(settled)).toEqual(Array(9).fill(expect.objectContaining({ rule: 'NeverBelowNought' })));
    expect(await numbering()).toEqual({ events: 2, gaps: [] });
  });

  it('shows a reader every position once and in order, whoever writes meanwhile', async () => {
    const ids = upTo(8).map(() => newId());
    const seen: number[] = [];
    const reader = async () => {
      while (seen.length < 200)
        for await (const event of other.log.events(world.association, seen.length)) seen.push(event.position);
    };
    const writer = ([kernel, first]: [World, number]) =>
      upTo(100, first).map((n) => counting(kernel).raise(ids[n % 8]!, 1));
    await Promise.all([reader(), ...writer([world, 0]), ...writer([other, 100])]);
    expect(seen).toEqual(upTo(200));
  });

  it('sees what was committed while it waited, whatever isolation the database is set to', async () => {
    const strict = await makeWorld({ ...parts, tables: counterTables });
    const name = new URL(strict.url).pathname.slice(1);
    await strict.dataSource.query(`alter database ${name} set default_transaction_isolation to 'serializable'`);
    const [one, two] = [await joinWorld(strict, parts), await joinWorld(strict, parts)];
    const id = newId();
    await Promise.all(upTo(60).map((n) => counting(n % 2 ? one : two).raise(id, 1)));
    expect(await numbering(one)).toEqual({ events: 60, gaps: [] });
    for (const each of [one, two, strict]) await each.end();
  });

  it('leaves an order that asks for nothing new without a trace', async () => {
    const receipt = await counting(world).decide(newId(), []);
    expect(receipt).toMatchObject({ position: null, events: [], replayed: false });
    expect(await numbering()).toEqual({ events: 0, gaps: [] });
  });

  it('refuses a caller who has seen an older version', async () => {
    const id = newId();
    await counting(world).raise(id, 1, { ifVersion: 0 });
    await expect(counting(world).raise(id, 1, { ifVersion: 0 })).rejects.toMatchObject({ code: 'version-changed' });
    expect(await numbering()).toEqual({ events: 1, gaps: [] });
  });
});
