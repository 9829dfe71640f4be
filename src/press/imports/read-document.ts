import { UnreadableDocument, type Hint, type ReadDocument } from './document.js';
import { readScrapbook } from './scrapbook.js';
import { linesOf } from './text-lines.js';
import { readWorkingMeeting } from './working-meeting.js';

export {
  UnreadableDocument,
  type DocumentRow,
  type Hint,
  type Layer,
  type Problem,
  type ReadDocument,
} from './document.js';

/**
 * Turns the text of a document into rows that a person reviews: a press scrapbook or a working-meeting text.
 * `hint.year` is used where a date leaves its year out. Texts come back in NFC, hard-wrapped lines re-joined.
 * Throws `UnreadableDocument` for a text that is neither.
 */
export function readDocument(text: string, hint: Hint = {}): ReadDocument {
  if (text.includes('\0'))
    throw new UnreadableDocument('document-binary', 'The file is not a text: it holds NUL bytes');
  if (text.includes('\ufffd'))
    throw new UnreadableDocument(
      'document-encoding',
      'Some bytes of the file are not text in the encoding it was read in',
    );
  const lines = linesOf(text.normalize('NFC'));
  if (lines.length === 0) throw new UnreadableDocument('document-empty', 'The file holds no text');
  const read = readScrapbook(lines, hint) ?? readWorkingMeeting(lines, hint);
  if (read) return read;
  throw new UnreadableDocument(
    'document-not-understood',
    'The text is neither a press scrapbook (headings <…에 …의 … 게재: date>) nor a working-meeting text (title … (outlet, …월 …일))',
  );
}

/** The year a file name carries, as in `minutes-2021-04-12.txt` or `minutes_20210412.txt`. */
export function yearFromFileName(name: string): number | undefined {
  const found = /(?<!\d)((?:19|20)\d{2})(?=(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?(?!\d))/u.exec(name);
  return found ? Number(found[1]) : undefined;
}
