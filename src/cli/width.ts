const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** East Asian Width W and F (UAX 11), by the blocks that are wide as a whole, and pictures. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text takes: two for what East Asian fonts draw wide, none for marks on other letters. */
export const widthOf = (text: string): number =>
  ASCII.test(text) ? text.length : lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0);

const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

const widthOfLetter = (letter: string): number => {
  if (UNSEEN.test(letter)) return 0;
  return WIDE.test(letter) || letter.includes('\ufe0f') ? 2 : 1;
};

/** A text with blanks after it, up to a width. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** A text that fits a width; an ellipsis says that something was cut off. */
export const cut = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${headOf(text, width - 1).trimEnd()}…`;

/** The lines of a text, broken between words, and within those that are wider than a line. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((word) => word !== '')) {
    let rest = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(rest) > width && !isLong(word, width)) {
      lines.push(line);
      rest = word;
    }
    while (widthOf(rest) > width) {
      const head = headOf(rest, width);
      lines.push(head.trimEnd());
      rest = rest.slice(head.length).trimStart();
    }
    line = rest;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};

/** Chinese and Japanese are written without blanks: such a run is broken where the line ends. */
const isLong = (word: string, width: number): boolean => widthOf(word) > width || UNSPACED.test(word);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{8}/u;

/** As much of a text as fits, at least one letter. */
const headOf = (text: string, width: number): string => {
  let head = '';
  let taken = 0;
  for (const letter of lettersOf(text)) {
    taken += widthOfLetter(letter);
    if (taken > width && head !== '') break;
    head += letter;
  }
  return head;
};
