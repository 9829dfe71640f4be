import { type PoolClient } from 'pg';
import { type Recorded } from './facts.js';
import { type SealedValue } from './vault.js';

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
  /** The same events as readers will see them; position and time are set once they are known. */
  facts: Recorded[];
}

/**
 * What became of a command; `unneeded` and `refused` only of one that was decided again. Where nothing was appended, position
 * and count are those of the events a replayed key stands for, else without meaning.
 */
export interface Outcome {
  outcome: 'appended' | 'replayed' | 'key-reused' | 'conflict' | 'taken' | 'unneeded' | 'refused';
  position: number;
  events: number;
  recordedAt: string;
  /** The stream of a replayed key, the version found, or the key taken. */
  detail: string | null;
  /** The facts with their places, where they were appended. */
  facts: Recorded[];
  /** Why a command that was decided again was refused. */
  error?: unknown;
}

/** Calls the SQL function `append_events` for commands that go together; answers an outcome for each, in order. */
export const appendEvents = async (client: PoolClient, association: string, items: Append[]): Promise<Outcome[]> => {
  const events = items.flatMap((item) => item.events);
  const takes = items.flatMap((item, index) => item.takes.map((key): [number, string] => [index + 1, key]));
  const sealed = items.flatMap((item, index) => item.sealed.map((value): [number, SealedValue] => [index + 1, value]));
  const { rows } = await client.query<Record<string, string | number | null>>({
    name: 'append_events',
    text: 'select * from append_events($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)',
    values: [
      association,
      items.map((item) => item.key ?? null),
      items.map((item) => item.fingerprint ?? null),
      items.map((item) => item.stream),
      items.map((item) => item.expected),
      items.map((item) => item.events.length),
      takes.map(([item]) => item),
      takes.map(([, key]) => key),
      events.map((event) => event.type),
      events.map((event) => event.schema),
      events.map((event) => event.body),
      sealed.map(([item]) => item),
      sealed.map(([, value]) => value.id),
      sealed.map(([, value]) => value.subject),
      sealed.map(([, value]) => value.value),
    ],
  });
  return rows.map((row, index) => {
    const outcome = row['outcome'] as Outcome['outcome'];
    const position = Number(row['first_position']);
    const recordedAt = row['written_at'] as string;
    const facts = placed(items[index]!, outcome, position, recordedAt);
    return {
      outcome,
      position,
      events: Number(row['events']),
      recordedAt,
      detail: row['detail'] as string | null,
      facts,
    };
  });
};

/** The facts of a command with their places in the log; none where it was not appended. */
const placed = ({ facts }: Append, outcome: string, position: number, recordedAt: string): Recorded[] => {
  if (outcome !== 'appended') return [];
  facts.forEach((fact, index) =>
    Object.assign(fact, { v: 1, position: position + index, origin: position + index, recordedAt }),
  );
  return facts;
};
