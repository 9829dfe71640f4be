import { type Client } from 'pg';
import { type Append, appendEvents } from '../../src/eventstore/append-events.js';
import { type EventLog } from '../../src/eventstore/log.js';
import { canonical } from '../../src/eventstore/canonical.js';
import { patient } from '../../src/eventstore/waits.js';
import { idFor } from '../../src/language/ids.js';
import { holder } from '../support/holder.js';
import { makeWorld } from '../support/kernel.js';
import { seeded } from '../support/seeded.js';

export interface Watched {
  /** Positions that were committed, and transactions that were rolled back. */
  committed: number;
  rolledBack: number;
  /** Readers that have not seen each of these positions once and in order, and how often readers looked. */
  wrong: number;
  polls: number;
}

/**
 * Readers with a kernel of their own poll an association's log, each from `from` on, while writers append to it, hold their
 * transactions open until each reader has looked some times more, and then commit or roll back; the first of them holds before
 * any reader looks, and rolls back. Whoever has written `rounds` times ends, and so do readers to whom nothing new comes then.
 */
export const watchWriters = async (options: {
  url: string;
  association: string;
  from: number;
  writers: number;
  rounds: number;
  readers: number;
  seed: number;
}): Promise<Watched> => {
  const { url, association } = options;
  const looks = turnstile(options.readers);
  const worlds = await Promise.all(
    upTo(options.readers).map(() => makeWorld({ deciders: [], url, association, waits: patient })),
  );
  const clients = upTo(options.writers).map(() => holder(url));
  const result: Watched = { committed: 0, rolledBack: 0, wrong: 0, polls: 0 };
  const lists: number[][] = upTo(options.readers).map(() => []);
  const over = { writing: false };
  let begun = 0;
  let begin = (): void => undefined;
  const allBegun = new Promise<void>((resolve) => (begin = resolve));

  const write = async (n: number): Promise<void> => {
    const client = clients[n]!;
    const next = seeded(options.seed * 1000 + n);
    const stream = `writer-${idFor('writer', String(n))}`;
    let version = await versionOf(client, association, stream);
    for (let round = 0; round < options.rounds; round += 1) {
      const first = n === 0 && round === 0;
      const count = 1 + Math.floor(next() * 3);
      await client.query('begin');
      if (round === 0 && ++begun === clients.length) begin();
      const [outcome] = await appendEvents(client, association, [itemOf(stream, version, count)]);
      if (outcome!.outcome !== 'appended') throw new Error(`${stream} at ${version}: ${outcome!.outcome}`);
      if (first) await startReaders();
      await looks.pass(first ? 3 : Math.floor(next() * 3));
      const back = first || next() < 0.05;
      await client.query(back ? 'rollback' : 'commit');
      if (back) result.rolledBack += 1;
      else [version, result.committed] = [version + count, result.committed + count];
    }
  };
  let fail: (error: unknown) => void;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  let reading: Promise<unknown> = Promise.resolve();
  let others: Promise<unknown> = Promise.resolve();
  const startReaders = async () => {
    reading = Promise.all(worlds.map(({ log }, n) => read(log, n))).catch(fail);
    await looks.pass(1);
    others = Promise.all(upTo(options.writers - 1).map((n) => write(n + 1))).catch(fail);
    await allBegun;
  };
  const read = async (log: EventLog, n: number): Promise<void> => {
    const seen = lists[n]!;
    for (;;) {
      const last = over.writing;
      const news = await look(log, association, n, (seen.at(-1) ?? options.from - 1) + 1);
      seen.push(...news);
      result.polls += 1;
      looks.looked(n);
      if (last && news.length === 0) return;
    }
  };

  try {
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.race([write(0).then(() => others), failed]);
  } finally {
    over.writing = true;
    await reading;
    await Promise.all(clients.map((client) => client.end()));
    await Promise.all(worlds.map((world) => world.end()));
  }
  const committed = upTo(result.committed).map((n) => options.from + n);
  result.wrong = lists.filter((seen) => seen.join() !== committed.join()).length;
  return result;
};

/** What is new to a reader: every second reads the rest of the log as a stream, the others so many events at a time. */
const look = async (log: EventLog, association: string, n: number, from: number): Promise<number[]> => {
  const positions: number[] = [];
  if (n % 2) for await (const { position } of log.events(association, from)) positions.push(position);
  else for (const { position } of await log.read(association, from, 50)) positions.push(position);
  return positions;
};

const versionOf = async (client: Client, association: string, stream: string): Promise<number> => {
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from event where association_id = $1 and stream = $2',
    [association, stream],
  );
  return rows[0]!.version;
};

const itemOf = (stream: string, expected: number, count: number): Append => ({
  stream,
  expected,
  takes: [],
  events: upTo(count).map((n) => ({
    type: 'Written',
    schema: 1,
    body: canonical({ stream, version: expected + n + 1, type: 'Written', schema: 1, data: {} }),
  })),
  sealed: [],
  told: () => [],
});

/** Lets somebody pass when each of a number of readers has looked so many times more. */
const turnstile = (readers: number) => {
  const waiting = new Set<{ left: number[]; pass: () => void }>();
  return {
    pass: (times: number): Promise<void> =>
      new Promise((pass) => {
        if (times === 0) pass();
        else waiting.add({ left: Array<number>(readers).fill(times), pass });
      }),
    looked: (reader: number): void => {
      for (const each of waiting) {
        each.left[reader]! -= 1;
        if (each.left.some((left) => left > 0)) continue;
        waiting.delete(each);
        each.pass();
      }
    },
  };
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
