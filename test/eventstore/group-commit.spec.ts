import { type Append, type Outcome } from '../../src/eventstore/append-events.js';
import { type DecideAgain } from '../../src/eventstore/append-again.js';
import { Appender } from '../../src/eventstore/appender.js';
import { Rejected } from '../../src/eventstore/errors.js';
import { type Recorded } from '../../src/eventstore/facts.js';
import { poolOf } from '../../src/eventstore/kernel.js';
import { newId } from '../../src/language/ids.js';
import { oneDatabase } from '../support/database.js';
import { makeWorld, type World } from '../support/kernel.js';
import { counter, counterTables, names, tally, Tally } from './counter.js';
import { counting, places, upTo } from './counting.js';

const url = oneDatabase(counterTables);
let world: World;
beforeEach(async () => {
  world = await makeWorld({ deciders: [counter], projections: [tally, names], url: url() });
});
afterEach(() => world.end());

const transactions = async (): Promise<number> => {
  const [row] = await world.dataSource.query(
    'select count(distinct xmin::text)::int as n from event where association_id = $1',
    [world.association],
  );
  return row.n;
};

describe('commands that are waiting together', () => {
  it('are written in few transactions', async () => {
    await Promise.all(upTo(100).map(() => counting(world).raise(newId(), 1)));
    expect(await places(world)).toHaveLength(100);
    expect(await transactions()).toBeLessThan(50);
  });

  it('stand or fall each by itself', async () => {
    await counting(world).open(newId(), { code: 'KR-11' });
    const commands = upTo(60).map((n) => {
      const id = newId();
      if (n % 4 === 0) return counting(world).open(id, { code: 'KR-11' });
      if (n % 4 === 1) return counting(world).lower(id, 1);
      if (n % 4 === 2) return world.as(() => world.store.decide(counter, id, () => [tooLarge()]));
      return counting(world).open(id);
    });
    const settled = await Promise.allSettled(commands);
    expect(settled.map((each) => (each.status === 'fulfilled' ? 'written' : errorOf(each.reason)))).toEqual(
      upTo(60).map((n) => ['taken', 'NeverBelowNought', 'too-large', 'written'][n % 4]),
    );
    expect(await places(world)).toHaveLength(16);
    expect(await world.dataSource.getRepository(Tally).countBy({ associationId: world.association })).toBe(16);
  });
});

/** More than 64 KiB of public text. */
const tooLarge = () => ({
  type: 'Opened' as const,
  data: { evidence: upTo(50).map((n) => ({ url: `https://example.org/${n}/${'x'.repeat(1900)}` })) },
});
const errorOf = (error: { code?: string; rule?: string; errors?: { code: string }[] }) =>
  error.code ?? error.rule ?? error.errors?.[0]?.code;

describe('one transaction of several appends', () => {
  const item = (stream: string, expected: number, more: Partial<Append> = {}): Append => ({
    stream,
    expected,
    takes: [],
    events: [{ type: 'Raised', schema: 1, body: `{"stream":"${stream}"}` }],
    sealed: [],
    told: (position) => [{ stream, position } as Recorded],
    ...more,
  });
  /** What is asked in one go is written in one go. */
  const together = (
    items: Append[],
    again: Record<string, DecideAgain> = {},
  ): Promise<PromiseSettledResult<Outcome>[]> => {
    const appender = new Appender(
      poolOf(world.dataSource),
      {
        idle: false,
        follow: async (_client, _association, facts) => hear(facts),
        stand: async () => async (facts) => hear(facts),
      },
      () => undefined,
    );
    return Promise.allSettled(
      [item('first-0', 0), ...items].map((each) => appender.append(world.association, each, again[each.stream])),
    );
  };
  let heard: number[][] = [];
  const hear = (facts: Recorded[]) => void heard.push(facts.map(({ position }) => position));
  beforeEach(() => {
    heard = [];
  });
  const told = (settled: PromiseSettledResult<Outcome>[]) =>
    settled.map((each) =>
      each.status === 'fulfilled' ? [each.value.outcome, each.value.position, each.value.detail] : 'refused',
    );

  it('tells each its own outcome', async () => {
    const key = { key: 'k', fingerprint: Buffer.from('a') };
    const settled = await together([
      item('a-1', 0, { takes: ['name'] }),
      item('b-1', 7),
      item('a-1', 1),
      item('c-1', 0, { takes: ['name'] }),
      item('d-1', 0, key),
      item('e-1', 0, key),
      item('e-1', 0, { ...key, fingerprint: Buffer.from('b') }),
      item('a-1', 1),
      item('e-1', 0),
    ]);
    expect(told(settled)).toEqual([
      ['appended', 0, null],
      ['appended', 1, null],
      ['conflict', 2, '0'],
      ['appended', 2, null],
      ['taken', 3, 'name'],
      ['appended', 3, null],
      ['replayed', 3, 'd-1'],
      ['key-reused', 3, 'd-1'],
      ['conflict', 4, '2'],
      ['appended', 4, null],
    ]);
    expect(await transactions()).toBe(1);
    expect((await places(world)).map(({ position, stream, version }) => [position, stream, version])).toEqual([
      [0, 'first-0', 1],
      [1, 'a-1', 1],
      [2, 'a-1', 2],
      [3, 'd-1', 1],
      [4, 'e-1', 1],
    ]);
  });

  it('decides again, where its transaction stands, what came too late', async () => {
    const settled = await together([item('a-1', 7), item('b-1', 7), item('c-1', 7), item('d-1', 0)], {
      'a-1': async (client) => {
        const { rows } = await client.query('select size from log_head where association_id = $1', [world.association]);
        expect(rows).toEqual([{ size: 2 }]);
        return item('a-1', 0);
      },
      'b-1': async () => undefined,
      'c-1': async () => {
        throw new Rejected('Late', 'The rule says no by now');
      },
    });
    expect(told(settled)).toEqual([
      ['appended', 0, null],
      ['appended', 2, null],
      ['unneeded', -1, null],
      'refused',
      ['appended', 1, null],
    ]);
    expect(heard).toEqual([[0, 1, 2]]);
    expect(await transactions()).toBe(1);
  });

  it('leaves out one that PostgreSQL refuses', async () => {
    const settled = await together([item('a-1', 0), item('b-1', 0, { takes: ['a\u0000b'] }), item('c-1', 0)]);
    expect(told(settled)).toEqual([['appended', 0, null], ['appended', 1, null], 'refused', ['appended', 2, null]]);
    expect(await places(world)).toHaveLength(3);
  });
});
