import { type Category } from '../../../language/nouns.js';
import { type Page } from '../sources.js';

/** Governments that were admitted on the same terms. Without a basis it was the decision named. */
export interface Admission {
  who: string[];
  /** As precise as the source. */
  on: string;
  /** What an earlier edition of the sample said of the day. */
  formerlyOn?: string;
  category?: Category;
  basis?: 'founding' | 'reported';
  decision?: string;
  meeting?: string;
  /** When they applied; where no source says, some time before the admission. Founders did not apply. */
  applied?: { on: string; page?: Page | readonly Page[]; note?: string };
  page: Page | readonly Page[];
  note?: string;
}
