import { lost, type DocumentRow, type Hint, type Problem, type ReadDocument } from './document.js';
import { languageOf } from './language-of.js';
import { type Line } from './text-lines.js';
import { anyDay } from './written-day.js';

const ADDRESS = /https?:\/\/[^\s<>"\\]+/u;
const MARK = /^(?:[-–—•·・*oOㅇ○●□■▶]|\d{1,3}[.)]|\[\d{1,3}\])\s+/u;
const TITLE_AT_MOST = 300;

/**
 * Reads a plain list of links: an address on a line, with or without a title before or after it, or on the line above. A day and,
 * in brackets with it, an outlet are taken from the title. Undefined where fewer than half of the lines hold an address.
 */
export function readLinks(lines: Line[], hint: Hint): ReadDocument | undefined {
  const found = lines.map((line) => ({ line, address: addressIn(line.text) }));
  const linked = found.filter(({ address }) => address !== undefined).length;
  const titled = found.filter(({ address }, i) => address === undefined && isTitle(found, i)).length;
  if (linked === 0 || (linked + titled) * 2 < lines.length || (linked === 1 && lines.length > 2)) return undefined;
  const [rows, frame, unread]: [DocumentRow[], number[], Problem[]] = [[], [], []];
  let [above, heading]: [Line | undefined, string] = [undefined, ''];
  for (const [i, { line, address }] of found.entries()) {
    if (address !== undefined) {
      rows.push(toRow(line, address, { n: rows.length + 1, above, hint }));
      above = undefined;
    } else if (isTitle(found, i)) above = line;
    else if (i === 0) {
      heading = line.text;
      frame.push(line.at);
    } else unread.push(lost(line, 'no-address-in-line', 'A line without an address'));
  }
  return { format: 'links', title: heading, rows, frame, unread };
}

interface Found {
  line: Line;
  address?: string;
}

/** A line without an address is the title of an address that stands alone below it; not the one below a heading of the list. */
const isTitle = (found: Found[], i: number): boolean => {
  const [own, next, after] = [found[i], found[i + 1], found[i + 2]];
  if (!own || own.address !== undefined || own.line.text.length > TITLE_AT_MOST || next?.address === undefined)
    return false;
  const alone = (each: Found | undefined) =>
    each?.address !== undefined && titleOf(each.line.text, each.address) === '';
  return alone(next) && !(i === 0 && alone(after));
};

const addressIn = (text: string): string | undefined => {
  const address = ADDRESS.exec(text)?.[0].replace(/[)\]}.,;:!?'"”’。，）】]+$/u, '');
  if (address === undefined || !URL.canParse(address)) return undefined;
  return titleOf(text, address).length <= TITLE_AT_MOST ? address : undefined;
};

/** What a line says beside its address. */
const titleOf = (text: string, address: string): string =>
  text
    .replace(address, ' ')
    .replace(MARK, '')
    .replace(/[<>()[\]（）【】]\s*[<>()[\]（）【】]/gu, ' ')
    .replace(/^[\s:：|,·–—-]+|[\s:：|,·–—-]+$/gu, '')
    .replaceAll(/\s+/gu, ' ');

function toRow(line: Line, address: string, { n, above, hint }: { n: number; above?: Line; hint: Hint }): DocumentRow {
  const own = titleOf(line.text, address);
  const said = [above?.text.replace(MARK, ''), own].filter(Boolean).join(' ');
  const { title, outlet, day, monthDay } = partsOf(said, hint);
  const first = above?.at ?? line.at;
  const problems: Problem[] = [];
  const say = (code: string, detail: string) => problems.push({ code, detail, line: first });
  say('member-not-stated', 'A list of links names no member');
  if (!day && monthDay) say('date-without-year', `The line says ${monthDay} without a year`);
  else if (!day) say('date-not-understood', 'The line shows no day of publication');
  if (title === '') say('no-title', 'The line shows no title; the address stands for it');
  if (outlet === '') say('no-outlet', 'The line names no outlet; the host of the address stands for it');
  const shown = title || address;
  return {
    n,
    lines: [first, line.at],
    filedUnder: '',
    outlet: outlet || new URL(address).hostname,
    published: day ?? '',
    title: { language: title ? languageOf(title) : 'und', text: shown },
    address,
    original: { language: 'und', text: '' },
    keyPoints: [],
    problems,
  };
}

/** `2021.8.10 title`, `title (outlet, 2021.8.10)`. */
function partsOf(said: string, hint: Hint) {
  const found = anyDay(said, hint);
  if (!found) return { title: said, outlet: '' };
  const open = said.slice(0, found.from).search(/[(（[]([^()（）[\]]{0,60})$/u);
  const close = said.slice(found.to).search(/[)）\]]/u);
  const { day, monthDay } = found;
  if (open >= 0 && close >= 0 && close <= 60) {
    const inside = said.slice(open + 1, found.from) + said.slice(found.to, found.to + close);
    const outlet = inside.replaceAll(/^[\s,·|]+|[\s,·|]+$/gu, '');
    return { title: `${said.slice(0, open)} ${said.slice(found.to + close + 1)}`.trim(), outlet, day, monthDay };
  }
  const title = `${said.slice(0, found.from)} ${said.slice(found.to)}`.replaceAll(/\s+/gu, ' ');
  return { title: title.replaceAll(/^[\s,·|-]+|[\s,·|-]+$/gu, ''), outlet: '', day, monthDay };
}
