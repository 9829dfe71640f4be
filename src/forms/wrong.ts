import { Conflict, Invalid, NotFound, Rejected } from '../eventstore/errors.js';
import { BadDate } from '../language/dates.js';
import { BadShape, type Shape } from '../language/shape.js';

/** What is wrong with a form: where, by a JSON pointer that is empty for the whole of it, and a stable code or a rule's name. */
export interface Wrong {
  at: string;
  code: string;
  detail: string;
  /** The line of a list that is meant, where it has no input of its own. */
  line?: string;
  /** Where the later fact is recorded that would not fit any more. */
  position?: number;
}

/** What does not fit the shape of its field, in whichever row or part of it, so that all can be mended at once. */
export const misfits = (shapes: Record<string, Shape<unknown>>, values: Record<string, unknown>): Wrong[] =>
  Object.entries(shapes).flatMap(([word, shape]) => misfitsIn(shape, values[word], `/${word}`));

const misfitsIn = (shape: Shape<unknown>, value: unknown, at: string, line?: string): Wrong[] => {
  if (value === undefined && shape.optional) return [];
  const isList = Array.isArray(value);
  const within = (shape.parts?.(value) ?? []).flatMap(([word, part, each]) =>
    misfitsIn(part, each, `${at}/${word}`, isList && typeof each === 'string' ? each : undefined),
  );
  if (within.length > 0) return within;
  try {
    shape.check(value, at);
    return [];
  } catch (error) {
    if (!(error instanceof BadShape)) throw error;
    const code = value === undefined ? 'missing' : error.code;
    return [{ at: error.pointer, code, detail: error.message, ...(line !== undefined && { line }) }];
  }
};

/** Why a command was not carried out, as a form says it. Throws what nobody can mend there. */
export const wrongOf = (error: unknown, values: object): Wrong[] => {
  if (error instanceof Rejected) {
    const { rule, message, position } = error;
    return [{ at: fieldOf(error, values), code: rule, detail: message, position }];
  }
  if (error instanceof NotFound) {
    const place = placeOf(values, error.key, '');
    return [{ at: place ?? '', code: 'not-in-the-record', detail: error.message }];
  }
  if (error instanceof Invalid)
    return error.errors.map(({ pointer = '', code, detail = error.message }) => ({ at: pointer, code, detail }));
  if (error instanceof BadShape) return [{ at: error.pointer, code: error.code, detail: error.message }];
  if (error instanceof BadDate) return [{ at: '', code: 'date', detail: error.message }];
  if (error instanceof Conflict) return [{ ...takenIn(error, values), detail: error.message }];
  throw error;
};

/** Whether what is wrong at a place is told beside the input that asks for it. */
export const isAt = ({ at }: Wrong, place: string): boolean => at === place || at.startsWith(`${place}/`);

/** The field that a rule is about. A correction is refused by the rules of what came later as well, of which it asks nothing. */
const fieldOf = ({ field, position }: Rejected, values: { now?: unknown }): string => {
  if (field === undefined) return '';
  if (!('now' in values)) return `/${field}`;
  return position === undefined ? `/now/${field}` : '';
};

/** The field from which a key comes that another has taken: what says the key itself, else what the key ends with. */
const takenIn = ({ code, key }: Conflict, values: object): Pick<Wrong, 'at' | 'code'> => {
  if (key === undefined) return { at: '', code };
  const name = key.slice(key.indexOf(':') + 1);
  const said = Object.entries(values)
    .filter(([, value]) => typeof value === 'number' || (typeof value === 'string' && value !== ''))
    .map(([word, value]): [string, string] => [word, String(value)]);
  const [word] =
    said.find(([, value]) => value === name) ??
    said.find(([, value]) => ENDS.some((sign) => name.endsWith(sign + value))) ??
    [];
  if (word === undefined) return { at: '', code };
  return { at: `/${word}`, code: OF_A_KEY.has(word) ? `${code}-${word}` : code };
};

/** What stands in a key before its last part. */
const ENDS = ['/', '-', ':'];
/** Parts of a key that are no code or short name themselves, of which a form says what is taken. */
const OF_A_KEY = new Set(['ordinal', 'on']);

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
