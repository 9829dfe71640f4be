import { setTimeout as pause } from 'node:timers/promises';
import { type Command } from './load.js';

/** So long, in milliseconds, is an answer waited for: much longer than the server takes for one, be it with 503. */
const ANSWER = 60_000;
/** Between two questions of who waits for something to change. */
const REST = 10;

export interface Answer {
  ok: boolean;
  status: number;
  type: string | null;
  retryAfter: string | null;
  body: unknown;
}

/** What `work` comes to; where it takes longer than `limit` milliseconds, it fails and says what was waited for. */
export const within = async <T>(limit: number, what: string, work: Promise<T>): Promise<T> => {
  const over = new AbortController();
  const late = pause(limit, undefined, { signal: over.signal }).then(() => {
    throw new Error(`${what} took longer than ${limit / 1000} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    over.abort();
  }
};

/**
 * The answer; nothing where nobody took the connection or nobody waits any longer, and that it was cut off where it broke before all
 * of it came. Throws where none comes in time.
 */
export const send = async (
  address: string,
  { key, path, body }: Command,
  signal: AbortSignal,
): Promise<Answer | 'cut' | undefined> => {
  const late = AbortSignal.timeout(ANSWER);
  try {
    const answer = await fetch(`${address}/api/near${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, late]),
    });
    const { ok, status, headers } = answer;
    return {
      ok,
      status,
      type: headers.get('content-type'),
      retryAfter: headers.get('retry-after'),
      body: await answer.json(),
    };
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    if (signal.aborted) return undefined;
    if (late.aborted)
      throw new Error(`No answer to ${path} with the key ${key} within ${ANSWER / 1000} s`, { cause: error });
    return cause?.code === 'ECONNREFUSED' ? undefined : 'cut';
  }
};

/** What a server says of how ready it is until nobody answers there any longer, or waits; `told` hears that it will end. */
export const readinessOf = async (address: string, told: () => void, signal: AbortSignal): Promise<string[]> => {
  const said = new Set<string>();
  for (;;) {
    const late = AbortSignal.timeout(ANSWER);
    const answer = await fetch(`${address}/health/ready`, { signal: late }).catch(() => undefined);
    const body = (await answer?.json().catch(() => undefined)) as { status: string } | undefined;
    if (late.aborted) throw new Error(`No answer to how ready it is within ${ANSWER / 1000} s`);
    if (!answer || !body || signal.aborted) return [...said];
    said.add(`${answer.status} ${body.status}`);
    if (answer.status === 503) told();
    await pause(REST);
  }
};
