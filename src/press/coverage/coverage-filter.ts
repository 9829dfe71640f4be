import { type LinkState } from '../links/link-states.js';

/** Which items of coverage are asked for; all where nothing is said. */
export interface CoverageFilter {
  /** These items alone. */
  ids?: string[];
  /** Ids: filed under this member, or mentioning that one. */
  member?: string;
  mentions?: string;
  /** Ids: telling of this meeting, or of that decision. */
  meeting?: string;
  decision?: string;
  outlet?: string;
  language?: string;
  from?: string;
  to?: string;
  q?: string;
  /** Whose link is dead, say. */
  links?: NonNullable<LinkState['outcome']>;
  /** So many of the last; not together with words to look for. */
  newest?: number;
}
