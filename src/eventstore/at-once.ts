import { type Pool, type PoolClient, type QueryConfig } from 'pg';
import { ignore, ofServer } from './connection.js';
import { inTime } from './deadline.js';
import { type Sql } from './vault.js';

interface Asked {
  statement: [never];
  /** What tells it apart from others; nothing where what it is given back as cannot be shared. */
  key: string | undefined;
  answered: Promise<never>;
  answer(result: never): void;
  fail(error: Error): void;
}

/**
 * Single statements on a pool, for reading. Those that are asked at once are sent in one go on one connection: to send each of them, and to
 * wait for it, costs more than most take. The same asked twice is read once.
 */
export const atOnce = (pool: Pool): Sql => {
  const known = pools.get(pool);
  if (known) return known;
  let asked: Asked[] = [];
  const send = () => {
    const all = asked;
    asked = [];
    void (all.length === 1 ? alone(pool, all[0]!) : together(pool, all));
  };
  const sql: Sql = {
    query: (...statement: [never]) => {
      inTime();
      const key = keyOf(statement);
      const same = key === undefined ? undefined : asked.find((each) => each.key === key);
      if (same) return same.answered;
      // When all was asked that can be asked before the next answer.
      if (asked.length === 0) process.nextTick(send);
      const one = { statement, key } as Asked;
      one.answered = new Promise((answer, fail) => Object.assign(one, { answer, fail }));
      asked.push(one);
      return one.answered;
    },
  };
  pools.set(pool, sql);
  return sql;
};

const pools = new WeakMap<Pool, Sql>();

const keyOf = (statement: [QueryConfig | string]): string | undefined =>
  typeof statement[0] === 'object' && statement[0].types ? undefined : JSON.stringify(statement);

const alone = (pool: Pool, { statement, answer, fail }: Asked): Promise<void> =>
  (pool.query(...statement) as unknown as Promise<never>).then(answer, (error: Error) => fail(ofServer(error)));

const together = async (pool: Pool, all: Asked[]): Promise<void> => {
  let client: Corked;
  try {
    client = await pool.connect();
  } catch (error) {
    for (const { fail } of all) fail(ofServer(error as Error));
    return;
  }
  client.on('error', ignore);
  client.pipeline = true;
  client.connection.stream.cork();
  const sent = all.map(({ statement }) => client.query(...statement) as unknown as Promise<never>);
  client.connection.stream.uncork();
  let broken: Error | undefined;
  const answered = sent.map((each, n) =>
    each.then(all[n]!.answer, (error: Error) => {
      broken = error;
      all[n]!.fail(ofServer(error));
    }),
  );
  await Promise.all(answered);
  client.pipeline = false;
  client.off('error', ignore);
  client.release(broken);
};

/** A connection whose statements may be sent before those ahead of them are answered, and kept until they all are sent. */
type Corked = PoolClient & { pipeline?: boolean; connection: { stream: { cork(): void; uncork(): void } } };
