import { AsyncLocalStorage } from 'node:async_hooks';
import { type DataSource } from 'typeorm';
import { type Sql } from './vault.js';

/** A copy of the database that follows the primary and may be behind it, as one request reads it. */
export interface Copy {
  dataSource: DataSource;
  sql: Sql;
  /** The last position that whoever asks has written, -1 for none. */
  atLeast: number;
}

const storage = new AsyncLocalStorage<Copy>();

/** The copy lacks what whoever asks must find; it is to be asked of the primary. */
export class Behind extends Error {}

/** Runs `work` with its reads going to a copy. */
export const readingFrom = <T>(copy: Copy, work: () => T): T => storage.run(copy, work);

/** The copy that is read from here; undefined where it is the primary. */
export const copyRead = (): Copy | undefined => storage.getStore();

/** Single statements on the copy that is read from here, else on the primary. */
export const following = (primary: Sql): Sql => ({
  query: (...statement: [never]) => (storage.getStore()?.sql ?? primary).query(...statement),
});

/** Throws `Behind` where a copy is read whose log ends at `last`, before `wanted` or what was written by whoever asks. */
export const reached = (last: number, wanted = -1): void => {
  const copy = storage.getStore();
  if (copy && last < Math.max(wanted, copy.atLeast)) throw new Behind(`The copy ends at position ${last}`);
};
