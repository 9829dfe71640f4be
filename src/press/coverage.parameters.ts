import { maybe, ref, type Refs } from '../access/refs.js';
import { readDate } from '../language/dates.js';
import { language, oneOf, optional, word } from '../language/nouns.js';
import { AsOfQuery } from '../web/as-of.js';
import { Fits } from '../web/fits.js';
import { May, PageParameters, period } from '../web/page-parameters.js';
import { pageNumber } from '../web/turn.js';
import { type CoverageFilter } from './coverage/coverage.query.js';
import { linkOutcomes } from './links/link.shapes.js';

/** What every reader of coverage over HTTP may ask for. */
export class CoverageChoice extends AsOfQuery {
  @Fits(optional(ref))
  member?: string;

  @Fits(optional(ref))
  mentions?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(word(100)))
  outlet?: string;

  @Fits(optional(language))
  language?: string;

  @Fits(optional(word(100)))
  q?: string;
}

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
  const { outlet, language: tag, q, links, from, to } = asked;
  return {
    outlet,
    language: tag,
    q,
    links,
    from: from && (readDate(from).earliest ?? undefined),
    to: to && (readDate(to).latest ?? undefined),
    ...(await namedOf(asked, refs, association)),
  };
};

/** The ids of what a reader names, as a filter takes them. Throws `NotFound` for what is not in the record. */
export const namedOf = async (
  { member, mentions, meeting }: Pick<CoverageFilter, 'member' | 'mentions' | 'meeting'>,
  refs: Refs,
  association: string,
): Promise<Pick<CoverageFilter, 'member' | 'mentions' | 'meeting'>> => {
  const find = (name: string) => refs.member(name, association);
  return {
    member: await maybe(find, member),
    mentions: await maybe(find, mentions),
    meeting: await maybe((name) => refs.meeting(name, association), meeting),
  };
};
