import { figureMarks } from '../../../src/press/bringing/figure-marks.js';

const lines = ['제목', '참석자는 총', ' 76개 지방정부', '와 200여 명', '- 주요 내용', '76개 지방정부'];
const row = (text: string) => ({ n: 1, proposal: { lines: [1, 6] as [number, number], original: { text } } });
const text = '참석자는 총 76개 지방정부와 200여 명';
const figure = (quote: string) => ({ n: 1, quote, from: text.indexOf(quote) }) as never;
const marked = (own: string, ...quotes: string[]) =>
  [...figureMarks(lines, { rows: [row(own)], figures: quotes.map(figure) })].map(([line, marks]) => [
    line,
    marks.map(({ from, to }) => lines[line - 1]!.slice(from, to)),
  ]);

describe('figures marked in the lines of a document', () => {
  it('stand where the original has them, though its lines were joined', () =>
    expect(marked(text, '총 76개 지방정부', '200여 명')).toEqual([
      [2, ['총']],
      [3, ['76개 지방정부']],
      [4, ['200여 명']],
    ]));
  it('stand where their words are first, where the original is not found whole', () =>
    expect(marked(`${text} 등`, '200여 명')).toEqual([[4, ['200여 명']]]));
  it('mark nothing that is not there', () => expect(marked(`${text} 등`, '')).toEqual([]));
});
