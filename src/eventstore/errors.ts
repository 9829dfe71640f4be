/**
 * A rule of the field says no; `rule` is the rule's short name and stays the same for ever. `field` is the part of the order that
 * it is about, where it is about one alone.
 */
export class Rejected extends Error {
  /** Which of the facts that were judged together it refuses, from 0. */
  nth = 0;
  /** Of a correction: where the later fact is recorded that would not fit any more. */
  position?: number;

  constructor(
    readonly rule: string,
    detail: string,
    readonly field?: string,
  ) {
    super(detail);
  }
}

/** Runs an order that records a fact for each row of its `list`; a rule that refuses one is told of the row. */
export const byRow = async <T>(list: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Rejected) || error.field === undefined) throw error;
    throw new Rejected(error.rule, error.message, `${list}/${error.nth}/${error.field}`);
  }
};

/** The request does not fit what is there, whatever the rules: `code` is stable. `key` is the one that another stream has taken. */
export class Conflict extends Error {
  constructor(
    readonly code: string,
    detail: string,
    readonly key?: string,
  ) {
    super(detail);
  }
}

/** What may be missing, as its English detail calls it. Pages have a sentence on each, so that whatever is new here asks for one. */
export type Missing =
  | 'member'
  | 'meeting'
  | 'decision'
  | 'committee'
  | 'commitment'
  | 'coverage'
  | 'document'
  | 'question'
  | 'claim'
  | 'claim in this question'
  | 'event'
  | 'table'
  | 'import'
  | 'kind of import'
  | 'request'
  | 'person'
  | 'grant'
  | 'role'
  | 'key'
  | 'webhook'
  | 'letter'
  | 'form'
  | 'association'
  | 'problem'
  | 'page'
  | 'help page'
  | 'list page'
  | 'font'
  | 'picture'
  | 'format'
  | 'checkpoint of size'
  | 'checkpoint of this log yet'
  | 'key that signs this log, in this process'
  | 'signing key in this process'
  | 'page annals-verify.html in this build';

/** What was asked for is not in the record; `key` names it, where it is one of many. */
export class NotFound extends Error {
  constructor(
    readonly what: Missing,
    readonly key = '',
  ) {
    super(`There is no ${what} ${key.slice(0, 64)}`.trimEnd());
  }
}

/** Readable, but not allowed where it stands: `pointer` is a JSON pointer into the body, or a parameter's name. */
export class Invalid extends Error {
  constructor(
    readonly errors: { pointer?: string; parameter?: string; code: string; detail?: string }[],
    detail: string,
  ) {
    super(detail);
  }
}

/** An answer tells enough to mend a request, and does not send a flood back. */
const MOST_TOLD = 20;

/** Something is cited that the association does not have; `places` are those in the body. */
export const notInTheRecord = (places: { pointer: string; detail: string }[]): Invalid =>
  new Invalid(
    places.slice(0, MOST_TOLD).map((place) => ({ ...place, code: 'not-in-the-record' })),
    'Something is cited that the record does not hold',
  );

/** PostgreSQL cannot be reached or cannot write; whether the last commit happened is unknown until the key is tried again. */
export class Unavailable extends Error {}
