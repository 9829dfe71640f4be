import { type Span } from '../../web/marked.js';
import { type ImportAnswer } from '../imports/answers.js';

/** A stretch of a line in which a figure was found, and the row of whose original it is. */
export interface FigureMark extends Span {
  n: number;
}
type Read = Pick<ImportAnswer, 'figures'> & {
  rows: { n: number; proposal: { lines: [number, number]; original: { text: string } } }[];
};

/** Where figures stand in the lines of a document, by the 1-based line. Texts are joined of lines otherwise than these stand, so blanks do not count. */
export const figureMarks = (lines: string[], { rows, figures }: Read): Map<number, FigureMark[]> => {
  const marks = new Map<number, FigureMark[]>();
  for (const { n, proposal } of rows) {
    const own = figures.filter((figure) => figure.n === n);
    if (own.length === 0) continue;
    const { letters, places } = lettersIn(lines, proposal.lines);
    const text = proposal.original.text;
    const start = letters.indexOf(squash(text));
    for (const { quote, from } of own) {
      const sought = squash(quote);
      const at = start < 0 ? letters.indexOf(sought) : start + squash(text.slice(0, from)).length;
      if (at < 0 || sought === '') continue;
      for (const { line, column } of places.slice(at, at + sought.length)) {
        const here = marks.get(line) ?? [];
        const last = here.at(-1);
        if (last?.n === n && last.to <= column && lines[line - 1]!.slice(last.to, column).trim() === '')
          last.to = column + 1;
        else here.push({ n, from: column, to: column + 1 });
        marks.set(line, here);
      }
    }
  }
  return marks;
};

interface Place {
  line: number;
  column: number;
}

/** All that is no blank in some lines, and where each unit of it stands. */
const lettersIn = (lines: string[], [first, last]: [number, number]): { letters: string; places: Place[] } => {
  const places: Place[] = [];
  let letters = '';
  for (let line = first; line <= last; line += 1)
    for (const { 0: unit, index: column } of (lines[line - 1] ?? '').matchAll(/\S/g)) {
      letters += unit;
      places.push({ line, column });
    }
  return { letters, places };
};

const squash = (text: string): string => text.replaceAll(/\s+/g, '');
