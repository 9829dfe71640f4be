import { type Recorded } from './facts.js';
import { BATCH, type EventLog } from './log.js';
import { Loop } from './loop.js';
import { type Wakeup } from './wakeup.js';

/** Takes the next events of a log; the ones after them come when it has resolved. */
export type Receiver = (facts: Recorded[]) => Promise<void> | void;

export interface Subscription {
  /** The position that is handed over next. */
  readonly position: number;
  /** Resolves once the receiver is done with what it has; nothing more is handed over. A receiver must not wait for it. */
  stop(): Promise<void>;
}

/** Hands the events of a log to who subscribes, as they are written, in this or another process. */
export class Feed {
  private readonly open = new Set<Subscription>();

  constructor(
    private readonly log: EventLog,
    private readonly wakeup: Wakeup,
  ) {}

  /**
   * Hands over every event of an association from a position on: in the order of the log, each once, at most `batch` together.
   * It goes on after lost connections. A receiver that throws is given the same events again, later and later.
   */
  subscribe(association: string, from: number, receiver: Receiver, { batch = BATCH } = {}): Subscription {
    let position = from;
    const loop = new Loop(async (signal) => {
      for (let more = true; more;) {
        const facts = await this.log.read(association, position, batch);
        if (facts.length === 0 || signal.aborted) return;
        await receiver(facts);
        position += facts.length;
        more = facts.length === batch;
      }
    });
    const silence = this.wakeup.hear((of) => {
      if (of === association || of === undefined) loop.wake();
    });
    const subscription: Subscription = {
      get position() {
        return position;
      },
      stop: async () => {
        silence();
        this.open.delete(subscription);
        await loop.stop();
      },
    };
    this.open.add(subscription);
    loop.wake();
    return subscription;
  }

  /** Ends every subscription. */
  async stop(): Promise<void> {
    await Promise.all([...this.open].map((subscription) => subscription.stop()));
  }
}
