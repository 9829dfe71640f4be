import { mayPrecede } from '../language/dates.js';
import { Rejected } from '../eventstore/errors.js';
import { type FactOf } from '../eventstore/facts.js';
import { type Category } from '../language/nouns.js';
import { type RulesVersion } from '../governance/events.js';
import { type membershipFacts } from './events.js';
import { type Admission } from './neighbours.js';

/** The data of one type of event. */
export type Data<T extends keyof typeof membershipFacts> = Extract<FactOf<typeof membershipFacts>, { type: T }>['data'];

/** What the next decision needs to know of a government. */
export interface Membership {
  registered: boolean;
  /** The category in force with the day it began; where none is, the day on which the last one ended. */
  category: Category | null;
  since: string | null;
  /** What an open application asks for. */
  applied: { category: Category; on: string } | null;
}

/** What a fact is judged by: the rules known to be in force on its day, and the decision it cites. */
export interface Judgement {
  rules: RulesVersion[];
  decision?: Admission;
}

/** Nothing happens to a government that nobody entered. */
export const isRegistered = (state: Membership): void => {
  if (!state.registered) throw new Rejected('MemberIsRegistered', 'This government is not in the record');
};

/** What began ends with what follows it, so that cannot come before; nor does a government come back before it left. */
export const follows = ({ category, since }: Membership, on: string): void => {
  if (since === null || mayPrecede(since, on)) return;
  if (category !== null)
    throw new Rejected('MembershipEndsAfterItStarts', 'What is in force would end before it began');
  throw new Rejected('ReadmissionFollowsTheEnd', 'It would belong again before the membership it had came to its end');
};
