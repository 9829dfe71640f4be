import { Conflict, Invalid, NotFound, Rejected } from '../eventstore/errors.js';
import { BadDate } from '../language/dates.js';
import { BadShape, type Shape } from '../language/shape.js';

/** What is wrong with a form: where, by a JSON pointer that is empty for the whole of it, and a stable code or a rule's name. */
export interface Wrong {
  at: string;
  code: string;
  detail: string;
}

/** What does not fit the shape of its field; of each field the first, so that all can be mended at once. */
export const misfits = (shapes: Record<string, Shape<unknown>>, values: Record<string, unknown>): Wrong[] =>
  Object.entries(shapes).flatMap(([word, shape]) => {
    const value = values[word];
    if (value === undefined && shape.optional) return [];
    try {
      shape.check(value, `/${word}`);
      return [];
    } catch (error) {
      if (!(error instanceof BadShape)) throw error;
      const { pointer, code, message } = error;
      return [{ at: pointer, code: at(values, pointer) === undefined ? 'missing' : code, detail: message }];
    }
  });

/** Why a command was not carried out, as a form says it. Throws what nobody can mend there. */
export const wrongOf = (error: unknown, values: object): Wrong[] => {
  if (error instanceof Rejected) return [{ at: '', code: error.rule, detail: error.message }];
  if (error instanceof NotFound) {
    const place = placeOf(values, error.key, '');
    return [{ at: place ?? '', code: 'not-in-the-record', detail: error.message }];
  }
  if (error instanceof Invalid)
    return error.errors.map(({ pointer = '', code, detail = error.message }) => ({ at: pointer, code, detail }));
  if (error instanceof BadShape) return [{ at: error.pointer, code: error.code, detail: error.message }];
  if (error instanceof BadDate) return [{ at: '', code: 'date', detail: error.message }];
  if (error instanceof Conflict) return [{ at: '', code: error.code, detail: error.message }];
  throw error;
};

/** Whether what is wrong at a place is told beside the input that asks for it. */
export const isAt = ({ at }: Wrong, place: string): boolean => at === place || at.startsWith(`${place}/`);

const at = (values: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], values);

/** Where a value stands. */
const placeOf = (value: unknown, wanted: string, pointer: string): string | undefined => {
  if (value === wanted) return pointer;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [part, each] of Object.entries(value)) {
    const found = placeOf(each, wanted, `${pointer}/${part}`);
    if (found !== undefined) return found;
  }
  return undefined;
};
