import { type Cited as Told, citedBy } from '../access/citing.js';
import { ref, type Refs } from '../access/refs.js';
import { Rejected } from '../eventstore/errors.js';
import { type EventStore } from '../eventstore/store.js';
import { rulesOfDay, rulesOver } from '../governance/events.js';
import { date, handle, optional } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { admission } from './neighbours.js';

/** How a command names what a body did: the decision, or the body and its meeting. */
export class Citing {
  @Fits(optional(date))
  on?: string;

  @Fits(optional(ref))
  decision?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(handle))
  body?: string;
}

/** What a body did, with the version of the rules that the record knows for that day. */
export interface Cited extends Told {
  rules?: string;
}

/** Looks up what a command cites: what it leaves out, the decision says. */
export const cited = async (store: EventStore, refs: Refs, citing: Citing): Promise<Cited> => {
  const read = store.neighbours();
  const told = await citedBy(refs, citing, (decision) => read.fold(admission, decision));
  const rules =
    told.on === undefined ? undefined : rulesOfDay(await read.fold(rulesOver, read.association), told.on)?.version;
  return { ...told, rules };
};

/** The same with a day; refuses where neither the command nor the decision has one. */
export const onADay = <C extends Cited>(by: C): C & { on: string } => {
  if (by.on === undefined) throw new Rejected('FactHasADay', 'Name the day, or the decision that has one', 'on');
  return { ...by, on: by.on };
};
