import { compact, maybe, ref, type Refs } from '../access/refs.js';
import { type Comparator, comparators } from '../language/figures.js';
import { count, date, type Evidence, evidence, oneOf, optional, sealed } from '../language/nouns.js';
import { Fits } from '../web/fits.js';
import { type Measure, measures, type Moment, moments } from './events.js';

/** What a command says of a claim: what is counted of what, how much, and who says so. */
export class ClaimFields {
  @Fits(oneOf(...measures))
  measure: Measure;

  @Fits(optional(oneOf(...comparators)))
  comparator?: Comparator;

  @Fits(optional(count))
  value?: number;

  @Fits(optional(count))
  upTo?: number;

  @Fits(optional(sealed(500)))
  said?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(ref))
  member?: string;

  @Fits(optional(date))
  asOf?: string;

  @Fits(optional(oneOf(...moments)))
  when?: Moment;

  @Fits(optional(sealed(200)))
  counting?: string;

  @Fits(evidence)
  evidence?: Evidence;
}

/** The statement that a command means, with ids in the place of names. */
export const statementOf = async (refs: Refs, { member, ...fields }: ClaimFields) =>
  compact({
    ...fields,
    meeting: await maybe(refs.meeting, fields.meeting),
    government: await maybe(refs.member, member),
  });
