import { Fragment } from 'preact';
import { type RuleSaid } from '../web/rule-words.js';
import { In } from '../web/text.js';
import { useView } from '../web/view.js';
import { labelOf } from './field.words.js';
import { findingIn } from './finding-words.js';
import { type ShownRow } from './working-row.js';
import { exchangeWords } from './words.js';

/** Rows with what is found of each; those that may be taken into the record can be chosen. */
export const RowList = ({ rows, form, ruleSaid }: { rows: ShownRow[]; form?: string; ruleSaid: RuleSaid }) => (
  <ol>
    {rows.map((row) => (
      <Row key={row.n} row={row} form={row.state === 'new' ? form : undefined} ruleSaid={ruleSaid} />
    ))}
  </ol>
);

const Row = ({ row, form, ruleSaid }: { row: ShownRow; form?: string; ruleSaid: RuleSaid }) => {
  const { n, state, cells, problems } = row;
  const { language } = useView();
  const { say } = exchangeWords(language);
  const title = (
    <strong>
      {n} · {say(state)}
    </strong>
  );
  return (
    <li value={n}>
      <p>
        {form === undefined ? (
          title
        ) : (
          <label>
            <input type="checkbox" name="row" value={n} form={form} /> {title}
          </label>
        )}{' '}
        {Object.entries(cells).map(([field, text], index) => (
          <Fragment key={field}>
            {index > 0 && ' · '}
            <span class="soft">{labelOf(field, language)}:</span> {text}
          </Fragment>
        ))}
      </p>
      {problems.map((problem) => (
        <Problem key={problem.code + problem.detail} {...problem} ruleSaid={ruleSaid} />
      ))}
    </li>
  );
};

const Problem = ({ code, detail, blocks, ruleSaid }: ShownRow['problems'][number] & { ruleSaid: RuleSaid }) => {
  const { language } = useView();
  const short = findingIn(code, language) ?? (language === 'en' ? undefined : ruleSaid(code));
  return (
    <p class="hint">
      {blocks ? '! ' : '· '}
      {short !== undefined && `${short}: `}
      <In language="en">{detail}</In> <code>{code}</code>
    </p>
  );
};
