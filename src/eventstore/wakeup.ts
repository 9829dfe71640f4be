import pg, { type Pool } from 'pg';
import { Loop } from './loop.js';

/**
 * Hears that an association's log has grown, by this process's `own` hand or another's; without one, that any may have. It does not
 * `stir` where the new events are known to be none that a reaction answers.
 */
export type Ear = (association: string | undefined, own: boolean, stirs: boolean) => void;

const CHANNEL = 'annals_event';
/** Commits that follow each other within this many ms are told to other processes together. */
const GATHER = 5;
const RECONNECT = 100;
/** How long the server may take to answer on this connection, in ms, before it counts as lost. */
const PATIENCE = 5000;

/**
 * Tells who waits for events that there are new ones. One connection of its own listens for the commits of other processes and
 * tells them of this one's, outside the appends, so that no commit queues for it. A notification may get lost, with the
 * connection or with the process that was to send it; the poll makes that cost only time.
 */
export class Wakeup {
  private readonly ears = new Set<Ear>();
  private readonly gathered = new Set<string>();
  private readonly listening = new Loop((signal) => this.listen(signal), RECONNECT);
  private readonly telling = new Loop(() => this.tell(), GATHER);
  private client?: pg.Client;
  private poll?: NodeJS.Timeout;

  constructor(private readonly pool: Pool) {}

  /** @param every ms between two polls */
  start(every: number): void {
    this.listening.wake();
    this.poll = setInterval(() => this.say(undefined, false), every);
  }

  /** Answers how to stop hearing. */
  hear(ear: Ear): () => void {
    this.ears.add(ear);
    return () => void this.ears.delete(ear);
  }

  /** This process has added to a log. */
  committed(association: string, stirs: boolean): void {
    this.say(association, true, stirs);
    if (!this.poll) return;
    this.gathered.add(association);
    this.telling.wake();
  }

  /** Tells what is gathered and closes the connection. */
  async stop(): Promise<void> {
    clearInterval(this.poll);
    this.poll = undefined;
    await this.telling.stop();
    await this.tell();
    await this.listening.stop();
  }

  private say(association: string | undefined, own: boolean, stirs = true): void {
    for (const ear of this.ears) ear(association, own, stirs);
  }

  private async listen(signal: AbortSignal): Promise<void> {
    const { options } = this.pool;
    const client = new pg.Client({
      ...options,
      // A pool hides its password from being copied.
      password: options.password,
      application_name: 'annals-listen',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    const end = () => void client.end();
    signal.addEventListener('abort', end);
    try {
      // `pg` never settles a connect that is ended meanwhile.
      await Promise.race([client.connect(), ended]);
      if (signal.aborted) return;
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      client.on('notification', ({ processId, payload }) => processId !== rows[0]!.pid && this.say(payload, false));
      await client.query(`listen ${CHANNEL}`);
      this.client = client;
      this.say(undefined, false);
      this.telling.wake();
      await ended;
      this.listening.wake();
    } finally {
      this.client = undefined;
      signal.removeEventListener('abort', end);
      end();
    }
  }

  private async tell(): Promise<void> {
    const { client, gathered } = this;
    if (!client || gathered.size === 0) return;
    const associations = [...gathered];
    gathered.clear();
    const text = 'select pg_notify($1, association) from unnest($2::text[]) association';
    // A connection that does not answer is replaced; what it did not tell, the others' polls find.
    await client.query({ name: 'tell', text, values: [CHANNEL, associations] }).catch(() => client.end());
  }
}
