import { AssignLink } from '../access/policy/assign-link.js';
import { type Page } from '../web/answer.js';
import { type RuleSaid } from '../web/rule-words.js';
import { here, useView, type View } from '../web/view.js';
import { type BulkAnswer } from './answers.js';
import { labelOf } from './field.words.js';
import { COMMIT, ImportForms } from './import-forms.js';
import { type Field } from './reader.js';
import { RowList } from './row-list.js';
import { type Brought, type RowState } from './working-row.js';
import { exchangeWords } from './words.js';

const states: RowState[] = ['new', 'known', 'needs-a-look', 'refused', 'done'];

/** One import of facts: how its columns were read, its rows with what is found of them, and the way to take them in. */
export const BulkImportPage = (view: View, read: BulkAnswer, ruleSaid: RuleSaid, fields: Field[]): Page => {
  const { say } = exchangeWords(view.language);
  const path = `/imports/${read.kind}/${read.id}`;
  return {
    room: 'imports',
    title: `${say(read.kind)}: ${read.name}`,
    data: [path, { state: view.asked['state'] }],
    timeless: true,
    isList: true,
    body: (
      <>
        <h1>{say(read.kind)}</h1>
        <p>
          {read.name} ({read.encoding})
        </p>
        <ImportForms read={read} path={path} />
        <section>
          <h2>
            {say('rows')} <span class="amount">{read.count}</span>
          </h2>
          <Choices counts={read.states} />
          {read.rows.length === 0 ? (
            <p class="none">{say('noRows')}</p>
          ) : (
            <RowList rows={read.rows} form={read.working ? undefined : COMMIT} ruleSaid={ruleSaid} />
          )}
          {read.cursor !== undefined && (
            <p>
              <a href={here(view, { cursor: read.cursor })}>{say('more')}</a>
            </p>
          )}
        </section>
        <Columns columns={read.columns} fields={fields} />
        <AssignLink id={read.id} />
      </>
    ),
  };
};

const Choices = ({ counts }: { counts: Record<string, number> }) => {
  const view = useView();
  const { say } = exchangeWords(view.language);
  const chosen = view.asked['state'];
  const choice = (state: string | undefined, text: string) => (
    <li key={text}>
      <a href={here(view, { state, cursor: undefined })} aria-current={chosen === state ? 'true' : undefined}>
        {text}
      </a>
    </li>
  );
  return (
    <ul>
      {choice(undefined, say('all'))}
      {choice('problems', say('problems'))}
      {states.filter((state) => counts[state]).map((state) => choice(state, `${say(state)} (${counts[state]})`))}
    </ul>
  );
};

const Columns = ({ columns, fields }: { columns: Brought['columns']; fields: Field[] }) => {
  const { language } = useView();
  const { say } = exchangeWords(language);
  const meant = (field: string) => fields.find(({ name }) => name === field.split('.', 1)[0])?.means[language];
  return (
    <section>
      <h2>{say('columns')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('readAs')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, field }) => (
            <tr key={column}>
              <td>{column}</td>
              <td>
                {field === null ? (
                  <span class="none">{say('notRead')}</span>
                ) : (
                  <>
                    {labelOf(field, language)}{' '}
                    {meant(field) !== labelOf(field, language) && <span class="soft">{meant(field)}</span>}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
