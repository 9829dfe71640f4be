import { type Evidence } from '../language/nouns.js';
import { languageFor } from '../language/shared-scripts.js';
import { placeOf } from './cited-rows.js';
import { common } from './common.js';
import { lookThrough } from './look-through.js';
import { A, In, Name } from './text.js';
import { link, useView } from './view.js';

type Source = Evidence[number];

/** The sources that stand behind a fact: each with what leads to it, the words there, and what a reader must know of it. */
export const Sources = ({ of }: { of: Evidence }) => {
  const { say } = common(useView().language);
  if (of.length === 0) return <p class="none">{say('noSource')}</p>;
  return (
    <ul class="sources">
      {of.map((source, n) => (
        <li key={n}>
          <SourceLine {...source} />
        </li>
      ))}
    </ul>
  );
};

const SourceLine = ({ document, table, rows, url, quote, language, note, ...source }: Source) => {
  const { titles, items, language: own } = useView();
  const { say } = common(own);
  const coverage = source.coverage ?? items.get(placeOf(document, rows));
  return (
    <>
      {coverage !== undefined && (
        <A to={`/coverage/${coverage}`}>
          <Name of={titles.get(coverage) ?? { [own]: say('pressItem') }} />
        </A>
      )}
      {document !== undefined && coverage === undefined && <Document id={document} rows={rows} />}
      {table !== undefined && <TableRows table={table} rows={rows} />}
      {url !== undefined && <WebAddress url={url} />}
      {quote !== undefined && <Quote text={quote} language={language} />}
      {note !== undefined && <Note text={note} />}
    </>
  );
};

/** A document that was brought in; it leads to what was read of it whoever may see that. */
const Document = ({ id, rows }: { id: string; rows?: string }) => {
  const view = useView();
  const name = common(view.language).say('document', { id: id.slice(0, 8) });
  const at = rows === undefined ? '' : `#row-${rows}`;
  return view.may('see-imports') ? <a href={`${link(view, `/imports/${id}`)}${at}`}>{name}</a> : <span>{name}</span>;
};

/** Rows of a table that was brought in, leading to what stands there. */
const TableRows = ({ table, rows }: { table: string; rows?: string }) => {
  const { titles, language } = useView();
  const { say } = common(language);
  return (
    <A to={`/tables/${table}`} at={{ rows }}>
      <Name of={titles.get(table) ?? { [language]: say('table') }} />
      {rows !== undefined && ` · ${say('tableRows', { n: /^\d+$/.test(rows) ? 1 : 2, rows })}`}
    </A>
  );
};

/** An address outside; short on screen, whole on paper and for who looks at it. */
export const WebAddress = ({ url }: { url: string }) => {
  const { hostname, pathname } = new URL(url);
  const path = pathname === '/' ? '' : pathname;
  return (
    <a class="outside" href={url} rel="external noreferrer">
      {hostname}
      {path.length > 40 ? `${path.slice(0, 38)}…` : path}
    </a>
  );
};

const Quote = ({ text, language }: { text: string | null; language?: string }) => (
  <blockquote>
    <Text text={text} language={language} />
  </blockquote>
);

const Note = ({ text }: { text: string | null }) => (
  <p class="note">
    <Text text={text} />
  </p>
);

/** A free text; where nobody said its language, its letters do, as far as they say more than the reader's own. */
export const Text = ({ text, language }: { text: string | null; language?: string }) => {
  const { language: own } = useView();
  if (text === null) return <span class="none">{common(own).say('erased')}</span>;
  return <In language={language ?? languageFor(text, own)}>{text}</In>;
};

/** The ids of all press items and tables that an answer cites as evidence, so that pages can call them by their names. */
export const citedIn = (answer: unknown): string[] => {
  const found: string[] = [];
  lookThrough(answer, (name, value) => {
    const isCited = (name === 'coverage' || name === 'table') && typeof value === 'string';
    if (isCited) found.push(value);
    return isCited;
  });
  return found;
};
