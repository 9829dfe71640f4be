import { NotFound } from '../eventstore/errors.js';
import { type EventLog } from '../eventstore/log.js';
import { type Category } from '../eventstore/named.js';
import { isId } from '../language/ids.js';
import { lookThrough } from '../web/look-through.js';

/** Fields of commands that may name a thing by its code or handle, and the streams that know it by that. */
const NAMED: Record<string, Category> = {
  member: 'membership',
  meeting: 'meeting',
  decision: 'decision',
  follows: 'decision',
  committee: 'committee',
  commitment: 'commitment',
};

/** The ids in data by how they are written there: as they are, or as a code or a handle; nothing of what names nothing. */
export const idsIn = async (log: EventLog, association: string, data: unknown): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  // Many rows may name one thing, which is looked for once.
  const named = new Map<string, [Category, string]>();
  lookThrough(data, (field, value) => {
    const category = NAMED[field];
    for (const each of [value].flat())
      if (isId(each)) ids.set(each, each);
      else if (category && typeof each === 'string') named.set(`${category} ${each}`, [category, each]);
    return false;
  });
  for (const [category, name] of named.values()) {
    const id = await log.find(association, category, name).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    if (id !== undefined) ids.set(name, id);
  }
  return ids;
};
