import { edtfDay, lost, type Problem } from './document.js';
import { firstUnit } from './join-lines.js';
import { widest, widthOf, type Line } from './text-lines.js';

/** A row of the index table, in the order it is printed; cells are still in lines. */
export interface IndexRow {
  n: number;
  at: number;
  /** Member and outlet, which only the section's heading tells apart. */
  cells: string[];
  /** EDTF day. */
  published?: string;
  title: string[];
  /** Lines printed after the title was complete: the rest of a neighbour that a page break cut. */
  leftover: Line[];
}

export interface Preface {
  title: string[];
  dated?: string;
  index: IndexRow[];
  /** The width of a full line in the title's column. */
  titleWidth: number;
}

const ROW = /^(\d{1,3})(?:\s+(.*))?$/u;
const DATE = /(\d{4})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})\.?/u;
const DATED = /^\(?(\d{4})\s*[.년-]\s*(\d{1,2})\s*[.월-]\s*(\d{1,2})\s*[.일]?\s*(?:\(.\))?\)?$/u;
/** Lines from a row's number to its date, and letters in the first of them: beyond that, the text is no table. */
const ROW_AT_MOST = 20;
const CELL_AT_MOST = 300;
const COLUMN = /^(?:번호|순번|연번|회원|회원단체|보도기관|언론사|매체|보도일|보도일자|일자|제목)$/u;

/** Reads what stands before the first section: title, date, and the index table in whatever order its rows are printed. */
export function readPreface(lines: Line[], unread: Problem[]): Preface {
  const table = lines.filter(({ text }) => !text.split(/\s+/).every((word) => COLUMN.test(word)));
  const starts = rowStarts(table);
  const head = table.slice(0, starts[0] ?? table.length);
  const dateAt = head.findIndex(({ text }) => DATED.test(text));
  const titleEnds = dateAt < 0 ? Math.min(1, head.length) : dateAt;
  for (const line of head.slice(dateAt < 0 ? titleEnds : dateAt + 1))
    unread.push(lost(line, 'line-not-placed', 'A line before the index'));
  const printed = starts.map((start, i) => splitRow(table.slice(start, starts[i + 1] ?? table.length)));
  const titleWidth = widest(printed.flatMap(({ after }) => after.map(({ text }) => text)));
  return {
    title: head.slice(0, titleEnds).map(({ text }) => text),
    dated: dayIn(DATED.exec(head[dateAt]?.text ?? '')),
    index: printed.map((row) => endTitle(row, titleWidth)),
    titleWidth,
  };
}

/** A row starts where a number is soon followed by a date, and before another number: a title may go on with one, too. */
function rowStarts(lines: Line[]): number[] {
  const starts: number[] = [];
  let dateAt = Infinity;
  for (let i = lines.length - 1; i >= 0; i--) {
    const text = lines[i]?.text ?? '';
    if (DATE.test(text)) dateAt = i;
    if (!ROW.test(text)) continue;
    if (dateAt - i < ROW_AT_MOST && text.length < CELL_AT_MOST) starts.push(i);
    dateAt = Infinity;
  }
  return starts.toReversed();
}

const dayIn = (found: RegExpExecArray | null) =>
  found ? edtfDay(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;

const filled = ({ text }: { text: string }) => text.trim() !== '';

function splitRow(lines: Line[]): Omit<IndexRow, 'title' | 'leftover'> & { after: Line[] } {
  const [number, rest] = ROW.exec(lines[0]?.text ?? '')?.slice(1) ?? [];
  const cut = [{ at: lines[0]?.at ?? 0, text: rest ?? '' }, ...lines.slice(1)];
  const dateAt = cut.findIndex(({ text }) => DATE.test(text));
  const { at, text } = cut[dateAt] ?? { at: 0, text: '' };
  const date = DATE.exec(text);
  const [before, behind] = [text.slice(0, date?.index), text.slice((date?.index ?? 0) + (date?.[0].length ?? 0))];
  return {
    n: Number(number),
    at: lines[0]?.at ?? 0,
    cells: [...cut.slice(0, dateAt), { text: before }].filter(filled).map(({ text }) => text.trim()),
    published: dayIn(date),
    after: [{ at, text: behind.trim() }, ...cut.slice(dateAt + 1)].filter(filled),
  };
}

/** The title goes on while its line had no room for what stands on the next one. */
function endTitle({ after, ...row }: ReturnType<typeof splitRow>, width: number): IndexRow {
  let end = Math.min(1, after.length);
  while (end < after.length && isFull(after[end - 1]?.text ?? '', after[end]?.text ?? '', width)) end++;
  return { ...row, title: after.slice(0, end).map(({ text }) => text), leftover: after.slice(end) };
}

/** Whether a line of a cell is so full that `next` may be its continuation. */
export const isFull = (line: string, next: string, width: number) =>
  widthOf(line) + 1 + widthOf(firstUnit(next)) > width;
