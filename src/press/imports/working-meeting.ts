import { edtfDay, type DocumentRow, type Hint, type Problem, type ReadDocument } from './document.js';
import { joinParagraphs } from './join-paragraphs.js';
import { learnWords, type Words } from './korean-words.js';
import { languageOf } from './language-of.js';
import { type Line } from './text-lines.js';

interface Title {
  text: string;
  outlet: string;
  year?: number;
  month: number;
  day: number;
}

const DAY = /^(?:(\d{4})년\s*)?(\d{1,2})월\s*(\d{1,2})일$/u;
const PLACE = /^\S+?(?:성|자치구|특별시|광역시|변경주|공화국|도|현|부|주|시)(?=\s|외사|인민|정부|대외|사무)/u;
const TITLE_AT_MOST = 500;

/**
 * Reads a text reported by a member: a Korean title that ends in `(outlet, 4월 12일)`, the Korean translation, the
 * original's headline, and the original, each paragraph on one line. A file may hold several, each with its title.
 * Undefined where there is no such title, or no text in another language under it.
 */
export function readWorkingMeeting(lines: Line[], hint: Hint): ReadDocument | undefined {
  const starts = lines.flatMap(({ text }, i) => {
    const title = readTitle(text);
    return title ? [{ i, title }] : [];
  });
  const words = learnWords(lines);
  const rows = starts.map(({ i, title }, k) =>
    readItem(title, lines.slice(i, starts[k + 1]?.i), { n: k + 1, words, year: title.year ?? hint.year }),
  );
  if (rows.length === 0 || rows.some(({ original }) => original.text === '')) return undefined;
  const unread = lines.slice(0, starts[0]?.i).map(({ at, text }) => ({
    code: 'line-not-placed',
    detail: `A line before the first title: ${text.slice(0, 2000)}`,
    line: at,
  }));
  return { format: 'working-meeting', title: rows[0]?.title.text ?? '', rows, frame: [], unread };
}

function readTitle(line: string): Title | undefined {
  if (line.length > TITLE_AT_MOST || !/[)）]$/u.test(line)) return undefined;
  const open = Math.max(line.lastIndexOf('('), line.lastIndexOf('（'));
  const inside = line.slice(open + 1, -1);
  const comma = inside.lastIndexOf(',');
  const day = DAY.exec(inside.slice(comma + 1).trim());
  if (open < 1 || comma < 1 || !day || languageOf(line) !== 'ko') return undefined;
  return {
    text: line.slice(0, open).trim(),
    outlet: inside.slice(0, comma).trim(),
    year: day[1] ? Number(day[1]) : undefined,
    month: Number(day[2]),
    day: Number(day[3]),
  };
}

function readItem(
  title: Title,
  lines: Line[],
  { n, words, year }: { n: number; words: Words; year?: number },
): DocumentRow {
  const at = lines[0]?.at ?? 0;
  const texts = lines.slice(1).map(({ text }) => text);
  const turn = texts.findIndex((text) => languageOf(text) !== 'ko');
  const [korean, rest] = turn < 0 ? [texts, []] : [texts.slice(0, turn), texts.slice(turn)];
  const [headline, ...body] = rest;
  const original = joinParagraphs(body, words);
  const row = {
    n,
    lines: [at, lines.at(-1)?.at ?? at] satisfies [number, number],
    filedUnder: PLACE.exec(title.outlet)?.[0] ?? '',
    outlet: title.outlet,
    published: year ? (edtfDay(year, title.month, title.day) ?? '') : '',
    title: { language: 'ko', text: title.text },
    ...(headline && { headline: { language: languageOf(headline), text: headline } }),
    original: { language: languageOf(original), text: original },
    ...(korean.length > 0 && { translation: { language: 'ko', text: joinParagraphs(korean, words) } }),
    keyPoints: [],
  };
  return { ...row, problems: problemsOf(row, title, body[0] ?? '', year) };
}

function problemsOf(row: Omit<DocumentRow, 'problems'>, title: Title, byline: string, year?: number): Problem[] {
  const found: Problem[] = [];
  const say = (code: string, detail: string) => found.push({ code, detail, line: row.lines[0] });
  const written = /(\d{1,2})月\s*(\d{1,2})日$/u.exec(byline);
  if (!row.filedUnder) say('member-not-stated', 'The outlet does not begin with the name of a government');
  if (!year) say('date-without-year', `The title says ${title.month}월 ${title.day}일 without a year`);
  else if (!row.published) say('date-not-understood', 'The title is dated by a day that does not exist');
  if (written && (Number(written[1]) !== title.month || Number(written[2]) !== title.day))
    say('date-disagrees', `The title says ${title.month}월 ${title.day}일, the original ${written[0]}`);
  say('no-address', 'The item shows no address of the original');
  return found;
}
