import { type DataSource } from 'typeorm';
import { known } from '../../eventstore/belief.js';
import { ClaimRow } from './claim.entity.js';

/** The streams of the claims that items of coverage make now, and of what was set aside when it was proposed. */
export const claimStreams = async (
  dataSource: DataSource,
  association: string,
  coverage: string[],
): Promise<string[]> => {
  const rows = await known(dataSource, ClaimRow, { association, knownOn: Number.MAX_SAFE_INTEGER })
    .select('row.stream')
    .andWhere('row.coverage = any(:coverage)', { coverage })
    .getMany();
  return rows.map(({ stream }) => stream);
};
