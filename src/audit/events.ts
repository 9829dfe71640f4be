import { type FactOf } from '../eventstore/facts.js';
import { count, id, object, word } from '../language/nouns.js';

/** What happens to the log itself. Streams are `log-<association>`. */
export const logFacts = {
  /** The log lost events that were signed, and goes on without them: the first event of its next incarnation. */
  IncarnationStarted: object({
    log: id,
    /** How often the log was begun, this time counted. */
    incarnation: count,
    /** The last checkpoint of the incarnation before, part of whose events are not there any more. */
    lost: object({ origin: word(), size: count, root: word(44) }),
  }),
};
export type LogEvent = FactOf<typeof logFacts>;
export type IncarnationStarted = LogEvent['data'];
