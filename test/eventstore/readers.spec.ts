import { readThroughRestore } from '../torture/readers.js';

describe('readers that poll while 64 writers hold, commit and roll back', () => {
  let seen: Awaited<ReturnType<typeof readThroughRestore>>;
  beforeAll(async () => {
    seen = await readThroughRestore({ writers: 64, rounds: 3, readers: 4, seed: 1 });
    if (seen.restoredBy === 'rows')
      console.info('The log was restored row by row: there is no pg_dump here that fits.');
  });

  it.each(['before', 'after'] as const)(
    'see every position once and in order, %s a restore into a new cluster',
    (when) => {
      const { committed, rolledBack, wrong, polls } = seen[when];
      expect(wrong).toBe(0);
      // What is written takes some rolling back and some looking while it is held, else this shows nothing.
      expect(committed).toBeGreaterThan(64);
      expect(rolledBack).toBeGreaterThan(1);
      expect(polls).toBeGreaterThan(64);
    },
  );
});
