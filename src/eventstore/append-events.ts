import { type DatabaseError, type QueryResult } from 'pg';
import { type Recorded } from './facts.js';
import { type SealedValue, type Sql } from './vault.js';

/** One command's facts on their way into the log. */
export interface Append {
  stream: string;
  /** The version the stream had when the decision was taken. */
  expected: number;
  key?: string;
  fingerprint?: Buffer;
  takes: string[];
  events: { type: string; schema: number; body: string }[];
  sealed: SealedValue[];
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

/** Calls the SQL function `append_events` for commands that go together; answers an outcome for each, in order. */
export const appendEvents = async (sql: Sql, association: string, items: Append[]): Promise<Outcome[]> => {
  const events = items.flatMap((item) => item.events);
  const sealed = numbered(items, (item) => item.sealed);
  const answer: QueryResult<[string]> = await sql.query({
    name: 'append_events',
    text: 'select append_events($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17)',
    rowMode: 'array',
    values: [
      association,
      ...commandArrays(items),
      items.flatMap((item, index) => item.events.map(() => index + 1)),
      items.flatMap((item) => item.events.map((_, index) => item.expected + index + 1)),
      events.map((event) => event.type),
      events.map((event) => event.schema),
      // Canonical JSON has no line breaks.
      events.map((event) => event.body).join('\n'),
      ...(sealed.length === 0
        ? [null, null, null, null]
        : [
            sealed.map(([item]) => item),
            sealed.map(([, value]) => value.id),
            sealed.map(([, value]) => value.subject),
            sealed.map(([, value]) => value.value),
          ]),
    ],
  });
  const [starts, recordedAt, outcomes] = JSON.parse(answer.rows[0]![0]) as [
    Placing['starts'],
    string,
    Placing['outcomes'],
  ];
  return outcomesOf(items, { starts, recordedAt, outcomes });
};

/**
 * The short way of a command that comes alone and brings nothing but events: one statement that commits by itself. Answers nothing
 * where something stands in its way; `appendEvents` then says what.
 */
const appendCommand = async (sql: Sql, association: string, item: Append): Promise<Outcome | undefined> => {
  const { key, fingerprint, stream, expected, events } = item;
  const lines = (of: (event: Append['events'][number]) => string | number) => events.map(of).join('\n');
  const answer: QueryResult<[string | null]> = await sql.query({
    name: 'append_command',
    text: 'select append_command($1,$2,$3,$4,$5,$6,$7,$8,$9)',
    rowMode: 'array',
    values: [
      association,
      key,
      fingerprint,
      stream,
      expected,
      events.length,
      lines(({ type }) => type),
      lines(({ schema }) => schema),
      lines(({ body }) => body),
    ],
  });
  const said = answer.rows[0]![0];
  if (said === null) return undefined;
  const [position, recordedAt] = JSON.parse(said) as [number, string];
  return outcomesOf([item], { starts: [position], recordedAt, outcomes: null })[0];
};

/** Appends commands that go together in one statement, which commits by itself. */
export const appendAtOnce = async (sql: Sql, association: string, items: Append[]): Promise<Outcome[]> => {
  const [{ sealed, takes }] = items as [Append];
  if (items.length > 1 || sealed.length > 0 || takes.length > 0) return appendEvents(sql, association, items);
  const outcome = await appendCommand(sql, association, items[0]!).catch((error: DatabaseError) => {
    if (error.code !== UNIQUE_VIOLATION) throw error;
    return undefined;
  });
  return outcome ? [outcome] : appendEvents(sql, association, items);
};

const UNIQUE_VIOLATION = '23505';

/** What the SQL functions take of commands: keys, fingerprints, streams, versions, counts, and the keys they reserve. */
export const commandArrays = (items: Append[]): unknown[] => {
  const takes = numbered(items, (item) => item.takes);
  return [
    items.map((item) => item.key ?? null),
    items.map((item) => item.fingerprint ?? null),
    items.map((item) => item.stream),
    items.map((item) => item.expected),
    items.map((item) => item.events.length),
    takes.length === 0 ? null : takes.map(([item]) => item),
    takes.length === 0 ? null : takes.map(([, key]) => key),
  ];
};

/** What commands bring beside their events, each with the 1-based number of its command. */
const numbered = <T>(items: Append[], of: (item: Append) => T[]): [number, T][] =>
  items.flatMap((item, index) => of(item).map((each): [number, T] => [index + 1, each]));

/** An outcome for each command, with the facts of those that were appended unless nobody hears them. */
export const outcomesOf = (items: Append[], { starts, recordedAt, outcomes }: Placing, heard = true): Outcome[] =>
  items.map((item, index) => {
    const start = starts[index] ?? null;
    const plain = { outcome: 'appended' as const, position: start ?? -1, events: item.events.length, detail: null };
    const facts = heard && start !== null ? item.told(start, recordedAt) : [];
    return { ...(outcomes?.[index] ?? plain), facts };
  });
