import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Recorded } from '../../src/eventstore/facts.js';
import { type Give } from '../../src/eventstore/react.js';
import { type EventStore } from '../../src/eventstore/store.js';
import { makeWorld, type World } from '../support/kernel.js';
import { until } from '../support/waiting.js';
import { counter } from './counter.js';
import { counting, upTo } from './counting.js';
import { ECHO, giving, reacting, whenRaised } from './echoing.js';

const worlds: World[] = [];
const keep = async (making: Promise<World>): Promise<World> => {
  const world = await making;
  worlds.push(world);
  return world;
};
const react = (...given: Parameters<typeof reacting>) => keep(reacting(...given));
afterEach(async () => {
  for (const world of worlds.splice(0).toReversed()) await world.end();
});

const raise = async (world: World, ...amounts: number[]): Promise<Recorded[]> => {
  const facts: Recorded[] = [];
  for (const by of amounts) facts.push(...(await counting(world).raise('voice', by)).events);
  return facts;
};
const settled = async (world: World) => {
  await until(async () => (await world.reactions.states()).every(({ behind }) => behind === 0));
  return world.log.read(world.association, 0, 10_000);
};
const echoesIn = (log: Recorded[]) => log.filter(({ command }) => command === 'Echo');
const amounts = (facts: Recorded[]) => facts.map(({ data }) => (data as { by: number }).by);
/** The connections that hold a checkpoint while a command is given. */
const dropHolders = (world: World) =>
  world.dataSource.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where datname = current_database() and application_name = 'annals-react' and state = 'idle in transaction'`,
  );
/** Gives every command, and after some of them does something else as well. */
const after =
  (more: (n: number, caller: Parameters<Give>[0]) => Promise<unknown> | undefined) =>
  (store: EventStore): Give => {
    let n = 0;
    return async (caller, command) => {
      await giving(store)(caller, command);
      await more((n += 1), caller);
    };
  };

describe('a reaction', () => {
  it('gives the commands of each event, in order and in its name', async () => {
    const world = await react();
    const facts = await raise(world, ...upTo(20, 1));
    const echoes = echoesIn(await settled(world));
    expect(amounts(echoes)).toEqual(upTo(20, ECHO + 1));
    expect(echoes.map(({ causation, correlation }) => [causation, correlation])).toEqual(
      facts.map(({ id, correlation }) => [id, correlation]),
    );
    expect(echoes[0]!.actor).toEqual({ id: 'when-raised', role: 'system', method: 'reaction' });
  });

  it('notes a command that a rule refused, and goes on', async () => {
    const world = await react();
    await raise(world, 5);
    const lowered = await counting(world).lower('voice', 2);
    const closed = await counting(world).close('voice');
    expect(amounts(echoesIn(await settled(world)))).toEqual([ECHO + 5, ECHO + 2]);
    expect(await world.dataSource.query('select * from reaction_refusal order by position')).toEqual([
      {
        association_id: world.association,
        reaction: 'when-raised',
        position: lowered.position,
        item: 0,
        command: 'Lower',
        rule: 'NeverBelowNought',
      },
      expect.objectContaining({ position: closed.position, command: 'Taken', rule: 'taken' }),
    ]);
  });

  it('that is new starts at the head, unless it is to hear the log from the beginning', async () => {
    const before = await keep(makeWorld({ deciders: [counter] }));
    await raise(before, 1, 2);
    const { fromBeginning: _, ...late } = { ...whenRaised, name: 'when-raised-late' };
    const world = await react(before, { reaction: late });
    await raise(world, 3);
    expect(amounts(echoesIn(await settled(world)))).toEqual([ECHO + 3]);
    const again = await react(before);
    expect(amounts(echoesIn(await settled(again)))).toEqual([ECHO + 3, ECHO + 1, ECHO + 2, ECHO + 3]);
  });

  it('gives a command once though the process loses its checkpoint after it', async () => {
    const first: World = await react(undefined, {
      give: after((n) => (n === 3 || n === 9 ? dropHolders(first) : undefined)),
    });
    await raise(first, ...upTo(12, 1));
    expect(amounts(echoesIn(await settled(first)))).toEqual(upTo(12, ECHO + 1));
  });

  it('is taken up by another process where one ends between a command and its checkpoint', async () => {
    const dying: World = await react(undefined, {
      give: after(async (n) => {
        if (n < 4) return;
        void dying.background.stop();
        await dropHolders(dying);
      }),
    });
    const facts = await raise(dying, ...upTo(8, 1));
    await until(async () => echoesIn(await dying.log.read(dying.association, 0, 100)).length >= 4);
    await dying.background.stop();
    const [{ position } = { position: NaN }] = await dying.reactions.states();
    expect(position).toBeLessThanOrEqual(facts[3]!.position);
    const next = await react(dying);
    expect(amounts(echoesIn(await settled(next)))).toEqual(upTo(8, ECHO + 1));
  });

  it('is run by one process at a time', async () => {
    let running = 0;
    let most = 0;
    const shared = (store: EventStore): Give => {
      const give = giving(store);
      return async (caller, command) => {
        most = Math.max(most, (running += 1));
        await give(caller, command).finally(() => (running -= 1));
      };
    };
    const one = await react(undefined, { give: shared });
    const two = await react(one, { give: shared });
    await Promise.all([raise(one, ...upTo(40, 1)), raise(two, ...upTo(40, 101))]);
    const log = await settled(two);
    const raised = log.filter(({ command }) => command === 'TestCommand');
    expect(amounts(echoesIn(log))).toEqual(amounts(raised).map((by) => by + ECHO));
    expect(most).toBe(1);
  });
});

describe('a reaction that fails', () => {
  const failing = (failure: () => boolean) => (store: EventStore) => {
    const give = giving(store);
    const failed: Give = (caller, command) => {
      if ((command as { by: number }).by === ECHO + 2 && failure()) throw new Error('not understood');
      return give(caller, command);
    };
    return failed;
  };

  it('is tried again, and goes on', async () => {
    let failures = 2;
    const world = await react(undefined, { give: failing(() => failures-- > 0) });
    await raise(world, 1, 2, 3);
    expect(amounts(echoesIn(await settled(world)))).toEqual([ECHO + 1, ECHO + 2, ECHO + 3]);
  });

  it('again and again is parked at the event, named with it, and goes on after the next start', async () => {
    const world = await react(undefined, { give: failing(() => true) });
    const [, stumbling] = await raise(world, 1, 2, 3);
    await until(async () => (await world.reactions.states())[0]!.failure !== null);
    const [state] = await world.reactions.states();
    expect(state).toMatchObject({
      name: 'when-raised',
      position: stumbling!.position,
      failure: 'not understood',
    });
    expect(amounts(echoesIn(await world.log.read(world.association, 0, 100)))).toEqual([ECHO + 1]);
    await world.background.stop();
    const mended = await react(world);
    expect(amounts(echoesIn(await settled(mended)))).toEqual([ECHO + 1, ECHO + 2, ECHO + 3]);
    expect(await mended.reactions.states()).toMatchObject([{ failure: null, behind: 0 }]);
  });
});

describe('a process that reacts and is killed', () => {
  const start = async (world: World) => {
    const child = spawn(process.execPath, [new URL('../support/reacting.mjs', import.meta.url).pathname, world.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  };

  it('loses nothing and gives nothing twice', async () => {
    const world = await keep(makeWorld({ deciders: [counter] }));
    await raise(world, ...upTo(40, 1));
    let child = await start(world);
    for (const count of [5, 20]) {
      await until(async () => echoesIn(await world.log.read(world.association, 0, 1000)).length >= count);
      child.kill('SIGKILL');
      await once(child, 'exit');
      child = await start(world);
    }
    await until(async () => echoesIn(await world.log.read(world.association, 0, 1000)).length >= 40);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(amounts(echoesIn(await world.log.read(world.association, 0, 1000)))).toEqual(upTo(40, ECHO + 1));
  });
});
