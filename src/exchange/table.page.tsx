import { type Page } from '../web/answer.js';
import { common } from '../web/common.js';
import { Fact, Facts } from '../web/facts.js';
import { A, Instant, Position } from '../web/text.js';
import { useView, type View } from '../web/view.js';
import { labelOf } from './field.words.js';
import { type TableAnswer } from './tables.js';
import { type Kind } from './reader.js';
import { exchangeWords } from './words.js';

/** A table that facts cite: the file, and the rows that were asked for as they were read. */
export const TablePage = (view: View, table: TableAnswer, asked?: string): Page => {
  const { say } = exchangeWords(view.language);
  const name = table.name ?? common(view.language).say('erased');
  return {
    room: 'imports',
    title: name,
    data: [`/tables/${table.id}`, { rows: asked }],
    body: (
      <>
        <h1>{name}</h1>
        <File {...table} />
        {asked !== undefined && (
          <section>
            <h2>
              {say('rows')} <span class="amount">{asked}</span>
            </h2>
            {table.rows.length === 0 && <p class="none">{say('notKept')}</p>}
            {table.rows.map((row) => (
              <Row key={row.n} {...row} />
            ))}
          </section>
        )}
        <p>
          <A to={`/imports/${table.kind}/${table.id}`}>{say('whole')}</A>
        </p>
      </>
    ),
  };
};

const File = ({ kind, encoding, sha256, count, recordedAt, position }: TableAnswer) => {
  const { say } = exchangeWords(useView().language);
  return (
    <Facts>
      <Fact label={say('holds')}>
        {say(kind as Kind)} ({encoding}), {say('countRows', { n: count })}
      </Fact>
      <Fact label="SHA-256">
        <code>{sha256}</code>
      </Fact>
      <Fact label={say('takenIn')}>
        <Position at={position} />, <Instant at={recordedAt} />
      </Fact>
    </Facts>
  );
};

const Row = ({ n, line, cells }: TableAnswer['rows'][number]) => {
  const { language } = useView();
  const { say } = exchangeWords(language);
  return (
    <section id={`row-${n}`}>
      <h3>{say('rowAt', { n, line })}</h3>
      <Facts>
        {Object.entries(cells).map(([field, text]) => (
          <Fact key={field} label={labelOf(field, language)}>
            {text}
          </Fact>
        ))}
      </Facts>
    </section>
  );
};
