import { type AsOf } from '../language/as-of.js';

/**
 * Keeps what was counted as of a day and a position of the log: what is recorded later changes nothing of it. For counts and ids
 * alone, since what anybody is called may be erased. What read models tell that are behind, or were built anew since, is not kept.
 */
export class Kept<T> {
  private readonly known = new Map<string, Promise<T>>();

  constructor(private readonly most = 100) {}

  /** What was counted already, or now; `what` tells apart what else was asked for. */
  of({ association, trueOn, knownOn, builds }: AsOf, what: unknown, count: () => Promise<T>): Promise<T> {
    if (builds === undefined) return count();
    const key = JSON.stringify([association, trueOn, knownOn, builds, what]);
    const told = this.known.get(key);
    if (told) return told;
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= this.most) this.known.delete(oldest);
    const counted = count();
    counted.catch(() => this.known.delete(key));
    this.known.set(key, counted);
    return counted;
  }
}
