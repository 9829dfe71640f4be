import { type Evidence } from '../language/nouns.js';
import { placeOf } from '../web/cited-rows.js';
import { columns, paint } from './page.js';
import { type Titles } from './titles.js';
import { type CliLanguage } from './verb.js';
import { cut } from './width.js';

const MOST = 3;

/** Where a fact comes from, each source in one line. */
export const evidenceLines = (evidence: Evidence, language: CliLanguage, indent: number, titles: Titles): string[] => {
  const sources = evidence.slice(0, MOST).map((source) => short(source, language, titles));
  const more = evidence.length - MOST;
  if (more > 0) sources.push({ en: `and ${more} more`, ko: `외 ${more}건` }[language]);
  return sources.map((source) => ' '.repeat(indent) + paint('dim', cut(`- ${source}`, columns() - indent)));
};

/** A source in a line: what is said of it, or the words there, before the whole of its address. */
const short = (source: Evidence[number], language: CliLanguage, titles: Titles): string => {
  const { coverage, document, table, rows = '', url, quote, note } = source;
  const words = note ?? (quote ? `“${quote}”` : undefined);
  const read = titles.get(placeOf(document, rows));
  const item = read ?? (coverage && (titles.get(coverage) ?? coverage));
  const press = item && { en: `press: ${item}`, ko: `언론: ${item}` }[language];
  const row = rows && { en: `, row ${rows}`, ko: `, ${rows}행` }[language];
  const file = document && !read && { en: `document ${document}${row}`, ko: `문서 ${document}${row}` }[language];
  const name = table && (titles.get(table) ?? table);
  const sheet = name && { en: `table: ${name}${row}`, ko: `표: ${name}${row}` }[language];
  const address = url && (words === undefined ? url : new URL(url).hostname);
  return [press, file, sheet, address, words].filter((part) => part).join(' · ');
};
