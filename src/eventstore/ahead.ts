import { type Pool, type PoolClient } from 'pg';
import { transaction } from './connection.js';
import { type Recorded } from './facts.js';
import { BATCH, type EventLog } from './log.js';

/** Reads a log batch by batch; while one batch is told, the next is on its way. */
export class Ahead {
  private next?: { from: number; facts: Promise<Recorded[]> };

  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    private readonly association: string,
  ) {}

  /** The events from a position on, at most `BATCH` of them; fewer only at the head. */
  async read(from: number): Promise<Recorded[]> {
    const facts = await (this.next?.from === from ? this.next.facts : this.load(from));
    this.next = undefined;
    if (facts.length === BATCH) {
      this.next = { from: from + BATCH, facts: this.load(from + BATCH) };
      // A failure is heard by whoever asks for this batch; it may be nobody.
      this.next.facts.catch(() => undefined);
    }
    return facts;
  }

  private load(from: number): Promise<Recorded[]> {
    return transaction(this.pool, async (client) => {
      await byIndex(client);
      return this.log.read(this.association, from, BATCH, client);
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
