import { lost, type Problem } from './document.js';
import { isLongFor, isShortFor } from './outlet-names.js';
import { type Heading } from './scrapbook-heading.js';
import { isFull, type IndexRow, type Preface } from './scrapbook-index.js';
import { squash, type Line } from './text-lines.js';

/** A row of the index with its cells told apart. */
export interface Entry {
  n: number;
  at: number;
  member: string;
  outlet: string[];
  published?: string;
  title: string[];
}

/**
 * Gives what a page break cut off back to its row and tells member and outlet apart by the headings, which carry both.
 * A merged member's cell is printed beside the first of its rows: a row without one takes that of the nearest lower number.
 */
export function readEntries({ index, titleWidth }: Preface, headings: Heading[], unread: Problem[]): Entry[] {
  const rows = new Map<number, IndexRow>();
  for (const row of index)
    if (rows.has(row.n))
      unread.push({
        code: 'index-row-repeated',
        detail: `The index has row ${row.n} twice: ${[...row.cells, ...row.title].join(' ').slice(0, 2000)}`,
        line: row.at,
      });
    else rows.set(row.n, row);
  for (const { n, leftover } of index)
    if (!place(leftover, [n - 1, n + 1], rows, headings, titleWidth))
      for (const line of leftover) unread.push(lost(line, 'index-line-not-placed', `After row ${n} of the index`));
  let merged = '';
  return [...rows.values()]
    .toSorted((a, b) => a.n - b.n)
    .map(({ n, at, cells, published, title }) => {
      const { member, outlet } = splitCells(cells, headings[n - 1]);
      merged = member || merged;
      return { n, at, member: merged, outlet, published, title };
    });
}

/** The rest of a cut row stands after the row printed next; its first lines continue the outlet, the others the title. */
function place(rest: Line[], near: number[], rows: Map<number, IndexRow>, headings: Heading[], width: number): boolean {
  if (rest.length === 0) return true;
  const texts = rest.map(({ text }) => text);
  for (const n of near) {
    const row = rows.get(n);
    const outlet = headings[n - 1]?.outlet;
    if (!row || !outlet) continue;
    const goesOn = (k: number) => shortSplit([...row.cells, ...texts.slice(0, k + 1)], outlet) >= 0;
    let taken = 0;
    while (taken < texts.length && goesOn(taken)) taken++;
    const title = [...row.title.slice(-1), ...texts.slice(taken)];
    if (!title.every((line, i) => i === title.length - 1 || isFull(line, title[i + 1] ?? '', width))) continue;
    rows.set(n, {
      ...row,
      cells: [...row.cells, ...texts.slice(0, taken)],
      title: [...row.title, ...texts.slice(taken)],
    });
    return true;
  }
  return false;
}

/** The member's words come first: so many that the others agree with the outlet, or those of the heading, or one. */
function splitCells(cells: string[], heading?: Heading): Pick<Entry, 'member' | 'outlet'> {
  const tokens = wordsOf(cells);
  const rest = (i: number) => tokens.slice(i).join('');
  const ways = [
    shortSplit(cells, heading?.outlet ?? ''),
    tokens.findIndex((_, i) => isLongFor(rest(i), heading?.outlet ?? '')),
    tokens.findIndex((_, i) => i > 0 && tokens.slice(0, i).join('') === squash(heading?.member ?? '')),
    Math.min(1, tokens.length - 1),
  ];
  const split = ways.find((way) => way >= 0) ?? 0;
  return { member: tokens.slice(0, split).join(' '), outlet: dropWords(cells, split) };
}

const wordsOf = (cells: string[]) => cells.join(' ').split(/\s+/);

/** How many words to leave out so that the rest is the outlet or short for it; -1 where there is no such number. */
function shortSplit(cells: string[], outlet: string): number {
  const tokens = wordsOf(cells);
  return tokens.findIndex((_, i) => isShortFor(tokens.slice(i).join(''), outlet));
}

function dropWords(cells: string[], count: number): string[] {
  let left = count;
  return cells.flatMap((line) => {
    const tokens = line.split(/\s+/);
    const kept = tokens.slice(left);
    left = Math.max(0, left - tokens.length);
    return kept.length > 0 ? [kept.join(' ')] : [];
  });
}
