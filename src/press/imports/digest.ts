import { Gathering, type Item } from './digest-items.js';
import { digestLine } from './digest-lines.js';
import { type DocumentRow, type Hint, type Problem, type ReadDocument } from './document.js';
import { joinLines } from './join-lines.js';
import { learnWords, type Words } from './korean-words.js';
import { inOneLanguage, languageOf } from './language-of.js';
import { type Line } from './text-lines.js';
import { wholeDay } from './written-day.js';

const PREFACE_AT_MOST = 8;

/**
 * Reads a digest by country and member: `<중국>`, `❏ 산둥성(山东省)-지난(济南)시`, then items such as `o title (12.21 대중일보)` with
 * points below them; the source may also stand on a line of its own before or after its item. Undefined without such an item
 * under a country or member.
 */
export function readDigest(lines: Line[], hint: Hint): ReadDocument | undefined {
  const dated = lines.slice(0, PREFACE_AT_MOST).flatMap(({ text }) => wholeDay(text)?.day ?? [])[0];
  const gathering = new Gathering();
  for (const line of lines) gathering.take(digestLine(line, hint, dated));
  gathering.end();
  const { items, frame, unread, title } = gathering;
  if (!items.some(({ country, member }) => country !== '' || member !== '')) return undefined;
  const words = learnWords(lines);
  return {
    format: 'digest',
    title: joinLines(title, { words }),
    dated,
    rows: items.map((item, i) => toRow(item, i + 1, words)),
    frame,
    unread: unread.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function toRow(
  { country, member, source, title, points, address, first, last }: Item,
  n: number,
  words: Words,
): DocumentRow {
  const joined = (texts: string[]): string => joinLines(texts, { words });
  const headline = joined(title);
  const problems: Problem[] = [];
  const say = (code: string, detail: string) => problems.push({ code, detail, line: first });
  if (member === '') say('member-not-stated', 'No member stands above the item');
  if (!source.day) say('date-without-year', `The item says ${source.monthDay} without a year`);
  if (title.length === 0) say('no-title', 'The item shows no title');
  return {
    n,
    lines: [first, last],
    ...(country && { country }),
    filedUnder: member.replace(/\s*-\s*/u, ' '),
    outlet: source.outlet,
    published: source.day ?? '',
    title: { language: languageOf(headline), text: headline },
    ...(address && { address }),
    original: { language: 'und', text: '' },
    keyPoints: inOneLanguage(points.map(joined)),
    problems,
  };
}
