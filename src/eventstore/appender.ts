import { type Pool, type PoolClient } from 'pg';
import { appendAgain, type DecideAgain, tooLate } from './append-again.js';
import { apart, type Append, appendEvents, appendPlain, isTaken, type Outcome } from './append-events.js';
import { writeKeys } from './append-keys.js';
import { appendSwiftly, inOrder } from './append-swiftly.js';
import { copyEvents } from './copy-events.js';
import { reading, transaction } from './connection.js';
import { unhurried } from './deadline.js';
import { Unavailable } from './errors.js';
import { type Following } from './following.js';
import { Halted } from './halted.js';
import { type Sql } from './vault.js';

const MOST_COMMANDS = 256;
/** From so many on, half of those that wait go ahead, so that this process makes ready the others while PostgreSQL writes these. */
const WORTH_HALVING = 16;
const FLIGHTS = 2;

interface Waiting {
  item: Append;
  again?: DecideAgain;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

interface Queue {
  waiting: Waiting[];
  /** How many transactions are under way. */
  flights: number;
}

/**
 * Group commit: while one transaction of an association is under way, further appends gather, and the next transaction takes
 * them all. So throughput rises with concurrency, and a single caller waits for nobody.
 */
export class Appender {
  private readonly queues = new Map<string, Queue>();
  private readonly sql: Sql;

  constructor(
    private readonly pool: Pool,
    private readonly following: Following,
    private readonly committed: (association: string, outcomes: Outcome[]) => void,
    private readonly halted = new Halted(),
  ) {
    this.sql = reading(pool);
  }

  async append(association: string, item: Append, again?: DecideAgain): Promise<Outcome> {
    this.halted.refuse(association, item.stream);
    return new Promise((resolve, reject) => {
      (this.queues.get(association) ?? this.open(association)).waiting.push({ item, again, resolve, reject });
    });
  }

  /** Appends many commands in one transaction by COPY: for imports. An outcome for each, in order; none is decided again. */
  async copy(association: string, items: Append[]): Promise<Outcome[]> {
    this.halted.refuse(association);
    const outcomes = await transaction(this.pool, async (client) => {
      const copied = await copyEvents(client, association, items, !this.following.idle);
      await this.tell(client, association, copied);
      return copied;
    });
    this.committed(association, outcomes);
    return outcomes;
  }

  private open(association: string): Queue {
    const queue = { waiting: [], flights: 0 };
    this.queues.set(association, queue);
    // Those whose commands were answered together ask again together. What is sent is no longer one request's alone.
    process.nextTick(() => unhurried(() => this.send(association, queue)));
    return queue;
  }

  private send(association: string, queue: Queue): void {
    const { waiting } = queue;
    // Whoever follows works while the head is held; a second transaction would only wait for it.
    const flights = this.following.idle ? FLIGHTS : 1;
    while (waiting.length > 0 && queue.flights < flights) {
      if (queue.flights > 0 && waiting.length < WORTH_HALVING / 2) return;
      const share = waiting.length < WORTH_HALVING ? waiting.length : Math.ceil(waiting.length / flights);
      queue.flights += 1;
      void this.flush(association, waiting.splice(0, Math.min(share, MOST_COMMANDS))).then(() => {
        queue.flights -= 1;
        process.nextTick(() => this.send(association, queue));
      });
    }
    if (queue.flights === 0) this.queues.delete(association);
  }

  private async flush(association: string, batch: Waiting[]): Promise<void> {
    try {
      const outcomes = await this.write(association, batch);
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if (outcome.outcome === 'refused') reject(outcome.error);
        else resolve(outcome);
      });
      if (outcomes.some(({ outcome }) => outcome === 'appended')) this.committed(association, outcomes);
    } catch (error) {
      // One command that PostgreSQL refuses must not take its neighbours with it.
      if (batch.length > 1 && !(error instanceof Unavailable))
        for (const waiting of batch) await this.flush(association, [waiting]);
      else batch.forEach(({ reject }) => reject(error));
    }
  }

  private async write(association: string, batch: Waiting[]): Promise<Outcome[]> {
    const items = batch.map(itemOf);
    const plain = apart(items);
    if (!this.following.idle || items.some(({ newKey }) => newKey))
      return (
        (plain ? await appendSwiftly(this.pool, this.following, association, items) : undefined) ??
        this.together(association, batch)
      );
    const taken = (error: unknown) => {
      if (!isTaken(error)) throw error;
      return undefined;
    };
    const appended = plain ? await appendPlain(this.sql, association, items).catch(taken) : undefined;
    const outcomes = appended ?? (await appendEvents(this.sql, association, items));
    const late = batch.filter(({ again }, index) => again && outcomes[index]!.outcome === 'conflict');
    if (late.length === 0) return outcomes;
    const decided = await this.together(association, late);
    return batch.map((waiting, index) => decided[late.indexOf(waiting)] ?? outcomes[index]!);
  }

  /** Each command judged on its own, and each read model told on its own. */
  private together(association: string, batch: Waiting[]): Promise<Outcome[]> {
    return transaction(this.pool, async (client) => {
      const items = batch.map(itemOf);
      const readable = await writeKeys(client, association, items);
      const outcomes = readable
        ? await appendEvents(client, association, items)
        : await tooLate(client, association, items);
      for (const [index, { again }] of batch.entries())
        if (again && outcomes[index]!.outcome === 'conflict')
          outcomes[index] = await appendAgain(client, association, again);
      await this.tell(client, association, outcomes);
      return outcomes;
    });
  }

  private async tell(client: PoolClient, association: string, outcomes: Outcome[]): Promise<void> {
    if (this.following.idle) return;
    const facts = inOrder(outcomes);
    if (facts.length > 0) await this.following.follow(client, association, facts);
  }
}

const itemOf = ({ item }: Waiting): Append => item;
