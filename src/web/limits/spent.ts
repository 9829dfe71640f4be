import { createHash } from 'node:crypto';
import { type Request } from 'express';
import { type Windows } from './windows.js';

/** How many are remembered at most; beyond that, the longest known are forgotten first. */
const MOST = 10_000;

/** As what somebody is counted, and how often they may ask in a minute. */
export interface Counted {
  key: string;
  most: number;
  /** Who it is, for the log. */
  principal?: string;
}

/**
 * Those who had asked too much, by what they showed of who they are. As long as it is too much, they are refused before the database is
 * asked who that was: a refusal that costs as much as an answer would leave others waiting.
 */
export class Spent {
  private readonly known = new Map<string, Counted>();

  constructor(private readonly windows: Windows) {}

  note(request: Request, counted: Counted): void {
    const shown = shownBy(request);
    if (shown === undefined) return;
    this.known.set(shown, counted);
    if (this.known.size > MOST) this.known.delete(this.known.keys().next().value!);
  }

  /** What a request is refused by; nothing where it may be served, or nobody knows yet. */
  of(request: Request): (Counted & { wait: number }) | undefined {
    const shown = this.known.size > 0 ? shownBy(request) : undefined;
    const counted = shown === undefined ? undefined : this.known.get(shown);
    if (!counted) return undefined;
    const wait = this.windows.left(counted.key, counted.most);
    if (wait > 0) return { ...counted, wait };
    this.known.delete(shown!);
    return undefined;
  }
}

/** A key or a cookie, so that it can be known again and not read. */
const shownBy = ({ headers: { authorization, cookie } }: Request): string | undefined => {
  const shown = authorization ?? cookie;
  return shown === undefined ? undefined : createHash('sha256').update(shown).digest('base64');
};
