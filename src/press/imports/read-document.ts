import { type FileText } from '../reading/file-text.js';
import { UnreadableDocument } from '../reading/unreadable.js';
import { readDigest } from './digest.js';
import { type Hint, type Problem, type ReadDocument } from './document.js';
import { readLinks } from './links.js';
import { readPressItem } from './press-item.js';
import { readScrapbook } from './scrapbook.js';
import { linesOf, pagesOf, squash, type Line } from './text-lines.js';
import { readWorkingMeeting } from './working-meeting.js';

export { UnreadableDocument } from '../reading/unreadable.js';
export { type DocumentRow, type Hint, type Layer, type Problem, type ReadDocument } from './document.js';

const LETTERS_OF_PROSE = 200;

/** Turns the text of a document into rows; what is known beside it, only its year. */
export const readDocument = (text: string, hint: Hint = {}): ReadDocument => readLayout({ type: 'txt', text }, hint);

/**
 * Turns what was read of a file into rows that a person reviews: a press scrapbook, a working-meeting text, a digest by country and
 * member, a list of links, or one press item. `hint.year` is used where a date leaves its year out. Texts come back in NFC,
 * hard-wrapped lines re-joined. Each line that says something is in a row, in the frame, or unread. Throws `UnreadableDocument` for
 * a text that is none of these.
 */
export function readLayout(file: FileText, hint: Hint = {}): ReadDocument {
  const { text, type } = file;
  if (text.includes('\0'))
    throw new UnreadableDocument('document-binary', 'The file is not a text: it holds NUL bytes');
  if (type === 'txt' && text.includes('\ufffd'))
    throw new UnreadableDocument(
      'document-encoding',
      'Some bytes of the file are not text in the encoding it was read in',
    );
  const lines = linesOf(text.normalize('NFC'));
  if (lines.length === 0) throw new UnreadableDocument('document-empty', 'The file holds no text');
  const read = layoutOf(lines, file, hint);
  if (read) {
    const placed = type === 'pdf' ? withPages(read, text) : read;
    return { ...placed, unread: [...placed.unread, ...(file.beside ?? [])] };
  }
  throw new UnreadableDocument(
    'document-not-understood',
    'The text is no press scrapbook (headings <…에 …의 … 게재: date>), no working-meeting text (title … (outlet, …월 …일)), ' +
      'no digest (a member, then items that end in (12.21 outlet)), no list of links, and no press item with its outlet, date or address',
  );
}

function layoutOf(lines: Line[], file: FileText, hint: Hint): ReadDocument | undefined {
  if (file.type === 'pasted') return readPressItem(lines, file);
  const known = readScrapbook(lines, hint) ?? readWorkingMeeting(lines, hint) ?? readDigest(lines, hint);
  if (known) return known;
  const links = () => readLinks(lines, hint);
  const item = () => readPressItem(lines, file);
  return isProse(lines, file) ? (item() ?? links()) : (links() ?? item());
}

/** A page with an article may have more links around it than lines in it. */
const isProse = (lines: Line[], { article = [] }: FileText): boolean => {
  const own = lines.filter(({ at, text }) => article.includes(at) && !text.includes('://'));
  return squash(own.map(({ text }) => text).join('')).length >= LETTERS_OF_PROSE;
};

function withPages(read: ReadDocument, text: string): ReadDocument {
  const pageOf = pagesOf(text);
  const placed = (problem: Problem): Problem =>
    problem.line === undefined ? problem : { ...problem, page: pageOf(problem.line) };
  return {
    ...read,
    rows: read.rows.map((row) => ({
      ...row,
      pages: [pageOf(row.lines[0]), pageOf(row.lines[1])],
      problems: row.problems.map(placed),
    })),
    unread: read.unread.map(placed),
  };
}

/** The year a file name carries, as in `minutes-2021-04-12.txt` or `minutes_20210412.txt`. */
export function yearFromFileName(name: string): number | undefined {
  const found = /(?<!\d)((?:19|20)\d{2})(?=(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?(?!\d))/u.exec(name);
  return found ? Number(found[1]) : undefined;
}
