import { type measures } from '../../../claims/events.js';
import { type Page } from '../sources.js';

/**
 * The figures that one source gives, each as written: `76`, `>200` for more than, `~120` for about; and days and words. Those on who
 * was present are about a meeting, those on the membership about a day, some about one member.
 */
export interface Statement {
  key: string;
  meeting?: string;
  asOf?: string;
  member?: string;
  figures: Partial<Record<(typeof measures)[number], string>>;
  page?: Page | readonly Page[];
  /** An item of coverage by its number in the scrapbook. */
  item?: string;
  note?: string;
}
