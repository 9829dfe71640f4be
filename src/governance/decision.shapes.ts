import { type FactOf } from '../eventstore/facts.js';
import {
  category,
  count,
  date,
  evidence,
  handle,
  id,
  list,
  object,
  oneOf,
  optional,
  texts,
  word,
} from '../language/nouns.js';
import { type Infer } from '../language/shape.js';
import { matters } from './rules.shapes.js';

export const methods = oneOf('show-of-hands', 'ballot', 'consensus', 'unanimous', 'written');
export const outcomes = oneOf('adopted', 'rejected', 'deferred', 'withdrawn');
export const matter = oneOf(...matters);

/** The votes as they were counted. `eligible` is how many might have voted, where that is known. */
export const votes = object({
  for: count,
  against: count,
  abstained: count,
  eligible: optional(count),
  /** The same counted by countries: how many voted for it, took part, and have voters. */
  countries: optional(object({ for: optional(count), present: optional(count), eligible: optional(count) })),
});
export type Votes = Infer<typeof votes>;

/** What bodies decide. Streams are `decision-<decision>`. */
export const decisionFacts = {
  /** A motion came to an end: adopted, rejected, deferred or withdrawn. Its effects are facts of their own. */
  DecisionTaken: object({
    decision: id,
    handle: optional(handle),
    text: texts(2000),
    /** What a declaration, an agreement or another instrument is called. */
    title: optional(texts(300)),
    body: handle,
    meeting: optional(id),
    on: date,
    /** When a written procedure closed; it belongs to no meeting then. */
    closed: optional(date),
    /** What it is about, beside those it admits and whom it elects. */
    matter: optional(matter),
    /** The version of the rules in force on that day, as the record knew them. */
    rules: optional(word(80)),
    method: optional(methods),
    votes: optional(votes),
    outcome: outcomes,
    /** The earlier decision on the same proposal, such as the one that put it off. */
    follows: optional(id),
    admits: optional(list(object({ government: id, category }), 200)),
    electsChair: optional(object({ government: id, term: count })),
    evidence,
  }),
  /** A later decision took its place. What it had led to stands until another fact changes it. */
  DecisionSuperseded: object({ decision: id, by: id, on: date, evidence }),
};
export type DecisionEvent = FactOf<typeof decisionFacts>;
export type DecisionData<T extends DecisionEvent['type']> = Extract<DecisionEvent, { type: T }>['data'];
