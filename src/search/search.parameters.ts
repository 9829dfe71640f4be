import { maybe, ref, type Refs } from '../access/refs.js';
import { readDate } from '../language/dates.js';
import { language, oneOf, optional } from '../language/nouns.js';
import { type Shape, value } from '../language/shape.js';
import { AsOfQuery } from '../web/as-of.js';
import { refused } from '../web/cursor.js';
import { day } from '../web/day.js';
import { Fits } from '../web/fits.js';
import { May, PageParameters, period } from '../web/page-parameters.js';
import { Listed } from '../web/paged.js';
import { InFormats } from '../web/sheets/as-sheet.js';
import { type SearchFilter } from './find.js';
import { type Type, types } from './types.js';

/** So long a question is read. */
const MOST_LETTERS = 300;
const question: Shape<string> = value(
  'text',
  (given): given is string => typeof given === 'string' && given.length <= MOST_LETTERS,
  { type: 'string', maxLength: MOST_LETTERS, description: 'Words; what is in quotation marks as it stands' },
);
const cursor = value(
  'cursor-unreadable',
  (given): given is string => typeof given === 'string' && /^[\w-]{1,1000}$/.test(given),
  { type: 'string' },
);

/** What a program may ask. */
export class SearchParameters extends InFormats(Listed(AsOfQuery)) {
  @Fits(question)
  q: string;

  @Fits(optional(oneOf(...types)))
  type?: Type;

  @Fits(optional(ref))
  member?: string;

  @Fits(optional(ref))
  meeting?: string;

  @Fits(optional(language))
  language?: string;

  @Fits(optional(day))
  from?: string;

  @Fits(optional(day))
  to?: string;
}

/** What the page takes; a form sends its empty fields along. */
export class SearchPageParameters extends PageParameters {
  @May(question)
  q?: string;

  @May(oneOf(...types))
  type?: Type;

  @May(ref)
  member?: string;

  @May(ref)
  meeting?: string;

  @May(language)
  language?: string;

  @May(period)
  from?: string;

  @May(period)
  to?: string;

  @May(cursor)
  cursor?: string;
}

type Asked = Pick<SearchParameters, 'type' | 'member' | 'meeting' | 'language' | 'from' | 'to'>;

/** The filter that parameters ask for. Throws `NotFound` for what is not in the record. */
export const filterOf = async (asked: Asked, refs: Refs, association: string): Promise<SearchFilter> => ({
  type: asked.type,
  language: asked.language,
  member: await maybe((name) => refs.member(name, association), asked.member),
  meeting: await maybe((name) => refs.meeting(name, association), asked.meeting),
  from: asked.from && (readDate(asked.from).earliest ?? undefined),
  to: asked.to && (readDate(asked.to).latest ?? undefined),
});

const PLACE = /^\d \d{4}-\d\d-\d\d [\da-f-]{36} \d{1,15} \d{1,6}$/;

/** The place that a cursor names. Throws `Invalid` for one that no answer gave. */
export const placeOf = (after: string | undefined): string | undefined => {
  if (after === undefined || PLACE.test(after)) return after;
  throw refused('cursor-unreadable', 'This is no cursor that an answer gave');
};
