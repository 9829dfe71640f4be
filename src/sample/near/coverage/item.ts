import { type Names } from '../../../language/names.js';

/** An item of coverage, told in the record's own words: what it says, never how it says it. */
export interface Item {
  /** Its number in the scrapbook, or in the papers of the working meeting. */
  key: string;
  number?: number;
  outlet: Names;
  filedUnder: string;
  /** Members and applicants that it names besides; Pohang, where the assembly was run from, was neither then. */
  mentions: string[];
  published: string;
  url?: string;
  title: { en: string; ko: string };
  points: { en: string[]; ko: string[] };
  /** A decision that it tells of. */
  decision?: string;
}
