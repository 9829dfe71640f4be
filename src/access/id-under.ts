import { type Neighbours, type View } from '../eventstore/decider.js';
import { type Facts } from '../eventstore/facts.js';
import { newId } from '../language/ids.js';

/**
 * The id for something under a name that is given but once: a new one or, where what had the name was taken back whole, the id of that, since
 * a name never comes to lead to another thing.
 */
export const idUnder = async <S, F extends Facts>(read: Neighbours, view: View<S, F>, key: string): Promise<string> => {
  const held = await read.holder(key);
  return held !== undefined && (await read.fold(view, held)) === view.initial ? held : newId();
};
