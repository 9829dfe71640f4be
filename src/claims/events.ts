import { type FactOf } from '../eventstore/facts.js';
import { comparators } from '../language/figures.js';
import { count, date, evidence, id, object, oneOf, optional, sealed } from '../language/nouns.js';
import { measures, moments } from './about.shapes.js';

export {
  type About,
  aboutOf,
  counts,
  type Measure,
  measures,
  type Moment,
  moments,
  questionOf,
} from './about.shapes.js';
export { comparators } from '../language/figures.js';

/** What a source says, of what. `value` is the figure as written; `upTo` the other end of `between`. */
const statement = {
  measure: oneOf(...measures),
  comparator: optional(oneOf(...comparators)),
  value: optional(count),
  upTo: optional(count),
  /** What it says where that is no figure: a day in EDTF, or words. */
  said: optional(sealed(500)),
  meeting: optional(id),
  /** The member it is about, where it is about one. */
  government: optional(id),
  /** The day the figure is about, where it is about no meeting. */
  asOf: optional(date),
  /** Whether the figure holds before or after the vote of that day. */
  when: optional(oneOf(...moments)),
  /** What is counted, in the words of the source. */
  counting: optional(sealed(200)),
};

/** Figures that others published. They stand beside what the record counts and never in its place. Streams are `claim-<claim>`. */
export const claimFacts = {
  /** A source says a figure, or a day or words of which others may say otherwise. */
  ClaimRecorded: object({ claim: id, ...statement, evidence }),
  /** What was found in an item of coverage is no claim: it is not to be proposed again. */
  ProposalSetAside: object({ claim: id, coverage: id, ...statement, evidence }),
};
export type ClaimEvent = FactOf<typeof claimFacts>;

/** What persons decide about a question on which claims were made. Streams are `question-<question>`. */
export const questionFacts = {
  /** Somebody stands by one claim, or by the record's own figure as it was then. */
  AnswerProposed: object({
    question: id,
    claim: optional(id),
    own: optional(
      object({
        value: optional(count),
        upTo: optional(count),
        /** How the figure was meant, where the record did not know it exactly. */
        comparator: optional(oneOf(...comparators)),
        said: optional(sealed(500)),
      }),
    ),
    evidence,
  }),
  /** A second person agreed. */
  AnswerConfirmed: object({ question: id }),
  /** Nobody stands by an answer any more, or the question is no longer to stay open. */
  AnswerTakenBack: object({ question: id }),
  /** It was looked at and is to stay open. */
  QuestionLeftOpen: object({ question: id }),
  /** A claim counts something else than it seemed: it belongs to another question, `into`. `question` is the one it came with. */
  ClaimMeasureMarked: object({
    question: id,
    claim: id,
    measure: oneOf(...measures),
    when: optional(oneOf(...moments)),
    into: id,
  }),
  /** A claim is not to count as a witness. */
  ClaimSetAside: object({ question: id, claim: id }),
  /** A claim counts again in the question that it came with. */
  ClaimReturned: object({ question: id, claim: id }),
};
export type QuestionEvent = FactOf<typeof questionFacts>;
