import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Looks until it is so; gives up after half a minute. */
export const until = async (look: () => Promise<boolean> | boolean): Promise<void> => {
  for (const end = Date.now() + 30_000; !(await look()); await pause(5))
    if (Date.now() > end) throw new Error(`It never came to this: ${look.toString()}`);
};

/** Answers the server processes that wait for a lock in a database, as soon as there are this many. */
export const untilWaiting = async (url: string, count: number): Promise<number[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (let looks = 0; looks < 20_000; looks += 1) {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows.length >= count) return rows.map(({ pid }) => pid);
    }
    throw new Error(`Fewer than ${count} ever waited`);
  } finally {
    await client.end();
  }
};
