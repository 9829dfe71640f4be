import { type DatabaseError } from 'pg';
import { commandArrays, eventArrays, lines, numbered, sealedArrays, takeArrays } from './append-arrays.js';
import { type Recorded } from './facts.js';
import { type SealedValue, type Sql } from './vault.js';

/** Events as they are to be written: canonical JSON without position and time. */
export interface Bodies extends Iterable<{ type: string; schema: number; body: string }> {
  length: number;
}

/** One command's facts on their way into the log. */
export interface Append {
  stream: string;
  /** The version the stream had when the decision was taken. */
  expected: number;
  key?: string;
  fingerprint?: Buffer;
  takes: string[];
  events: Bodies;
  /** Complete once the bodies were gone through. */
  sealed: SealedValue[];
  /** The wrapped key of a subject that had none, under which some of these are sealed. */
  newKey?: { subject: string; wrapped: Buffer };
  /** The same events as readers will see them, once the place of the first and their time are known. */
  told: (start: number, recordedAt: string) => Recorded[];
}

/**
 * What became of a command; `unneeded` and `refused` only of one that was decided again. Where nothing was appended, position
 * and count are those of the events a replayed key stands for, else without meaning.
 */
export interface Outcome {
  outcome: 'appended' | 'replayed' | 'key-reused' | 'conflict' | 'taken' | 'unneeded' | 'refused';
  position: number;
  events: number;
  /** The stream of a replayed key, the version found, or the key taken. */
  detail: string | null;
  /** The facts with their places, where they were appended. */
  facts: Recorded[];
  /** Why a command that was decided again was refused. */
  error?: unknown;
}

/** What SQL judged: where each command begins, their time, and what became of each unless all were appended. */
export interface Placing {
  starts: (number | null)[];
  recordedAt: string;
  outcomes: Omit<Outcome, 'facts'>[] | null;
}

/**
 * Appends commands that go together, each judged on its own by the SQL function `append_events`; answers an outcome for each, in
 * order.
 */
export const appendEvents = async (sql: Sql, association: string, items: Append[]): Promise<Outcome[]> => {
  const takes = numbered(items, (item) => item.takes);
  const answer = await call(sql, 'append_events', [
    association,
    ...commandArrays(items),
    ...takeArrays(takes),
    ...eventArrays(items),
    ...sealedArrays(items),
  ]);
  const [starts, recordedAt, outcomes] = answer as [Placing['starts'], string, Placing['outcomes']];
  return outcomesOf(items, { starts, recordedAt, outcomes });
};

/**
 * The short way for commands that are `apart`, where nothing stands in their way; answers nothing, or fails by `isTaken`, where
 * something does. What became of each `appendEvents` then tells.
 */
export const appendPlain = async (sql: Sql, association: string, items: Append[]): Promise<Outcome[] | undefined> => {
  const [first, ...others] = items as [Append, ...Append[]];
  const alone = others.length === 0 && first.sealed.length === 0;
  const answer = await (alone ? callAlone(sql, association, first) : callTogether(sql, association, items));
  if (answer === null) return undefined;
  let [position, recordedAt] = answer as [number, string];
  const starts = items.map(({ events }) => (position += events.length) - events.length);
  return outcomesOf(items, { starts, recordedAt, outcomes: null });
};

/** Whether an append failed because a key or a version is there already. */
export const isTaken = (error: unknown): boolean => (error as DatabaseError).code === '23505';

/** Whether commands cannot be in each other's way: streams and keys are of one each, and none reserves a name. */
export const apart = (items: Append[]): boolean =>
  items.every(({ takes }) => takes.length === 0) &&
  new Set(items.map(({ stream }) => stream)).size === items.length &&
  new Set(items.map(({ key }, index) => key ?? index)).size === items.length;

const callTogether = (sql: Sql, association: string, items: Append[]) =>
  call(sql, 'append_commands', [association, ...commandArrays(items), ...eventArrays(items), ...sealedArrays(items)]);

const callAlone = (sql: Sql, association: string, { key, fingerprint, stream, expected, ...item }: Append) => {
  const events = [...item.events];
  return call(sql, 'append_command', [
    association,
    key,
    fingerprint,
    stream,
    expected,
    events.length,
    lines(events.map(({ type }) => type)),
    lines(events.map(({ schema }) => schema)),
    lines(events.map(({ body }) => body)),
  ]);
};

/** Calls a function that answers JSON. */
const call = async (sql: Sql, name: string, values: unknown[]): Promise<unknown> => {
  const places = values.map((_, index) => `$${index + 1}`).join();
  const { rows } = await sql.query<[string | null]>({
    name,
    text: `select ${name}(${places})`,
    rowMode: 'array',
    values,
  });
  const said = rows[0]![0];
  return said === null ? null : JSON.parse(said);
};

/** An outcome for each command, with the facts of those that were appended unless nobody hears them. */
export const outcomesOf = (items: Append[], { starts, recordedAt, outcomes }: Placing, heard = true): Outcome[] =>
  items.map((item, index) => {
    const start = starts[index] ?? null;
    const plain = { outcome: 'appended' as const, position: start ?? -1, events: item.events.length, detail: null };
    const facts = heard && start !== null ? item.told(start, recordedAt) : [];
    return { ...(outcomes?.[index] ?? plain), facts };
  });
