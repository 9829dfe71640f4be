import { type AnyFact, type FactOf } from '../eventstore/facts.js';
import {
  category,
  type Category,
  country,
  date,
  evidence,
  id,
  list,
  names,
  object,
  oneOf,
  optional,
  regionCode,
  texts,
  word,
} from '../language/nouns.js';

/** What happens between a government and the association. Streams are `membership-<government>`. */
export const membershipFacts = {
  /** A government was entered into the record. Names are official ones by language, aliases whatever else it is called. */
  GovernmentRegistered: object({
    government: id,
    names,
    aliases: optional(list(word(), 50)),
    country,
    /** ISO 3166-2, where it has one. */
    code: optional(regionCode),
    evidence,
  }),
  /** It was let in as an observer. */
  ObserverAdmitted: object({ government: id, on: date, meeting: optional(id), decision: optional(id), evidence }),
  /** It handed in its application, signed by its head. */
  MembershipApplied: object({ government: id, category, on: date, evidence }),
  /**
   * It was admitted: by a body's decision, as a founder, by an act of its own such as a ratification, or, where no source says
   * who decided, as reported.
   */
  MembershipApproved: object({
    government: id,
    category,
    on: date,
    basis: oneOf('decision', 'founding', 'accession', 'reported'),
    decision: optional(id),
    meeting: optional(id),
    body: optional(word(80)),
    /** The version of the rules it was judged by. */
    rules: optional(word(80)),
    evidence,
  }),
  /** It left by its own will. */
  MembershipWithdrawn: object({ government: id, on: date, evidence }),
  /** It was expelled: by a body's decision or, where no source says who decided, as reported. */
  MemberExpelled: object({
    government: id,
    on: date,
    basis: oneOf('decision', 'reported'),
    decision: optional(id),
    meeting: optional(id),
    body: optional(word(80)),
    /** The version of the rules it was judged by. */
    rules: optional(word(80)),
    evidence,
  }),
  /** It ceased to exist and another government took its place: a membership ended by law, not by a decision. */
  MemberSucceeded: object({ government: id, successor: id, on: date, evidence }),
  /** Somebody holds its highest office from a day on. */
  OfficeHolderChanged: object({
    government: id,
    person: id,
    name: texts(200),
    office: names,
    from: date,
    until: optional(date),
    evidence,
  }),
};
export type MembershipEvent = FactOf<typeof membershipFacts>;

/** What a fact says of belonging: the category a government is in from a day on, or that it is in none. */
export interface Belonging {
  government: string;
  on: string;
  category: Category | null;
}

const belonging: {
  [T in MembershipEvent['type']]?: (data: Extract<MembershipEvent, { type: T }>['data']) => Belonging;
} = {
  ObserverAdmitted: ({ government, on }) => ({ government, on, category: 'observer' }),
  MembershipApproved: ({ government, on, category }) => ({ government, on, category }),
  MembershipWithdrawn: ({ government, on }) => ({ government, on, category: null }),
  MemberExpelled: ({ government, on }) => ({ government, on, category: null }),
  MemberSucceeded: ({ government, on }) => ({ government, on, category: null }),
};

/** What a fact says of belonging; one of another type says nothing. */
export const belongingOf = ({ type, data }: AnyFact): Belonging | undefined =>
  belonging[type as MembershipEvent['type']]?.(data as never);

/** The same hearing for every event that says something of belonging, so that other rooms need not list them. */
export const onBelonging = <H>(hear: H): Record<string, H> =>
  Object.fromEntries(Object.keys(belonging).map((type) => [type, hear]));
