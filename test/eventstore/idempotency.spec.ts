import { type Decider } from '../../src/eventstore/decider.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { newId } from '../../src/language/ids.js';
import { object } from '../../src/language/shape.js';
import { oneDatabase } from '../support/database.js';
import { joinWorld, makeWorld, type World } from '../support/kernel.js';
import { counter } from './counter.js';
import { counting, keyed, places, refusals, successes, upTo } from './counting.js';

describe('a command with an idempotency key', () => {
  const url = oneDatabase();
  let world: World;
  let other: World;
  beforeEach(async () => {
    world = await makeWorld({ deciders: [counter], url: url() });
    other = await joinWorld(world, { deciders: [counter] });
  });
  afterEach(async () => {
    await other.end();
    await world.end();
  });

  it('is answered with the same receipt when it comes again, and adds nothing', async () => {
    const id = newId();
    const twoFacts = () =>
      counting(world).decide(
        id,
        [
          { type: 'Opened', data: { by: '김민준' } },
          { type: 'Raised', data: { by: 2 } },
        ],
        { ...keyed('a'), reason: 'as the minutes say' },
      );
    const first = await twoFacts();
    expect(first.replayed).toBe(false);
    expect(await twoFacts()).toEqual({ ...first, replayed: true });
    expect(await places(world)).toHaveLength(2);
  });

  it('is answered as before though the rule would refuse it now', async () => {
    const id = newId();
    await counting(world).raise(id, 1);
    const first = await counting(world).lower(id, 1, keyed('a'));
    expect(await counting(world).lower(id, 1, keyed('a'))).toEqual({ ...first, replayed: true });
    await expect(counting(world).lower(id, 1, keyed('b'))).rejects.toMatchObject({ rule: 'NeverBelowNought' });
  });

  it('is answered as before though the record has moved on from the version it named', async () => {
    const id = newId();
    const first = await counting(world).raise(id, 1, { ...keyed('a'), ifVersion: 0 });
    expect(await counting(world).raise(id, 1, { ...keyed('a'), ifVersion: 0 })).toEqual({ ...first, replayed: true });
  });

  it('runs once when it comes 200 times at once', async () => {
    const id = newId();
    const receipts = await Promise.all(upTo(200).map(() => counting(world).raise(id, 1, keyed('a'))));
    expect(receipts.filter(({ replayed }) => replayed)).toHaveLength(199);
    expect(new Set(receipts.map(({ position }) => position))).toEqual(new Set([0]));
    expect(await places(world)).toHaveLength(1);
  });

  it('runs once though each try would have made a record of its own', async () => {
    const receipts = await Promise.all(
      upTo(200).map((n) => counting(n % 2 ? world : other).open(newId(), {}, keyed('a'))),
    );
    expect(receipts.filter(({ replayed }) => replayed)).toHaveLength(199);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(await places(world)).toHaveLength(1);
  });

  it('runs once when two processes hear it, whatever the rule or the version would say to the second', async () => {
    const id = newId();
    await counting(world).raise(id, 30);
    for (const [n, seen] of [[1], [2], [3, true]] as [number, boolean?][]) {
      const caller = { ...keyed(`lower ${n}`), ...(seen && { ifVersion: 3 }) };
      const receipts = await Promise.all(
        upTo(10).map((each) => counting(each % 2 ? world : other).lower(id, 10, caller)),
      );
      expect(receipts.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(new Set(receipts.map(({ position }) => position))).toEqual(new Set([n]));
    }
    expect(await places(world)).toHaveLength(4);
  });

  it('is answered by what another process has done while this one came to refuse it', async () => {
    const { gate, held, openGate } = gated();
    const pass = (kernel: World) =>
      kernel.as(() => kernel.store.decide(gate, id, () => [{ type: 'Passed', data: {} }]), keyed('a'));
    const id = newId();
    const late = pass(other);
    await held;
    const first = await pass(world);
    openGate();
    expect(await late).toEqual({ ...first, replayed: true });
    expect(await places(world)).toHaveLength(1);
  });

  it('is refused where the key stood for another request', async () => {
    const id = newId();
    await counting(world).raise(id, 1, keyed('a', 'raise by 1'));
    await expect(counting(world).raise(id, 2, keyed('a', 'raise by 2'))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    const settled = await Promise.allSettled(
      upTo(10).map((n) => counting(n % 2 ? world : other).raise(newId(), n, keyed('b', `raise by ${n}`))),
    );
    expect(successes(settled)).toHaveLength(1);
    expect(refusals(settled)).toEqual(Array(9).fill(expect.objectContaining({ code: 'idempotency-key-reused' })));
    expect(await places(world)).toHaveLength(2);
  });

  it('decides anew after a refusal', async () => {
    const id = newId();
    await expect(counting(world).lower(id, 1, keyed('a'))).rejects.toMatchObject({ rule: 'NeverBelowNought' });
    await counting(world).raise(id, 1);
    expect(await counting(world).lower(id, 1, keyed('a'))).toMatchObject({ replayed: false, position: 1 });
  });

  it('keeps no key for an order that asked for nothing new', async () => {
    const id = newId();
    expect(await counting(world).decide(id, [], keyed('a'))).toMatchObject({ position: null, replayed: false });
    expect(await counting(world).raise(id, 1, keyed('a'))).toMatchObject({ position: 0, replayed: false });
  });

  it('is the same key in another association another command', async () => {
    const elsewhere = await makeWorld({ deciders: [counter], url: world.url });
    const id = newId();
    const both = await Promise.all([world, elsewhere].map((each) => counting(each).raise(id, 1, keyed('a'))));
    expect(both.map(({ replayed, position }) => [replayed, position])).toEqual([
      [false, 0],
      [false, 0],
    ]);
    await elsewhere.end();
  });
});

/** A rule that makes the first who asks wait for `openGate`, and then says no. */
const gated = () => {
  const facts = { Passed: object({}) };
  let arrive = (): void => undefined;
  let openGate = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  const opened = new Promise<void>((resolve) => (openGate = resolve));
  let asked = 0;
  const gate: Decider<null, typeof facts, boolean> = {
    category: 'gate',
    facts,
    initial: null,
    evolve: { Passed: () => null },
    neighbours: async () => {
      asked += 1;
      if (asked > 1) return true;
      arrive();
      await opened;
      return false;
    },
    check: {
      Passed: (_, __, allowed) => {
        if (!allowed) throw new Rejected('GateIsShut', 'Nobody may pass');
      },
    },
  };
  return { gate, held, openGate };
};
