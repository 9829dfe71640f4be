import { type DataSource } from 'typeorm';
import { sqlOf } from '../eventstore/kernel.js';
import { type Work } from './under-way.js';

/** Read models that are being built anew, by whatever process: the checkpoints of their new rows say how far they are. */
export const rebuilding =
  (dataSource: DataSource) =>
  async (association: string): Promise<Work[]> => {
    const { rows } = await sqlOf(dataSource).query<{ name: string; done: number; all: number }>(
      `select split_part(name, '@', 1) as name, position::int as done, size::int as all
       from projection join log_head using (association_id)
       where association_id = $1 and strpos(name, '@') > 0 order by name`,
      [association],
    );
    return rows.map((row) => ({ kind: 'rebuild', state: 'working', ...row }));
  };
