import { useView } from '../../web/view.js';
import { type Problem } from '../imports/document.js';
import { importWords } from './words.js';

/** The text of a document with its lines numbered, so that a row can be read where it stands. */
export const DocumentLines = ({ lines }: { lines: string[] }) => {
  const { say } = importWords(useView().language);
  return (
    <section class="document" aria-label={say('text_')} tabindex={0}>
      <h2>{say('text_')}</h2>
      <ol>
        {lines.map((line, at) =>
          line.trim() === '' ? null : (
            <li key={at} id={`line-${at + 1}`} value={at + 1}>
              {line}
            </li>
          ),
        )}
      </ol>
    </section>
  );
};

/** What a person has to look at, each with the page and line where it stands. */
export const Problems = ({ problems }: { problems: Problem[] }) => {
  const { say } = importWords(useView().language);
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map(({ code, detail, line, page }, at) => (
        <li key={at} class="hint">
          {page && `${say('page', { n: page })}, `}
          {line && <a href={`#line-${line}`}>{say('line', { n: line })}</a>} <span lang="en">{detail}</span>{' '}
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
};
