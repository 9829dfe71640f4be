import {
  category,
  count,
  date,
  evidence,
  flag,
  handle,
  list,
  names,
  object,
  oneOf,
  optional,
  rights,
  word,
} from '../language/nouns.js';
import { type Infer, value } from '../language/shape.js';

const form = (kind: string, pattern: RegExp) =>
  value(kind, (given): given is string => typeof given === 'string' && pattern.test(given), {
    type: 'string',
    pattern: pattern.source,
  });
const share = form('share', /^[1-9][0-9]?\/[1-9][0-9]?$/);
const currencyCode = form('currency', /^[A-Z]{3}$/);
const dayOfYear = form('day-of-year', /^--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

/** What a body may decide beside admissions and the chair. */
export const matters = [
  'rules',
  'category',
  'rights',
  'expulsion',
  'fees',
  'committees',
  'declaration',
  'agreement',
  'next-meeting',
  'other',
] as const;

/** How much is enough: of those who may vote, of those present, of the votes for and against, or of the countries that have voters. */
export const threshold = object({
  of: oneOf('voters', 'present', 'votes', 'countries'),
  /** A fraction such as `1/2`. More than it is needed, or, where `orEqual`, as much. */
  share,
  orEqual: optional(flag),
});

/** The bodies of an association and what each may do. */
export const bodies = list(
  object({
    body: handle,
    names,
    /** Categories of membership this body may admit to. */
    admits: list(category, 10),
    electsChair: optional(flag),
    /** What else it may decide; anything where nothing is said. */
    decides: optional(list(oneOf(...matters), matters.length)),
    writtenProcedure: optional(flag),
    /** Each must be reached; none is known where nothing is said. */
    quorum: optional(list(threshold, 5)),
    majority: optional(list(threshold, 5)),
  }),
  50,
);
export type Bodies = Infer<typeof bodies>;

/** What a category of membership brings with it. */
export const categoryRules = list(
  object({
    category,
    names: optional(names),
    votes: flag,
    /** Whether it may hold the chair. */
    chairs: flag,
    /** Whether one joins by a body's decision, or by an act of one's own such as a ratification. */
    joins: optional(oneOf('by-decision', 'by-accession')),
  }),
  10,
);

/** When a term of the chair ends: with the next meeting of a body, or after so many months. */
export const termRules = object({
  ends: oneOf('next-meeting', 'after-months'),
  body: optional(handle),
  months: optional(count),
});

/** What members pay in a year, by when, from which year on, and what so many unpaid years restrict. */
export const feeRules = object({
  amount: count,
  currency: currencyCode,
  /** The day of the year, `--04-30`. */
  due: optional(dayOfYear),
  from: optional(oneOf('year-of-admission', 'year-after-admission')),
  unpaidYears: optional(count),
  restricts: optional(list(oneOf(...rights), rights.length)),
});

/** A version of an association's rules. */
export const rules = object({
  /** Names this version in the decisions that were judged by it. */
  version: word(80),
  inForce: date,
  names: optional(names),
  bodies,
  /** Where nothing is said, full members vote and may hold the chair, and others do not. */
  categories: optional(categoryRules),
  chairTerm: optional(termRules),
  fees: optional(feeRules),
  evidence,
});
