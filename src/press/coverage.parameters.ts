import { maybe, ref, type Refs } from '../access/refs.js';
import { readDate } from '../language/dates.js';
import { language, oneOf, word } from '../language/nouns.js';
import { value } from '../language/shape.js';
import { May, PageParameters, period } from '../web/page-parameters.js';
import { type CoverageFilter } from './coverage/coverage.query.js';
import { linkOutcomes } from './links/link.shapes.js';

const pageNumber = value(
  'number',
  (given): given is string => typeof given === 'string' && /^[1-9]\d{0,5}$/.test(given),
  {
    type: 'integer',
    minimum: 1,
  },
);

export class CoveragePageParameters extends PageParameters {
  @May(ref)
  member?: string;

  @May(ref)
  mentions?: string;

  @May(ref)
  meeting?: string;

  @May(word(100))
  outlet?: string;

  @May(language)
  language?: string;

  @May(period)
  from?: string;

  @May(period)
  to?: string;

  @May(word(100))
  q?: string;

  @May(oneOf(...linkOutcomes, 'unchecked'))
  links?: CoverageFilter['links'];

  @May(pageNumber)
  page?: string;
}

/** The filter that parameters of a page ask for. Throws `NotFound` for what is not in the record. */
export const filterOf = async (
  asked: CoveragePageParameters,
  refs: Refs,
  association: string,
): Promise<CoverageFilter> => {
  const { member, mentions, meeting, outlet, language: tag, q, links, from, to } = asked;
  const find = (name: string) => refs.member(name, association);
  return {
    outlet,
    language: tag,
    q,
    links,
    from: from && (readDate(from).earliest ?? undefined),
    to: to && (readDate(to).latest ?? undefined),
    member: await maybe(find, member),
    mentions: await maybe(find, mentions),
    meeting: await maybe((name) => refs.meeting(name, association), meeting),
  };
};
