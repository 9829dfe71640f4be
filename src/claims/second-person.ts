import { context, inContext } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';

/** Whether whoever acts is the only one who may: then what needs two takes effect at once, and is self-approved for ever. */
export const isAlone = (): boolean => context().onBehalfOf === context().actor.id;

/**
 * Does what one person asked for as the act of a second: that one confirms, on behalf of the first. `behind` is the person who answers
 * for who asked, as a person and their keys are one pair of eyes.
 */
export const asSecond = <T>(asker: string | null, behind: string | null, work: () => Promise<T>): Promise<T> => {
  const { onBehalfOf: _, ...second } = context();
  if (asker === null) return work();
  if (second.actor.method === 'api-key' && !isAlone())
    throw new Rejected('PersonConfirms', 'A person confirms, not a key');
  if (behind === second.actor.id && !isAlone())
    throw new Rejected('SecondPersonConfirms', 'Somebody else than who proposed it confirms an answer');
  return inContext({ ...second, onBehalfOf: asker }, work);
};
