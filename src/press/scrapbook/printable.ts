/** What stands where a text was erased. */
export const GONE = '(삭제됨)';

/** What no file of these formats can hold, or what would end a line where none ends. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]+/gu;

/** A text as one line. */
export const lineOf = (text: string): string => text.replaceAll(UNPRINTABLE, ' ').replaceAll(/ {2,}/g, ' ').trim();

/** A text as its paragraphs, each one line. */
export const linesOf = (text: string | null): string[] =>
  text === null
    ? [GONE]
    : text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map(lineOf)
        .filter(Boolean);
