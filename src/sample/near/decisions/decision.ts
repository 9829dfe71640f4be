import { type RecordDecision } from '../../../governance/record-decision.js';
import { type Category } from '../../../language/nouns.js';
import { type Page } from '../sources.js';

/** What a body decided at a meeting, adopted where nothing else is said. */
export interface Taken {
  handle: string;
  meeting: string;
  on: string;
  en: string;
  ko: string;
  method?: RecordDecision['method'];
  outcome?: RecordDecision['outcome'];
  /** What it is about, beside admissions and the chair. */
  matter?: RecordDecision['matter'];
  title?: RecordDecision['title'];
  admits?: Partial<Record<Category, string[]>>;
  /** Which government, to which term of the chair. */
  elects?: [who: string, term: number];
  page: Page | readonly Page[];
  note?: string;
  /** Items of coverage that tell of it, by their numbers in the scrapbook. */
  items?: string[];
}
