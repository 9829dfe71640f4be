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

/** Positions run from 0 and each stream's versions from 1, both without a gap. */
const expectWhole = async (events: number, kernel = world): Promise<void> => {
  const log = await places(kernel);
  expect(log.map(({ position }) => position)).toEqual(upTo(events));
  for (const name of new Set(log.map(({ stream }) => stream))) {
    const versions = log.filter(({ stream }) => stream === name).map(({ version }) => version);
    expect(versions).toEqual(upTo(versions.length, 1));
  }
};

describe('appending', () => {
  it('numbers 300 commands at once on 30 streams without a gap', async () => {
    const ids = upTo(30).map(() => newId());
    const receipts = await Promise.all(upTo(300).map((n) => counting(world).raise(ids[n % 30]!, 1)));
    expect(receipts.map(({ position }) => position).toSorted((a, b) => a! - b!)).toEqual(upTo(300));
    await expectWhole(300);
  });

  it('gives 1,000 commands at once on one stream the versions 1 to 1,000', async () => {
    const id = newId();
    const plain = await makeWorld({ deciders: [counter], url: world.url });
    const receipts = await Promise.all(upTo(1000).map(() => counting(plain).raise(id, 1)));
    expect(receipts.map(({ events }) => events[0]!.version).toSorted((a, b) => a - b)).toEqual(upTo(1000, 1));
    await expectWhole(1000, plain);
    await plain.end();
  });

  it('lets two processes write to one stream, none in the way of the other', async () => {
    const id = newId();
    await Promise.all(upTo(200).map((n) => counting(n % 2 ? world : other).raise(id, 1)));
    await expectWhole(200);
  });

  it('lets two processes write to many streams, several facts at a time', async () => {
    const ids = upTo(10).map(() => newId());
    const two = [
      { type: 'Opened' as const, data: {} },
      { type: 'Raised' as const, data: { by: 1 } },
    ];
    await Promise.all(upTo(100).map((n) => counting(n % 2 ? world : other).decide(ids[n % 10]!, two)));
    await expectWhole(200);
  });

  it('lets the rule decide between ten at once of which it allows one', async () => {
    const id = newId();
    await counting(world).raise(id, 1);
    const settled = await Promise.allSettled(upTo(10).map((n) => counting(n % 2 ? world : other).lower(id, 1)));
    expect(successes(settled)).toHaveLength(1);
    expect(refusals(settled)).toEqual(Array(9).fill(expect.objectContaining({ rule: 'NeverBelowNought' })));
    await expectWhole(2);
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

  it('leaves an order that asks for nothing new without a trace', async () => {
    const receipt = await counting(world).decide(newId(), []);
    expect(receipt).toMatchObject({ position: null, events: [], replayed: false });
    await expectWhole(0);
  });

  it('refuses a caller who has seen an older version', async () => {
    const id = newId();
    await counting(world).raise(id, 1, { ifVersion: 0 });
    await expect(counting(world).raise(id, 1, { ifVersion: 0 })).rejects.toMatchObject({ code: 'version-changed' });
    await expectWhole(1);
  });
});
