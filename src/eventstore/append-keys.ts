import { type PoolClient } from 'pg';
import { type Append } from './append-events.js';
import { insertKeys } from './vault.js';

/**
 * Writes the keys of subjects that had none. Answers false where one was given a key meanwhile: what was sealed for it under
 * another could never be read, and is to be made anew.
 */
export const writeKeys = async (client: PoolClient, association: string, items: Append[]): Promise<boolean> => {
  const made = items.flatMap(({ newKey }) => (newKey ? [newKey] : []));
  if (made.length === 0) return true;
  // In one order for all, so that two writers do not wait for each other.
  const keys = made.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  return (await insertKeys(client, association, keys)) === made.length;
};
