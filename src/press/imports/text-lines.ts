/** A line that says something: its 1-based number in the document and its text without outer white space. */
export interface Line {
  at: number;
  text: string;
}

/** Answers the 1-based page of a line, in a text in which a form feed begins each page after the first. */
export const pagesOf = (text: string): ((line: number) => number) => {
  const starts: number[] = [];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries())
    for (let n = line.split('\f').length; n > 1; n -= 1) starts.push(i + 1);
  return (line) => 1 + starts.filter((start) => start <= line).length;
};

/** The lines of a text that say something; a form feed ends a line without starting a new number. */
export const linesOf = (text: string): Line[] =>
  text
    .split(/\r\n|\n|\r/)
    .flatMap((line, i) => line.split('\f').map((part) => ({ at: i + 1, text: part.trim() })))
    .filter(({ text }) => text !== '');

/** The letters of a text without white space. */
export const squash = (text: string) => text.replaceAll(/\s+/g, '');

/** How many columns a text takes where an ideograph takes two; curly quotes are drawn as ideographs in these documents. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

const isWide = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2010 && code <= 0x203f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x20000;

/** The width of a full line among lines of one block: the upper quartile of those that are not plainly short. */
export function fullWidth(lines: string[]): number {
  const widths = lines.map(widthOf).toSorted((a, b) => a - b);
  const long = widths.filter((width) => width >= 0.75 * (widths.at(-1) ?? 0));
  return long[Math.floor(0.75 * long.length)] ?? 0;
}

/** The width of the widest line; 0 where there is none. */
export const widest = (lines: string[]) => lines.reduce((width, line) => Math.max(width, widthOf(line)), 0);
