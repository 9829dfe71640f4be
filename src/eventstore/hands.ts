/** Does work on each item, on at most `count` at a time; throws the first error when all that was begun has ended. */
export const inHands = async <T>(count: number, items: T[], work: (item: T) => Promise<void>): Promise<void> => {
  const left = items.values();
  const hand = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  const hands = Array.from({ length: count }, hand);
  await Promise.allSettled(hands);
  await Promise.all(hands);
};

/** Items dealt out in turn to so many; nobody gets none. */
export const dealt = <T>(count: number, items: T[]): T[][] =>
  Array.from({ length: Math.min(count, items.length) }, (_, hand) => items.filter((_, n) => n % count === hand));
