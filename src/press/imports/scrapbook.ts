import { isFoot } from '../scrapbook/foot.js';
import { type Hint, type Problem, type ReadDocument } from './document.js';
import { joinLines } from './join-lines.js';
import { learnWords } from './korean-words.js';
import { readEntries, type Entry } from './scrapbook-cells.js';
import { readHeading } from './scrapbook-heading.js';
import { readPreface } from './scrapbook-index.js';
import { toRow } from './scrapbook-row.js';
import { cutSections } from './scrapbook-sections.js';
import { widest, type Line } from './text-lines.js';

/**
 * Reads a press scrapbook: a title and a date, an index table, and for each item a heading, the original text, its
 * address and the key points. Items are numbered by their order in the body; the index is checked against it.
 * Undefined where the lines hold no heading of such an item.
 */
export function readScrapbook(given: Line[], hint: Hint): ReadDocument | undefined {
  const lines = given.filter(({ text }) => !isFoot(text));
  const { before, sections, unread } = cutSections(lines);
  if (sections.length === 0) return undefined;
  const words = learnWords(lines);
  const items = sections.map((section) => ({ section, heading: readHeading(section.heading, words, hint) }));
  const preface = readPreface(before, unread);
  const entries = readEntries(
    preface,
    items.map(({ heading }) => heading),
    unread,
  );
  const outletWidth = widest(entries.flatMap(({ outlet }) => outlet));
  const manner = { words, outletWidth, titleWidth: preface.titleWidth };
  const entryOf = new Map(entries.map((entry) => [entry.n, entry]));
  const rows = items.map(({ section, heading }, i) =>
    toRow({ n: i + 1, section, heading, entry: entryOf.get(i + 1) }, manner),
  );
  const lost = new Set(unread.map(({ line }) => line));
  return {
    format: 'scrapbook',
    title: joinLines(preface.title, { words }),
    dated: preface.dated,
    rows,
    frame: [...before, ...given.filter(({ text }) => isFoot(text))].map(({ at }) => at).filter((at) => !lost.has(at)),
    unread: [...unread, ...withoutSection(entries, sections.length)].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

const withoutSection = (entries: Entry[], sections: number): Problem[] =>
  entries
    .filter(({ n }) => n < 1 || n > sections)
    .map(({ n, at, member, outlet, title }) => ({
      code: 'index-row-without-section',
      detail: `Row ${n} of the index has no section: ${[member, ...outlet, ...title].join(' ').slice(0, 2000)}`,
      line: at,
    }));
