import { joinLines } from './join-lines.js';
import { type Words } from './korean-words.js';
import { fullWidth, widthOf } from './text-lines.js';

const ENDS_SENTENCE = /[。！？!?.][”’"』」）)】]*$/u;
const MAY_END = /[。！？!?.…；;：:”’"』」）)】\]]$/u;
const SOURCE_NOTE = /^(?:【|[(（]?(?:来源|來源|文|图|供稿|출처)\s*[:：])/u;
const INDENT = 2;
const ROOM = 6;
/** No printed page has lines of so many columns: such a text was never wrapped. */
const WIDEST_PAGE = 120;

/**
 * Re-joins hard-wrapped lines into paragraphs, one line feed between them. A paragraph ends at a line that stops short
 * after punctuation, at one that is plainly short, before a note of the source, and at a full line that ends its
 * sentence where the next line is narrower by an indent; a full last line before a paragraph of one short line is not
 * told apart. A text without a line broken in mid-phrase is left as it is.
 */
export function joinParagraphs(lines: string[], words: Words): string {
  const width = fullWidth(lines);
  if (width > WIDEST_PAGE || !isWrapped(lines, width)) return lines.join('\n');
  const blanks = setsDigitsOff(lines);
  return paragraphsOf(lines, width)
    .map((paragraph) => joinLines(paragraph, { words, blanks }))
    .join('\n');
}

/** In a wrapped text some line is full and yet ends no phrase. */
const isWrapped = (lines: string[], width: number) =>
  lines.slice(0, -1).some((line) => !isShort(line, width) && !MAY_END.test(line));

function paragraphsOf(lines: string[], width: number): string[][] {
  const paragraphs: string[][] = [[]];
  for (const [i, line] of lines.entries()) {
    paragraphs.at(-1)?.push(line);
    if (i < lines.length - 1 && endsParagraph(line, lines[i + 1] ?? '', width)) paragraphs.push([]);
  }
  return paragraphs;
}

function endsParagraph(line: string, next: string, width: number): boolean {
  const wide = widthOf(line);
  if (/^[。，、；：！？”’）】]/u.test(next)) return false;
  if (ENDS_SENTENCE.test(line) && SOURCE_NOTE.test(next)) return true;
  if (isShort(line, width) || (wide <= width - ROOM && MAY_END.test(line))) return true;
  return ENDS_SENTENCE.test(line) && widthOf(next) <= width - INDENT && !isShort(next, width);
}

/** Whether a line is plainly shorter than the lines around it. */
export const isShort = (line: string, width: number) => widthOf(line) < 0.8 * width;

/** Whether a text writes `共 200 余名` rather than `共200余名`. */
function setsDigitsOff(lines: string[]): boolean {
  const text = lines.join('\n');
  const off = text.match(/\p{Script=Han} [0-9A-Za-z]|[0-9A-Za-z] \p{Script=Han}/gu)?.length ?? 0;
  const on = text.match(/\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Script=Han}/gu)?.length ?? 0;
  return off > on;
}
