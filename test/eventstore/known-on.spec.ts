import fc from 'fast-check';
import { context } from '../../src/eventstore/context.js';
import { type DataShape, effective, type Recorded } from '../../src/eventstore/facts.js';
import { type Projection } from '../../src/eventstore/projection.js';
import { newId } from '../../src/language/ids.js';
import { dump, knownOn } from '../support/dump.js';
import { makeWorld, newAssociation, type World } from '../support/kernel.js';
import { board, boardTables, marks } from './board.js';
import { counter, counterTables, names, tally } from './counter.js';
import { replica } from './replica.js';

const projections: Projection[] = [tally, names, marks];
const parts = { deciders: [counter, board], projections, tables: counterTables + boardTables };
let world: World;
let replay: World;
beforeAll(async () => {
  [world, replay] = await Promise.all([makeWorld(parts), makeWorld(parts)]);
});
afterAll(() => Promise.all([world.end(), replay.end()]));

/** What a type of event may say, from a small number and a mark. */
const dataOf: Record<string, (by: number, mark: string) => object> = {
  Opened: (by) => ({ by: `name ${by}` }),
  Raised: (by) => ({ by }),
  Lowered: (by) => ({ by }),
  Closed: () => ({}),
  Marked: (weight, mark) => ({ mark, weight }),
  Swapped: (_, mark) => ({ one: mark, other: 'b' }),
  Weighed: (by) => ({ by }),
  Unmarked: (_, mark) => ({ mark }),
  Wiped: () => ({}),
};
const counterTypes = ['Opened', 'Raised', 'Raised', 'Lowered', 'Closed'];
const boardTypes = ['Marked', 'Marked', 'Swapped', 'Weighed', 'Unmarked', 'Wiped'];

const values = { by: fc.nat(9), mark: fc.constantFrom('a', 'b', 'c'), stream: fc.nat(1) };
const command = fc.oneof(
  fc.record({ ...values, type: fc.constantFrom(...counterTypes, ...boardTypes) }),
  fc.record({ ...values, correct: fc.nat(), back: fc.boolean() }),
  fc.record({ ...values, leave: fc.nat(5) }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** Gives the commands one after another to a log of its own; what a rule refuses is left out. */
const play = async (commands: Command[]): Promise<string> => {
  const association = await newAssociation(world.dataSource);
  await world.follower.startAssociation(association);
  const ids = [newId(), newId()];
  for (const each of commands) {
    const { by, mark, stream } = each;
    const give = async () => {
      if ('type' in each) {
        const decider = counterTypes.includes(each.type) ? counter : board;
        const fact = { type: each.type, data: dataOf[each.type]!(by, mark) };
        return world.store.decide(decider as typeof counter, ids[stream]!, () => [fact as never]);
      }
      if ('leave' in each) {
        const history = await world.log.stream(association, `counter-${ids[stream]}`);
        const others = await world.log.stream(association, `board-${ids[stream]}`);
        for (const events of [history, others].filter(({ length }) => length > 0)) {
          const positions = events.map(({ position }) => position).toReversed();
          await world.store.takeBack(events[0]!.stream, positions.slice(0, positions.length - each.leave));
        }
        return undefined;
      }
      const size = await world.log.size(association);
      const position = each.correct % Math.max(size, 1);
      return world.store.correct(position, each.back ? null : dataOf[await typeAt(association, position)]!(by, mark));
    };
    await world.as<unknown>(give, { association, reason: 'The minutes say otherwise' }).catch(refused);
  }
  return association;
};
const typeAt = async (association: string, position: number): Promise<string> => {
  const log: Recorded[] = await world.log.read(association, 0, position + 1);
  let event = log.at(-1);
  while (event?.type === 'Corrected') event = log[(event.data as { corrects: number }).corrects];
  return event?.type ?? 'Opened';
};
const refused = (error: { rule?: string; what?: string }) => {
  if (!error.rule && !error.what) throw error;
};

describe('what was known on a position', () => {
  it('is what a replay of the log up to it shows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), async (commands) => {
        const association = await play(commands);
        const full = await Promise.all(projections.map((each) => dump(world.dataSource, association, each)));
        const states = await world.follower.states();
        expect(states.filter((each) => each.association === association && (each.failure || each.behind))).toEqual([]);
        const shown = await replica(world, replay, association);
        for (let position = 0; position < (await world.log.size(association)); position += 3) {
          const replayed = await shown(position, projections);
          expect(full.map((each) => knownOn(each, position))).toEqual(replayed.map((each) => knownOn(each, position)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is what its facts say as they are believed, told one after another', async () => {
    const said = (rows: Awaited<ReturnType<typeof dump>>) =>
      Object.values(rows)
        .flat()
        .filter((row) => row['known_until'] === null)
        .map(({ total, marks: of, by, mark, weight }) => JSON.stringify([total, of, by, mark, weight]))
        .toSorted();
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), async (commands) => {
        const association = await play(commands);
        const plain = await newAssociation(world.dataSource);
        await world.follower.startAssociation(plain);
        const log: Recorded[] = await world.log.read(association, 0, 1000);
        for (const stream of new Set(log.map((event) => event.stream))) {
          const decider = stream.startsWith('counter') ? counter : board;
          const facts = effective(log.filter((event) => event.stream === stream)).map(({ type, data }) => ({
            ...{ type, data },
            shape: decider.facts[type as never] as DataShape,
          }));
          const append = () => world.store.append(context(), stream, 0, facts);
          if (facts.length > 0) await world.as(append, { association: plain });
        }
        for (const each of projections)
          expect(said(await dump(world.dataSource, association, each))).toEqual(
            said(await dump(world.dataSource, plain, each)),
          );
      }),
      { numRuns: 20 },
    );
  });

  it('is nothing before the first event', async () => {
    const association = await play([{ type: 'Opened', by: 1, mark: 'a', stream: 0 }]);
    expect(knownOn(await dump(world.dataSource, association, tally), -1)).toEqual({ tally: [] });
  });
});

describe('what is believed of a stream', () => {
  it('has each fact once, in its old place, with its newest data', async () => {
    const association = await play([
      { type: 'Raised', by: 5, mark: 'a', stream: 0 },
      { type: 'Lowered', by: 2, mark: 'a', stream: 0 },
      { correct: 0, by: 6, mark: 'a', stream: 0, back: false },
      { type: 'Raised', by: 1, mark: 'a', stream: 0 },
      { correct: 2, by: 7, mark: 'a', stream: 0, back: false },
      { correct: 3, by: 0, mark: 'a', stream: 0, back: true },
    ]);
    const believed = effective(await world.log.read(association, 0, 10));
    expect(believed.map(({ type, data, origin, position }) => [type, data, origin, position])).toEqual([
      ['Raised', { by: 7 }, 0, 4],
      ['Lowered', { by: 2 }, 1, 1],
    ]);
  });
});
