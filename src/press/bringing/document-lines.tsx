import { piecesOf } from '../../web/marked.js';
import { In } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Problem } from '../imports/document.js';
import { isOfTheCase, problemIn } from './problem-words.js';
import { type FigureMark } from './figure-marks.js';
import { importWords } from './words.js';

/** The text of a document with its lines numbered, so that a row can be read where it stands, and the figures found in it marked. */
export const DocumentLines = ({ lines, marks }: { lines: string[]; marks: Map<number, FigureMark[]> }) => {
  const { say } = importWords(useView().language);
  return (
    <section class="document" aria-label={say('text_')} tabindex={0} data-pane>
      <h2>{say('text_')}</h2>
      <ol>
        {lines.map((line, at) =>
          line.trim() === '' ? null : (
            <li key={at} id={`line-${at + 1}`} value={at + 1}>
              <Line text={line} marks={marks.get(at + 1) ?? []} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
};

const Line = ({ text, marks }: { text: string; marks: FigureMark[] }) => (
  <>
    {piecesOf(text, marks).map(({ text: piece, in: within }, n) =>
      within.length === 0 ? (
        piece
      ) : (
        <a key={n} href={`#row-${marks[within[0]!]!.n}`}>
          <mark>{piece}</mark>
        </a>
      ),
    )}
  </>
);

/** What a person has to look at, each with the page and line where it stands. */
export const Problems = ({ problems }: { problems: Problem[] }) => {
  const { language } = useView();
  const { say } = importWords(language);
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map(({ code, detail, line, page }, at) => (
        <li key={at} class="hint">
          {page && `${say('page', { n: page })}, `}
          {line && <a href={`#line-${line}`}>{say('line', { n: line })}</a>} {problemIn(code, language)}{' '}
          {(problemIn(code, language) === undefined || isOfTheCase(code)) && <In language="en">{detail}</In>}{' '}
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
};
