import { type DataSource } from 'typeorm';
import { copyRead } from '../eventstore/lag.js';

/**
 * Asks of the copy that is read from here, if any, by index alone: PostgreSQL takes reading all rows for cheap, since it does not
 * count what their texts and lexemes weigh beside them.
 */
export const byIndex = async <T>(primary: DataSource, text: string, values: unknown[]): Promise<T[]> => {
  const runner = (copyRead()?.dataSource ?? primary).createQueryRunner();
  try {
    await runner.query('begin; set local enable_seqscan to off; set local jit to off');
    const rows = (await runner.query(text, values)) as T[];
    await runner.query('commit');
    return rows;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
};
