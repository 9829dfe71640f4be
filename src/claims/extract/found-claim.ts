import { type measures } from '../events.js';

/** What a claim that was read says something about: the measures of recorded figures, and what a text says besides. */
export type FoundMeasure =
  | (typeof measures)[number]
  | 'member-ordinal'
  | 'chair-ordinal'
  | 'meeting-ordinal'
  | 'founding-governments'
  | 'founding-countries'
  | 'founded-on'
  | 'joined-on'
  | 'theme';

/** How a figure stands to what it counts: 200余 is more than 200, 近百 less than a hundred. */
export type FoundComparator = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between';

/** What a text says about an association or a meeting, and where. A proposal: nothing is recorded before a person accepts it. */
export interface FoundClaim {
  measure: FoundMeasure;
  comparator: FoundComparator;
  value?: number;
  upTo?: number;
  /** Instead of a figure: a day (EDTF) of founding or joining, or the words of a theme. */
  said?: string;
  /** The member as written, where the claim is about one member. */
  member?: string;
  /** What is counted, as written. */
  counting?: string;
  /** Whether a total is told as it was before the admissions of the meeting or as it is after them. */
  when?: 'before-vote' | 'after-vote';
  /** The day that a total is about (EDTF), where the text says it. */
  asOf?: string;
  quote: string;
  /** Where the quote stands in the text given, in UTF-16 units. */
  from: number;
  to: number;
  language: string;
}

/** What is known of a text besides its words. */
export interface Hint {
  /** When it was published (EDTF): dates without a year are of that year. */
  published?: string;
}
