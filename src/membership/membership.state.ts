import { Rejected } from '../eventstore/errors.js';
import { type FactOf } from '../eventstore/facts.js';
import { mayPrecede } from '../language/dates.js';
import { type Category, type Right } from '../language/nouns.js';
import { rulesOfDay, type RulesVersion } from '../governance/events.js';
import { type membershipFacts } from './events.js';
import { type Admission, type Succession } from './neighbours.js';

/** The data of one type of event. */
export type Data<T extends keyof typeof membershipFacts> = Extract<FactOf<typeof membershipFacts>, { type: T }>['data'];

/** How a government came into a category. */
export interface Entry {
  category: Category;
  on: string;
  decision?: string;
}

/** What the next decision needs to know of a government. */
export interface Membership {
  registered: boolean;
  /** The schemes in which it has an id. */
  schemes: string[];
  /** The category in force with the day it began; where none is, the day on which the last one ended. */
  category: Category | null;
  since: string | null;
  /** What an open application asks for. */
  applied: { category: Category; on: string } | null;
  /** Each time it came into a category, with the decision where one is cited, whatever became of that. */
  admitted: Entry[];
  /** The rights that rest, each with the day from which on. */
  restricted: Partial<Record<Right, string>>;
}

/** What a fact is judged by: the rules known, the decision it cites, and how the government before it ended. */
export interface Judgement {
  rules: RulesVersion[];
  decision?: Admission;
  succession?: Succession;
}

/** Nothing happens to a government that nobody entered. */
export const isRegistered = (state: Membership): void => {
  if (!state.registered) throw new Rejected('MemberIsRegistered', 'This government is not in the record');
};

/** What began ends with what follows it, so that cannot come before; nor does a government come back before it left. */
export const follows = ({ category, since }: Membership, on: string): void => {
  if (since === null || mayPrecede(since, on)) return;
  if (category !== null)
    throw new Rejected('MembershipEndsAfterItStarts', 'What is in force would end before it began', 'on');
  throw new Rejected(
    'ReadmissionFollowsTheEnd',
    'It would belong again before the membership it had came to its end',
    'on',
  );
};

interface Act {
  on: string;
  body?: string;
  decision?: string;
}

/** What the rules of that day say of the body that is named; nothing where they do not know it. */
export const bodyOf = ({ on, body }: Act, { rules }: Judgement): RulesVersion['bodies'][number] | undefined =>
  rulesOfDay(rules, on)?.bodies.find((each) => each.body === body);

/** Whether the rules of that day let the body decide a matter; anything where they do not say what it decides. */
export const mayDecide = (
  act: Act,
  judgement: Judgement,
  matter: NonNullable<RulesVersion['bodies'][number]['decides']>[number],
): boolean => {
  const body = bodyOf(act, judgement);
  return body !== undefined && body.decides?.includes(matter) !== false;
};

/** A decision that is cited for what was done was adopted, by the body that did it. */
export const isAdopted = ({ decision: cited, body }: Act, { decision }: Judgement): void => {
  if (cited !== undefined && (decision?.outcome !== 'adopted' || decision.body !== body))
    throw new Rejected('DecisionIsAdopted', 'The decision named was not adopted by this body', 'decision');
};
