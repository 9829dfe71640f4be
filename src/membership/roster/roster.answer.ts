import { type Holding } from '../../language/dates.js';
import { type Names } from '../../language/names.js';
import { type Category } from '../../language/nouns.js';
import { type DayChange } from './changes.js';

export interface RosterItem {
  id: string;
  code: string | null;
  names: Names;
  country: string | null;
  category: Category;
  since: string;
  until?: string;
  /** How it came to belong in this category. */
  basis: string;
  /** The day of the application upon which it did; null where none is recorded. */
  applied: string | null;
  /** Set where the dates leave open whether it belonged on that day; such a one is listed and not counted. */
  perhaps?: true;
  /** Whether it may vote on that day, by the rules of that day and what rests. */
  votes: Holding;
}

/**
 * Who belonged on a day. `count` says only who surely did; `perhaps` how many more may have. Where the day itself changed the
 * count, `before` is what it was, and `changes` who came and went.
 */
export interface RosterAnswer {
  count: number;
  perhaps: number;
  /** Whether all members may be taken to be in the record; else there may be more than are counted. */
  whole: boolean;
  before?: number;
  changes?: DayChange[];
  /** How many of those counted may surely vote. */
  voters: number;
  byCategory: Record<string, number>;
  byCountry: Record<string, number>;
  items: RosterItem[];
}

export interface RosterFilter {
  /** Full members where nothing is said; `all` for every category. */
  category?: Category | 'all';
  country?: string;
  /** Part of a name in any language, or a code. */
  q?: string;
  /** Only those of whom an application for this membership is recorded, or only those of whom none is. */
  applied?: 'true' | 'false';
}
