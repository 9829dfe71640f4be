import fc from 'fast-check';
import { dump, knownOn } from '../support/dump.js';
import { makeWorld, newAssociation, type World } from '../support/kernel.js';
import { newId } from '../../src/language/ids.js';
import { board, type BoardEvent, boardTables, marks } from './board.js';

const id = newId();
let world: World;
beforeAll(async () => {
  world = await makeWorld({ deciders: [board], projections: [marks], tables: boardTables });
});
afterAll(() => world.end());

/** The rows of events told in these batches, without what differs between associations. */
const told = async (...batches: BoardEvent[][]) => {
  const association = await newAssociation(world.dataSource);
  await world.follower.startAssociation(association);
  for (const events of batches) await world.as(() => world.store.decide(board, id, () => events), { association });
  const live = await dump(world.dataSource, association, marks);
  if (batches.length > 1) {
    await world.follower.rebuild(association, marks);
    expect(await dump(world.dataSource, association, marks)).toEqual(live);
  }
  for (const rows of Object.values(live)) for (const row of rows) delete row['association_id'];
  return live;
};
const marked = (mark: string, weight?: number): BoardEvent => ({
  type: 'Marked',
  data: { mark, since: '2024-02-29', weight },
});
const swapped = (one: string, other: string): BoardEvent => ({ type: 'Swapped', data: { one, other } });
const wiped: BoardEvent = { type: 'Wiped', data: {} };
const known = async (events: BoardEvent[]) => {
  const rows = await told(...events.map((event) => [event]));
  return events.map((_, position) => {
    const { mark: known = [] } = knownOn(rows, position);
    return known.map(({ mark }) => String(mark)).toSorted();
  });
};

describe('the rows of a read model', () => {
  it('end when they go, and begin again when they come back', async () => {
    expect(await known([marked('a'), wiped, marked('b'), marked('a')])).toEqual([['a'], [], ['b'], ['a', 'b']]);
  });

  it('move from one key to another', async () => {
    expect(await known([marked('a'), swapped('a', 'b'), marked('c'), swapped('c', 'a')])).toEqual([
      ['a'],
      ['b'],
      ['b', 'c'],
      ['a', 'b'],
    ]);
  });

  it('change places', async () => {
    const rows = await told([marked('a', 1), marked('b', 2), swapped('a', 'b')]);
    expect(knownOn(rows, 2)['mark']!.map(({ mark, weight }) => [mark, weight])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('end where the first event of a batch ends them', async () => {
    const apart = await told([marked('a')], [wiped], [marked('b')], [marked('a')]);
    expect(await told([marked('a')], [wiped, marked('b'), marked('a')])).toEqual(apart);
  });

  it('keep every character of a long batch', async () => {
    const odd = ['a\\b', '\\N', '\\.', '"quoted"', '{a,b}', "it's", '한글 字 🏛', 'null', '%s'];
    const events = [...odd, ...Array.from({ length: 60 }, (_, n) => `mark ${n}`)].map((mark): BoardEvent => ({
      type: 'Marked',
      data: { mark, since: '2024-02-29', ids: [id, newId()] },
    }));
    const { mark: rows } = await told(events);
    const { mark: one } = await told(...events.map((event) => [event]));
    expect(rows!.map(({ mark }) => String(mark)).toSorted()).toEqual(
      events.map(({ data }) => (data as { mark: string }).mark).toSorted(),
    );
    expect(rows).toEqual(one);
  });

  it('come out the same however the events fall into batches', async () => {
    const mark = fc.constantFrom('a', 'b', 'c');
    const event: fc.Arbitrary<BoardEvent> = fc.oneof(
      fc.record({
        type: fc.constant('Marked' as const),
        data: fc.record(
          {
            mark,
            since: fc.constantFrom('2024-02-29', '1999-12-31'),
            weight: fc.nat(9),
            ids: fc.constant([id] as string[]),
          },
          { requiredKeys: ['mark'] },
        ),
      }),
      fc.record({ type: fc.constant('Swapped' as const), data: fc.record({ one: mark, other: mark }) }),
      fc.record({ type: fc.constant('Weighed' as const), data: fc.record({ by: fc.nat(9) }) }),
      fc.record({ type: fc.constant('Unmarked' as const), data: fc.record({ mark }) }),
      fc.constant(wiped),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(event, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        async (batches) => {
          expect(await told(batches.flat())).toEqual(await told(...batches));
        },
      ),
      { numRuns: 30 },
    );
  });
});
