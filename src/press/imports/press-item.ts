import { type FileText } from '../reading/file-text.js';
import { lost, type DocumentRow, type Problem, type ReadDocument } from './document.js';
import { learnWords } from './korean-words.js';
import { labelled, outletIn } from './item-labels.js';
import { languageOf } from './language-of.js';
import { readOriginal } from './scrapbook-original.js';
import { squash, type Line } from './text-lines.js';
import { wholeDay } from './written-day.js';

/** A by-line is short and stands near the beginning or the end. */
const BYLINE_AT_MOST = 120;
const FIRST = 8;
const LAST = 4;
const LEAST_LETTERS = 40;
const TITLE_AT_MOST = 500;

type Item = Pick<FileText, 'type' | 'about' | 'article'>;

/**
 * Reads one press item that stands alone: headline, outlet, date, address and body, from labels (`매체: …`), by-lines, or what a
 * web page says of itself. Undefined for a text that shows less than two of outlet, day and address; what a person pasted with
 * its address is believed to be one.
 */
export function readPressItem(lines: Line[], { type, about = {}, article }: Item): ReadDocument | undefined {
  const inside = new Set(article ?? lines.map(({ at }) => at));
  const own = lines.filter(({ at }) => inside.has(at));
  const { fields, rest } = labelled(own, FIRST, about);
  const said = { ...fields, ...definedOf(about) };
  const body = withoutTitle(rest, said.title);
  const { headline, address, original } = readOriginal(body, learnWords(own));
  const byline = bylineOf(rest);
  const title = (said.title ?? headline?.text ?? firstWords(original.text)).slice(0, TITLE_AT_MOST);
  const published = wholeDay(said.published ?? '')?.day ?? byline.day;
  const found = { address: said.address ?? address, outlet: said.outlet ?? byline.outlet, published };
  const shown = Object.values(found).filter(Boolean).length;
  const enough = type === 'pasted' || (shown >= 2 && squash(original.text).length >= LEAST_LETTERS);
  if (own.length === 0 || !enough) return undefined;
  const span = [own[0]!.at, own.at(-1)!.at] satisfies [number, number];
  const row = {
    n: 1,
    lines: span,
    filedUnder: '',
    outlet: found.outlet ?? hostOf(found.address),
    published: published ?? '',
    title: { language: languageOf(title), text: title },
    ...(said.title !== undefined && headline && { headline }),
    ...(found.address && { address: found.address }),
    original,
    keyPoints: [],
  };
  const outside = lines.filter(({ at }) => !inside.has(at));
  return {
    format: 'press-item',
    title,
    rows: [{ ...row, problems: problemsOf(row, found.outlet) }],
    frame: [],
    unread: outside.map((line) => lost(line, 'outside-article', 'The page says beside the article')),
  };
}

const definedOf = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The title that is said elsewhere is not repeated as the first line of the text. */
const withoutTitle = (lines: Line[], title: string | undefined): Line[] =>
  title !== undefined && squash(lines[0]?.text ?? '') === squash(title) ? lines.slice(1) : lines;

/** A short line with a whole day, at the beginning or the end, tells day and outlet; an outlet may stand on a line without one. */
function bylineOf(lines: Line[]): { day?: string; outlet?: string } {
  const near = [...lines.slice(0, FIRST), ...lines.slice(FIRST).slice(-LAST)];
  const short = near.filter(({ text }) => text.length <= BYLINE_AT_MOST && !/[。다]\.?$/u.test(text));
  const withDay = short.flatMap(({ text }) => {
    const found = wholeDay(text);
    return found?.day ? [{ text, found }] : [];
  })[0];
  const named = near.map(({ text }) => outletIn(text)).find(Boolean);
  if (!withDay) return { outlet: named };
  const { text, found } = withDay;
  return { day: found.day, outlet: named ?? remainderOf(text.slice(0, found.from), text.slice(found.to)) };
}

/** What is left of `인민넷 2021-08-10 17:45`, where it looks like a name. */
function remainderOf(before: string, after: string): string | undefined {
  const rest = `${before} ${after}`
    .replaceAll(/T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?/gu, ' ')
    .replaceAll(/[|｜·/()（）[\]【】]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,，]+|[\s,，]+$/gu, '');
  return /^[\p{L}][\p{L}\p{N} .&-]{1,40}$/u.test(rest) && rest.split(' ').length <= 4 ? rest : undefined;
}

const hostOf = (address: string | undefined): string =>
  address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';

const firstWords = (text: string): string => text.split('\n')[0]?.slice(0, 80) ?? '';

function problemsOf(row: Omit<DocumentRow, 'problems'>, outlet: string | undefined): Problem[] {
  const found: Problem[] = [];
  const say = (code: string, detail: string) => found.push({ code, detail, line: row.lines[0] });
  say('member-not-stated', 'The item does not say which member it is filed under');
  if (!outlet) say('no-outlet', 'The item names no outlet; the host of its address stands for it');
  if (!row.published) say('date-not-understood', 'The item shows no day of publication');
  if (!row.address) say('no-address', 'The item shows no address of the original');
  return found;
}
