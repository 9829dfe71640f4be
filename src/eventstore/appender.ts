import pg, { type PoolClient, type Pool } from 'pg';
import { type Append, appendEvents, type Outcome } from './append-events.js';
import { transaction } from './connection.js';
import { Unavailable } from './errors.js';
import { type Recorded } from './facts.js';

/**
 * Decides a command again that came too late, seeing what `client` sees; answers nothing where nothing is left to do. The head
 * of the log is held meanwhile, so that nobody can come first again, however many processes write to the stream.
 */
export type DecideAgain = (client: PoolClient) => Promise<Append | undefined>;

/** Called inside the transaction, after the events of a batch were written and before its commit. */
export type AfterAppend = (client: PoolClient, association: string, facts: Recorded[]) => Promise<void>;

const MOST_COMMANDS = 256;

interface Waiting {
  item: Append;
  again?: DecideAgain;
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

  append(association: string, item: Append, again?: DecideAgain): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const waiting = { item, again, resolve, reject };
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
      const outcomes = await this.write(association, batch);
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if (outcome.outcome === 'refused') reject(outcome.error);
        else resolve(outcome);
      });
      if (outcomes.some(({ outcome }) => outcome === 'appended')) this.committed(association);
    } catch (error) {
      // One command that PostgreSQL refuses must not take its neighbours with it.
      if (batch.length > 1 && !(error instanceof Unavailable))
        for (const waiting of batch) await this.flush(association, [waiting]);
      else batch.forEach(({ reject }) => reject(error));
    }
  }

  private write(association: string, batch: Waiting[]): Promise<Outcome[]> {
    return transaction(this.pool, async (client) => {
      const outcomes = await appendEvents(
        client,
        association,
        batch.map(({ item }) => item),
      );
      for (const [index, { again }] of batch.entries())
        if (again && outcomes[index]!.outcome === 'conflict')
          outcomes[index] = await appendAgain(client, association, again);
      const facts = outcomes.flatMap((outcome) => outcome.facts).toSorted((a, b) => a.position - b.position);
      if (facts.length > 0) await this.after(client, association, facts);
      return outcomes;
    });
  }
}

const appendAgain = async (client: PoolClient, association: string, again: DecideAgain): Promise<Outcome> => {
  const none = { position: -1, events: 0, recordedAt: '', detail: null, facts: [] };
  try {
    const item = await again(client);
    if (!item) return { outcome: 'unneeded', ...none };
    return (await appendEvents(client, association, [item]))[0]!;
  } catch (error) {
    // What PostgreSQL refuses ends the transaction; what a rule refuses concerns this command alone.
    if (error instanceof pg.DatabaseError) throw error;
    return { outcome: 'refused', ...none, error };
  }
};
