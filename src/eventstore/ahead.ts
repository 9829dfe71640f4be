import { type Recorded } from './facts.js';
import { type EventLog } from './log.js';

/** How many events are told in one transaction by whoever is behind the log. */
export const BATCH = 2000;

/** Reads a log batch by batch; while one batch is told, the next is on its way. */
export class Ahead {
  private next?: { from: number; facts: Promise<Recorded[]> };

  constructor(
    private readonly log: EventLog,
    private readonly association: string,
  ) {}

  /** The events from a position on, at most `BATCH` of them; fewer only at the head. */
  async read(from: number): Promise<Recorded[]> {
    const facts = await (this.next?.from === from ? this.next.facts : this.log.read(this.association, from, BATCH));
    this.next = undefined;
    if (facts.length === BATCH) {
      const next = { from: from + BATCH, facts: this.log.read(this.association, from + BATCH, BATCH) };
      // A failure is heard by whoever asks for this batch; it may be nobody.
      next.facts.catch(() => undefined);
      this.next = next;
    }
    return facts;
  }
}
