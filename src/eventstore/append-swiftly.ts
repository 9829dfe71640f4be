import { type Pool } from 'pg';
import { type Append, appendPlain, type Outcome } from './append-events.js';
import { writeKeys } from './append-keys.js';
import { swiftTransaction } from './connection.js';
import { Unavailable } from './errors.js';
import { type Recorded } from './facts.js';
import { type Following, type Tell } from './following.js';

/**
 * Appends commands that are `apart`, where nothing stands in the way of any and every read model that is told takes it: three
 * waits for PostgreSQL, where each for itself takes a dozen. Answers nothing otherwise, with nothing done; then each command is
 * judged, and each read model told, on its own.
 */
export const appendSwiftly = async (
  pool: Pool,
  following: Following,
  association: string,
  items: Append[],
): Promise<Outcome[] | undefined> => {
  const events = items.reduce((sum, item) => sum + item.events.length, 0);
  try {
    return await swiftTransaction(pool, async (client) => {
      const [readable, outcomes, tell] = await Promise.all([
        writeKeys(client, association, items),
        appendPlain(client, association, items),
        following.idle ? nobody : following.stand(client, association, events),
      ]);
      if (!readable || !outcomes || !tell) throw new Error('Something stands in the way');
      await tell(inOrder(outcomes));
      return outcomes;
    });
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    return undefined;
  }
};

/** The facts that were appended, in the order of the log. */
export const inOrder = (outcomes: Outcome[]): Recorded[] =>
  outcomes.flatMap(({ facts }) => facts).toSorted((a, b) => a.position - b.position);

const nobody: Tell = () => Promise.resolve();
