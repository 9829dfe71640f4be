import { type DocumentRow, type Layer } from './document.js';
import { joinLines } from './join-lines.js';
import { type Words } from './korean-words.js';
import { inOneLanguage, languageOf } from './language-of.js';
import { isLongFor, withoutRemark } from './outlet-names.js';
import { type Entry } from './scrapbook-cells.js';
import { type Heading } from './scrapbook-heading.js';
import { readOriginal } from './scrapbook-original.js';
import { problemsOf } from './scrapbook-problems.js';
import { type Section } from './scrapbook-sections.js';
import { squash } from './text-lines.js';

/** One item as body and index tell of it. */
export interface Item {
  n: number;
  section: Section;
  heading: Heading;
  entry?: Entry;
}

/** How the document writes: its words, and the widths of full lines in two columns of its index. */
export interface Manner {
  words: Words;
  outletWidth: number;
  titleWidth: number;
}

/** Makes the row of an item: the heading is believed, the index completes it, and where they disagree the row says so. */
export function toRow({ n, section, heading, entry }: Item, { words, outletWidth, titleWidth }: Manner): DocumentRow {
  const { heading: head, original, mark, points } = section;
  const at = head[0]?.at ?? 0;
  const outletInIndex = joinLines(entry?.outlet ?? [], { words, width: outletWidth }) || undefined;
  const title = entry && joinLines(entry.title, { words, width: titleWidth });
  const row = {
    n,
    lines: [at, (points.at(-1)?.at(-1) ?? mark ?? original.at(-1) ?? head.at(-1))?.at ?? at] satisfies [number, number],
    heading: joinLines(textsOf(head), { words }),
    filedUnder: heading.member || (entry?.member ?? ''),
    outlet: exactOutlet(heading.outlet, outletInIndex),
    outletInIndex,
    published: heading.published ?? sameDay(heading, entry) ?? '',
    title: layer(title ?? topicOf(heading)),
    ...readOriginal(original, words),
    keyPoints: inOneLanguage(points.map((lines) => joinLines(textsOf(lines), { words }))),
    ...(entry && { indexLine: lineOf([`${n}`, entry.member, outletInIndex, entry.published, title]) }),
  };
  return { ...row, problems: problemsOf(row, heading, entry) };
}

const textsOf = (lines: { text: string }[]) => lines.map(({ text }) => text);
const layer = (text: string): Layer => ({ language: languageOf(text), text });
const lineOf = (cells: (string | undefined)[]) => cells.filter(Boolean).join(' · ');
const topicOf = ({ member, topic }: Heading) => (topic ? `${member}의 ${topic}` : '');

/** The index lends its year, or its whole day, to a heading that has none and does not contradict it. */
const sameDay = ({ monthDay }: Heading, entry?: Entry) =>
  !monthDay || entry?.published?.endsWith(monthDay) ? entry?.published : undefined;

/** The heading's outlet, unless the index names a part of it, such as a channel; a bracketed remark stays in the index. */
function exactOutlet(heading: string, index = ''): string {
  const named = withoutRemark(index);
  return !heading || (isLongFor(named, heading) && squash(named).length > squash(heading).length) ? named : heading;
}
