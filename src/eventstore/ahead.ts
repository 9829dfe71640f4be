import { type Pool, type PoolClient } from 'pg';
import { transaction } from './connection.js';
import { type Recorded } from './facts.js';
import { BATCH, type EventLog } from './log.js';

/** Reads a log batch by batch; while one batch is told, the next is on its way. */
export class Ahead {
  private readonly loaded = new Map<number, Promise<Recorded[]>>();

  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    private readonly association: string,
    private readonly batch = BATCH,
  ) {}

  /** The events from a position on, at most a batch of them; fewer only at the head. Who asks for the same again gets the same. */
  async read(from: number): Promise<Recorded[]> {
    for (const before of this.loaded.keys()) if (before < from) this.loaded.delete(before);
    const facts = await this.load(from);
    // At the head there may be more by the next time.
    if (facts.length < this.batch) this.loaded.delete(from);
    else void this.load(from + this.batch);
    return facts;
  }

  private load(from: number): Promise<Recorded[]> {
    const known = this.loaded.get(from);
    if (known) return known;
    const facts = this.readFrom(from);
    // A failure is heard by whoever asks for this batch, which may be nobody, and it is tried again.
    facts.catch(() => this.loaded.delete(from));
    this.loaded.set(from, facts);
    return facts;
  }

  private readFrom(from: number): Promise<Recorded[]> {
    return transaction(this.pool, async (client) => {
      await byIndex(client);
      return this.log.read(this.association, from, this.batch, client);
    });
  }
}

/**
 * In this transaction, rows are found by index alone. PostgreSQL has no statistics of tables that are being filled, and would now
 * and then read all of one for a few rows.
 */
export const byIndex = async (client: PoolClient, others: 'off' | 'default' = 'off'): Promise<void> => {
  const ways = ['seqscan', 'hashjoin', 'mergejoin'].map((way) => `set local enable_${way} to ${others}`);
  await client.query(ways.join('; '));
};
