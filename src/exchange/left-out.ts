import { type Pool } from 'pg';
import { type BulkCommitted } from './answers.js';
import { type ShownRow } from './working-row.js';

const MOST_SKIPPED = 100;
const OTHER = { code: 'needs-a-look', detail: 'Another row of the same thing needs a look' };

/** The rows that a commit left out, of those chosen where some are: the first, in the order of the file, and how many. */
export const leftOutOf = async (
  pool: Pool,
  association: string,
  id: string,
  chosen?: number[],
): Promise<Pick<BulkCommitted, 'skipped' | 'left'>> => {
  const { rows } = await pool.query<Pick<ShownRow, 'n' | 'problems'> & { left: number }>(
    `select n, problems, count(*) over ()::int as left from bulk_row
     where association_id = $1 and import = $2 and state in ('needs-a-look', 'refused') and ($3::int[] is null or n = any($3))
     order by n limit ${MOST_SKIPPED}`,
    [association, id, chosen ?? null],
  );
  const skipped = rows.map(({ n, problems }) => {
    const { code, detail } = problems.findLast(({ blocks }) => blocks) ?? OTHER;
    return { n, code, reason: detail };
  });
  return { skipped, left: rows[0]?.left ?? 0 };
};
