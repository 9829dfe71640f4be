/** How many of those who ask are remembered at most; beyond that, the longest silent are forgotten first. */
const MOST = 50_000;
const MINUTE = 60_000;

interface Window {
  begun: number;
  hits: number;
  before: number;
}

/**
 * Counts hits by key in windows of a minute, of the last one as much as has not yet passed: two numbers for each key, however many
 * its hits are. In the memory of this process alone; of several each counts what it sees.
 */
export class Windows {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Counts a hit where fewer than `limit` were, and answers 0; else the seconds after which to ask again. Hits that are refused do
   * not count, so that whoever asks more slowly is served.
   */
  wait(key: string, limit: number): number {
    const wait = this.left(key, limit);
    if (wait === 0) this.windows.get(key)!.hits += 1;
    return wait;
  }

  /** The same without a hit. */
  left(key: string, limit: number): number {
    const now = this.now();
    const window = this.windowAt(key, now);
    const left = window.begun + MINUTE - now;
    const full = window.hits + (window.before * left) / MINUTE + 1 > limit;
    return full ? Math.max(1, Math.ceil(left / 1000)) : 0;
  }

  private windowAt(key: string, now: number): Window {
    const found = this.windows.get(key);
    const over = found ? Math.floor((now - found.begun) / MINUTE) : 2;
    if (found && over === 0) return found;
    const next = found && over === 1 ? { begun: found.begun + MINUTE, before: found.hits } : { begun: now, before: 0 };
    const window = { ...next, hits: 0 };
    this.windows.delete(key);
    this.windows.set(key, window);
    if (this.windows.size > MOST) this.windows.delete(this.windows.keys().next().value!);
    return window;
  }
}
