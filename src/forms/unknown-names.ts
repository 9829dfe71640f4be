import { type Refs } from '../access/refs.js';
import { NotFound } from '../eventstore/errors.js';
import { kindOf, type Place, placesIn, rowOf, type Thing, thingAt } from './schema.js';
import { type Wrong } from './wrong.js';

/** What a form names that is not in the record, all of it, so that all can be mended at once. */
export const unknownNames = async (refs: Refs, form: Place, values: unknown, association: string): Promise<Wrong[]> => {
  const found = await Promise.all(
    namesIn(form, values).map(async ({ thing, name, at, line }): Promise<Wrong[]> => {
      try {
        await refs[thing === 'government' ? 'member' : thing](name, association);
        return [];
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        return [{ at, code: 'not-in-the-record', detail: error.message, line }];
      }
    }),
  );
  return found.flat();
};

interface Named {
  thing: Exclude<Thing, 'body'>;
  name: string;
  at: string;
  line?: string;
}

const namesIn = (place: Place, value: unknown): Named[] => {
  if (value === undefined || value === null) return [];
  const thing = thingAt(place);
  // A body may be named that no rules know; where it must be known, a rule says so.
  if (thing === 'body') return [];
  switch (kindOf(place)) {
    case 'group':
      return placesIn(place).flatMap((each) => namesIn(each, (value as Record<string, unknown>)[each.word]));
    case 'rows':
      return (value as unknown[]).flatMap((each, n) => namesIn(rowOf(place, n), each));
    case 'things':
      return (value as string[]).map((name) => ({ thing: thing!, name, at: place.at, line: name }));
    default:
      return thing && typeof value === 'string' ? [{ thing, name: value, at: place.at }] : [];
  }
};
