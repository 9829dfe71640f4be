import { type DataSource } from 'typeorm';
import { type Belief, ceased, known } from '../eventstore/belief.js';
import { type AsOf } from '../language/as-of.js';

/** Rows of a read model that ceased and began to be known since the look before. */
export interface Changes<T> {
  gone: T[];
  come: T[];
}

/** Looks at a read model again and again: the first look gives all its rows, each later one what has changed. */
export const changesOf = <T extends Belief>(
  dataSource: DataSource,
  table: new () => T,
  of: Record<string, string> = {},
): ((asOf: AsOf) => Promise<Changes<T>>) => {
  let seen = -1;
  return async (asOf) => {
    const come = known(dataSource, table, asOf).andWhere(of).andWhere('row.known_from > :seen', { seen });
    const gone = ceased(dataSource, table, { ...asOf, knownOn: seen, by: asOf.knownOn }).andWhere(of);
    const changes = { gone: seen < 0 ? [] : await gone.getMany(), come: await come.getMany() };
    seen = asOf.knownOn;
    return changes;
  };
};
