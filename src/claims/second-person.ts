import { context, inContext } from '../eventstore/context.js';
import { Rejected } from '../eventstore/errors.js';

/** Whether whoever acts is the only one who may: then what needs two takes effect at once, and is self-approved for ever. */
export const isAlone = (): boolean => context().onBehalfOf === context().actor.id;

/** Does what one person asked for as the act of a second: that one confirms, on behalf of the first. */
export const asSecond = <T>(asker: string | null, work: () => Promise<T>): Promise<T> => {
  const { onBehalfOf: _, ...second } = context();
  if (asker === null) return work();
  if (asker === second.actor.id && !isAlone())
    throw new Rejected('SecondPersonConfirms', 'Somebody else than who proposed it confirms an answer');
  return inContext({ ...second, onBehalfOf: asker }, work);
};
