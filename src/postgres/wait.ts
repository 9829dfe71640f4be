import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again every 15 ms until the answer is neither undefined nor false, and returns it.
 * @param ms how long to go on asking; after that an error with `complaint` is thrown
 */
export async function until<T>(ask: () => Promise<T | undefined | false>, ms: number, complaint: string): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(complaint);
    await pause(15);
  }
}
