import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { type AsOf } from '../../language/as-of.js';
import { CoverageItem } from './coverage.entity.js';

/** So many items of one address are named. */
const MOST = 5;

/** The ids of other items whose address leads to the same page as that of one, the earliest first. */
export const atSamePage = async (
  dataSource: DataSource,
  asOf: AsOf,
  { coverage, page }: Pick<CoverageItem, 'coverage' | 'page'>,
): Promise<string[]> => {
  if (page === null) return [];
  const rows = await known(dataSource, CoverageItem, asOf)
    .select('row.coverage', 'coverage')
    .andWhere('row.page = :page and row.coverage <> :coverage', { page, coverage })
    .orderBy('row.position')
    .limit(MOST)
    .getRawMany<{ coverage: string }>();
  return rows.map((row) => row.coverage);
};
