import {
  category,
  count,
  date,
  evidence,
  flag,
  id,
  list,
  object,
  oneOf,
  optional,
  rights,
  texts,
} from '../language/nouns.js';
import { basis, byABody } from './admission.shapes.js';

/** How a government ceased to exist: with others in a larger one, by one in its place, or divided among several. */
export const successionKind = oneOf('merger', 'succession', 'division');

const someRights = list(oneOf(...rights), rights.length);

/** What becomes of a government that belongs. */
export const standingFacts = {
  /** It belongs in another category from a day on, and stays the same member. */
  CategoryChanged: object({ government: id, category, on: date, basis, ...byABody, evidence }),
  /** Some of its rights rest from a day on. */
  RightsRestricted: object({
    government: id,
    rights: someRights,
    on: date,
    /** How many years it had not paid for, where the fee rule of that day is the ground. */
    unpaidYears: optional(count),
    /** The ground in words. */
    why: optional(texts(500)),
    ...byABody,
    evidence,
  }),
  /** It may use them again. */
  RightsRestored: object({
    government: id,
    rights: someRights,
    on: date,
    why: optional(texts(500)),
    ...byABody,
    evidence,
  }),
  /** It left by its own will. */
  MembershipWithdrawn: object({ government: id, on: date, evidence }),
  /** It was expelled: by a body's decision or, where no source says who decided, as reported. */
  MemberExpelled: object({ government: id, on: date, basis, ...byABody, evidence }),
  /**
   * It ceased to exist and another government took its place: a membership ended by law, not by a decision. Unless it is said
   * not to, the membership goes on in the successor where that does not belong already.
   */
  MemberSucceeded: object({
    government: id,
    successor: id,
    kind: optional(successionKind),
    on: date,
    continues: optional(flag),
    evidence,
  }),
};
