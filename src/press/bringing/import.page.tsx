import { formatDate } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { Name } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { type Problem } from '../imports/document.js';
import { type ImportAnswer } from '../imports/imports.js';
import { type ProposedRow } from '../imports/proposal.js';
import { importWords } from './words.js';

/** One document: what it is, its rows as they were read, and what could not be placed, with where it stands. */
export const ImportPage = (view: View, read: ImportAnswer): Page => {
  const { say } = importWords(view.language);
  const { id, name, title, type, encoding, rows, unmatched } = read;
  return {
    title: title || name,
    room: 'coverage',
    data: [`/imports/${id}`, {}],
    body: (
      <>
        <h1>{title || name}</h1>
        <p>
          {name} ({[say(read.format), type, encoding].filter(Boolean).join(', ')})
        </p>
        <section>
          <h2>
            {say('rows')} <span class="amount">{rows.length}</span>
          </h2>
          <ol>
            {rows.map((row) => (
              <Row key={row.n} row={row} />
            ))}
          </ol>
        </section>
        {unmatched.lines.length > 0 && (
          <section>
            <h2>
              {say('unread')} <span class="amount">{unmatched.lines.length}</span>
            </h2>
            <Problems problems={unmatched.lines} />
          </section>
        )}
      </>
    ),
  };
};

const Row = ({ row: { state, proposal, problems } }: { row: ProposedRow }) => {
  const { language } = useView();
  const { say } = importWords(language);
  const { filedUnder, asWritten, outlet, published, title, url } = proposal;
  return (
    <li>
      <strong lang={title.language}>{title.text}</strong>{' '}
      <span>
        {filedUnder ? <Name of={filedUnder.names} /> : asWritten} · {outlet} ·{' '}
        {published === '' ? say('noDate') : formatDate(published, language)} · {say(state)}
      </span>
      {url !== null && (
        <>
          {' '}
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </>
      )}
      <Problems problems={problems} />
    </li>
  );
};

const Problems = ({ problems }: { problems: Problem[] }) => {
  const { say } = importWords(useView().language);
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map(({ code, detail, line, page }) => (
        <li key={`${code} ${line}`} class="hint">
          {[page && say('page', { n: page }), line && say('line', { n: line })].filter(Boolean).join(', ')} {detail}
        </li>
      ))}
    </ul>
  );
};
