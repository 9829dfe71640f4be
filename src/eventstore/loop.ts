import { setTimeout as pause } from 'node:timers/promises';

/** The longest wait between two tries, in ms. */
const LONGEST = 5000;

/**
 * Does a piece of work when it is woken, once at a time; however often it is woken meanwhile, it is done once more. Work that
 * throws is done again by itself, later and later. Between two runs it rests (ms), so that a busy time costs few runs.
 */
export class Loop {
  private readonly ending = new AbortController();
  private woken = false;
  private active = false;
  private done?: Promise<void>;

  constructor(
    private readonly work: (signal: AbortSignal) => Promise<void>,
    private readonly rest = 0,
  ) {}

  wake(): void {
    this.woken = true;
    if (!this.active) this.done = this.run();
  }

  /** Starts nothing more, and resolves once the run under way has ended; that run hears of it by its signal. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.done;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    this.active = true;
    for (let failures = 0; this.woken && !signal.aborted;) {
      this.woken = false;
      const failed = await this.work(signal).then(
        () => false,
        () => true,
      );
      failures = failed ? failures + 1 : 0;
      this.woken ||= failed;
      const wait = failed ? Math.min(50 * 2 ** failures, LONGEST) : this.rest;
      if (wait > 0) await pause(wait, undefined, { signal }).catch(() => undefined);
    }
    this.active = false;
  }
}
