import { createHash } from 'node:crypto';
import { type CommandContext } from '../../src/eventstore/context.js';
import { type Receipt } from '../../src/eventstore/store.js';
import { type World } from '../support/kernel.js';
import { counter, type CounterEvent } from './counter.js';

type Caller = Partial<CommandContext>;

/** The counter's commands in the words of its tests. */
export const counting = (world: World) => {
  const decide = (id: string, events: CounterEvent[], caller?: Caller): Promise<Receipt> =>
    world.as(() => world.store.decide(counter, id, () => events), caller);
  return {
    decide,
    open: (id: string, data: { code?: string; by?: string } = {}, caller?: Caller) =>
      decide(id, [{ type: 'Opened', data }], caller),
    raise: (id: string, by: number, caller?: Caller) => decide(id, [{ type: 'Raised', data: { by } }], caller),
    lower: (id: string, by: number, caller?: Caller) => decide(id, [{ type: 'Lowered', data: { by } }], caller),
    close: (id: string, caller?: Caller) => decide(id, [{ type: 'Closed', data: {} }], caller),
    correct: (position: number, now: unknown, caller?: Caller) =>
      world.as(() => world.store.correct(position, now), { reason: 'The minutes say otherwise', ...caller }),
  };
};

/** An idempotency key, and the fingerprint of the request that it stands for. */
export const keyed = (key: string, request = 'the same request'): Caller => ({
  key,
  fingerprint: createHash('sha256').update(request).digest(),
});

/** Where each event of an association stands, in the order of the log. */
export const places = (world: World): Promise<{ position: number; stream: string; version: number }[]> =>
  world.dataSource.query('select position, stream, version from event where association_id = $1 order by position', [
    world.association,
  ]);

export const upTo = (count: number, first = 0): number[] => Array.from({ length: count }, (_, index) => first + index);

/** The errors of those that failed, in order; the others are left out. */
export const refusals = (settled: PromiseSettledResult<unknown>[]): unknown[] =>
  settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
export const successes = <T>(settled: PromiseSettledResult<T>[]): T[] =>
  settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
