import { lost, type Problem } from './document.js';
import { headingLength } from './scrapbook-heading.js';
import { fullWidth, widthOf, type Line } from './text-lines.js';

/** One item as it stands in the body: its heading, its original text with the address, its key points, still in lines. */
export interface Section {
  heading: Line[];
  original: Line[];
  /** The line above the key points. */
  mark?: Line;
  points: Line[][];
}

const KEY_POINTS = /^[oOㅇ○◦●•·*]?\s*주요\s*내용\s*[:：]?$/u;
const BULLET = /^[-–—•·・]\s*(?=\S)/u;
const PAGE_NUMBER = /^[-–—]\s*\d{1,4}\s*[-–—]$/u;
/** A broken line of Korean reaches this part of the full width; in the documents seen, 72 of 76 columns. */
const FULL = 0.9;

/** Cuts the lines into what stands before the first heading and one section for each heading. */
export function cutSections(lines: Line[]): { before: Line[]; sections: Section[]; unread: Problem[] } {
  const unread = lines.filter(isPageNumber).map((line) => lost(line, 'page-number', 'A page number'));
  const body = lines.filter((line) => !isPageNumber(line));
  const before: Line[] = [];
  const raw: { heading: Line[]; rest: Line[] }[] = [];
  let next = 0;
  for (const [i, line] of body.entries()) {
    if (i < next) continue;
    const taken = headingLength(body, i);
    if (taken > 0) raw.push({ heading: body.slice(i, i + taken), rest: [] });
    else (raw.at(-1)?.rest ?? before).push(line);
    next = i + Math.max(taken, 1);
  }
  return { before, sections: readRests(raw, unread), unread };
}

const isPageNumber = ({ text }: Line) => PAGE_NUMBER.test(text);

function readRests(raw: { heading: Line[]; rest: Line[] }[], unread: Problem[]): Section[] {
  const halves = raw.map(({ heading, rest }) => {
    const mark = rest.findIndex(({ text }) => KEY_POINTS.test(text));
    const cut = mark < 0 ? rest.length : mark;
    return { heading, original: rest.slice(0, cut), mark: rest[cut], listed: rest.slice(cut + 1) };
  });
  const full = FULL * fullWidth(halves.flatMap(({ listed }) => listed.map(({ text }) => text)));
  return halves.map(({ heading, original, mark, listed }) => ({
    heading,
    original,
    mark,
    points: readPoints(listed, full, unread),
  }));
}

/** A line goes on with its bullet where the line before it is full; one after a short line belongs to nobody. */
function readPoints(lines: Line[], full: number, unread: Problem[]): Line[][] {
  const points: Line[][] = [];
  let open = false;
  for (const line of lines) {
    const bullet = BULLET.exec(line.text);
    if (bullet) points.push([{ at: line.at, text: line.text.slice(bullet[0].length) }]);
    else if (open) points.at(-1)?.push(line);
    else unread.push(lost(line, 'line-not-placed', 'A line that belongs to no key point'));
    open = (bullet !== null || open) && widthOf(line.text) >= full;
  }
  return points;
}
