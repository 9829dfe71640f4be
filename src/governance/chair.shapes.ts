import { type FactOf } from '../eventstore/facts.js';
import { count, date, evidence, handle, id, object, oneOf, optional, word } from '../language/nouns.js';

/** What happens to the chair, a member government at a time. The stream is `chairmanship-<association>`. */
export const chairFacts = {
  /** A member asked for a term of the chair, or others proposed it. Terms that come later may have candidates already. */
  CandidacySubmitted: object({
    government: id,
    term: count,
    on: date,
    basis: optional(oneOf('application', 'proposal')),
    meeting: optional(id),
    evidence,
  }),
  /** It no longer stands for that term. */
  CandidacyWithdrawn: object({ government: id, term: count, on: date, evidence }),
  /** A member was elected to a term; the person is whoever holds its office on a day. */
  ChairElected: object({
    government: id,
    term: count,
    on: date,
    decision: optional(id),
    meeting: optional(id),
    body: optional(handle),
    /** The version of the rules in force on that day, as the record knew them. */
    rules: optional(word(80)),
    evidence,
  }),
  /** The flag was handed to it: a ceremony of its own day, which begins no term. */
  ChairHandedOver: object({
    government: id,
    term: count,
    on: date,
    /** The government that handed it over. */
    by: optional(id),
    meeting: optional(id),
    /** The period that the association named for the term. */
    named: optional(date),
    evidence,
  }),
  /** The term began; `ends` is the one that ended with it. */
  TermStarted: object({
    government: id,
    term: count,
    on: date,
    named: optional(date),
    ends: optional(object({ government: id, term: count })),
    evidence,
  }),
  /** The term ended: on a day of its own, or, where `next` is named, with that term, on whatever day it began. */
  TermEnded: object({ government: id, term: count, on: date, next: optional(count), evidence }),
};
export type ChairEvent = FactOf<typeof chairFacts>;

/** What an event of one type says. */
export type ChairData<T extends ChairEvent['type']> = Extract<ChairEvent, { type: T }>['data'];
