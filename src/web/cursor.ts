import { createHash } from 'node:crypto';
import { Invalid } from '../eventstore/errors.js';
import { isDate } from '../language/dates.js';

/** What the first page of a walk was asked, by which all its pages are read, and the key of the last item that was given. */
export interface Place {
  trueOn?: string;
  knownOn?: number;
  after: string;
}

/** What makes one list of an association another: its address and filters, and not how much of it is asked for at a time. */
export const fingerprint = (...asked: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 16);

/** A place as text. It holds no secret: whoever makes one up gets what the list would have told at any rate. */
export const writeCursor = (list: string, { trueOn, knownOn, after }: Place): string =>
  Buffer.from(JSON.stringify([list, trueOn ?? null, knownOn ?? null, after])).toString('base64url');

/** Throws `Invalid` for what no answer ever gave, and for the cursor of another list. */
export const readCursor = (list: string, cursor: string): Place => {
  const { of, place } = parse(cursor);
  if (of !== list) throw refused('cursor-foreign', 'This cursor belongs to another list, or to other filters or times');
  return place;
};

/** The refusal of a cursor, with its stable code. */
export const refused = (code: string, detail: string): Invalid =>
  new Invalid([{ parameter: 'cursor', code, detail }], detail);

const parse = (cursor: string): { of: string; place: Place } => {
  const parts = jsonIn(cursor);
  if (!Array.isArray(parts) || parts.length !== 4) throw unreadable();
  const [of, trueOn, knownOn, after] = parts as unknown[];
  if (typeof of !== 'string' || typeof after !== 'string' || !isDayOrNone(trueOn) || !isPositionOrNone(knownOn))
    throw unreadable();
  return { of, place: { trueOn: trueOn ?? undefined, knownOn: knownOn ?? undefined, after } };
};

const jsonIn = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw unreadable();
  }
};

const isDayOrNone = (part: unknown): part is string | null =>
  part === null || (typeof part === 'string' && /^\d{4}-\d\d-\d\d$/.test(part) && isDate(part));
const isPositionOrNone = (part: unknown): part is number | null =>
  part === null || (Number.isSafeInteger(part) && (part as number) >= 0);

const unreadable = (): Invalid => refused('cursor-unreadable', 'This is no cursor that an answer gave');
