import { type PoolClient, type Pool } from 'pg';
import { Unavailable } from './errors.js';
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

export interface Outcome {
  outcome: 'appended' | 'replayed' | 'key-reused' | 'conflict' | 'taken';
  position: number;
  events: number;
  recordedAt: string;
  /** The stream of a replayed key, the version found, or the key taken. */
  detail: string | null;
}

/** Called inside the transaction, after the events of a batch were written and before its commit. */
export type AfterAppend = (client: PoolClient, association: string, facts: Recorded[]) => Promise<void>;

const MOST_COMMANDS = 256;

interface Waiting {
  item: Append;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * Group commit: while one transaction of an association is under way, further appends gather, and the next transaction takes
 * them all. So throughput rises with concurrency, and a single caller waits for nobody.
 */
export class Appender {
  private readonly queues = new Map<string, Waiting[]>();

  constructor(
    private readonly pool: Pool,
    private readonly after: AfterAppend,
    private readonly committed: (association: string) => void,
  ) {}

  append(association: string, item: Append): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const waiting = { item, resolve, reject };
      const queue = this.queues.get(association);
      if (queue) queue.push(waiting);
      else {
        this.queues.set(association, [waiting]);
        void this.drain(association);
      }
    });
  }

  private async drain(association: string): Promise<void> {
    const queue = this.queues.get(association)!;
    while (queue.length > 0) await this.flush(association, queue.splice(0, MOST_COMMANDS));
    this.queues.delete(association);
  }

  private async flush(association: string, batch: Waiting[]): Promise<void> {
    try {
      const outcomes = await this.write(
        association,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ resolve }, index) => resolve(outcomes[index]!));
      if (outcomes.some(({ outcome }) => outcome === 'appended')) this.committed(association);
    } catch (error) {
      // One command that PostgreSQL refuses must not take its neighbours with it.
      if (batch.length > 1 && !(error instanceof Unavailable))
        for (const waiting of batch) await this.flush(association, [waiting]);
      else batch.forEach(({ reject }) => reject(error));
    }
  }

  private async write(association: string, items: Append[]): Promise<Outcome[]> {
    const client = await this.pool.connect().catch((error: Error) => {
      throw new Unavailable(error.message);
    });
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const outcomes = await callAppend(client, association, items);
      const facts = items.flatMap((item, index) => placed(item, outcomes[index]!));
      if (facts.length > 0) await this.after(client, association, facts);
      await client.query('commit');
      return outcomes;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => undefined,
        (lost: Error) => lost,
      );
      // Without an answer from the server nobody knows whether the commit happened; the client's key will tell.
      throw broken || !(error as { severity?: string }).severity ? new Unavailable((error as Error).message) : error;
    } finally {
      client.release(broken);
    }
  }
}

/** The facts of a command with their places in the log; none where it was not appended. */
const placed = ({ facts }: Append, { outcome, position, recordedAt }: Outcome): Recorded[] => {
  if (outcome !== 'appended') return [];
  facts.forEach((fact, index) =>
    Object.assign(fact, { v: 1, position: position + index, origin: position + index, recordedAt }),
  );
  return facts;
};

const callAppend = async (client: PoolClient, association: string, items: Append[]): Promise<Outcome[]> => {
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
  return rows.map((row) => ({
    outcome: row['outcome'] as Outcome['outcome'],
    position: Number(row['first_position']),
    events: Number(row['events']),
    recordedAt: row['written_at'] as string,
    detail: row['detail'] as string | null,
  }));
};
