import { type DataSource } from 'typeorm';

/** Answers the server processes that wait for a lock in a database, as soon as there are this many. */
export const untilWaiting = async (dataSource: DataSource, count: number): Promise<number[]> => {
  for (;;) {
    const rows: { pid: number }[] = await dataSource.query(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length >= count) return rows.map(({ pid }) => pid);
  }
};
