import { type Page } from '../web/answer.js';
import { type Refused } from '../web/refused.js';
import { type RuleSaid } from '../web/rule-words.js';
import { link, useView, type View } from '../web/view.js';
import { ColumnChoices } from './column-choices.js';
import { FieldList } from './field-list.js';
import { type Field, type Kind } from './reader.js';
import { type TriedTable } from './tried-table.js';
import { exchangeWords } from './words.js';

const KINDS = '.csv,.tsv,.txt,text/csv';

interface Bringing {
  kind: Kind;
  /** What rows of the kind may say. */
  fields: Field[];
  /** What was sent and cannot be read so, with why. */
  tried?: TriedTable & { refused: Refused };
  ruleSaid: RuleSaid;
}

/** Where a table is brought in: a file of it, or cells as they are copied from a spreadsheet; below it what its rows may say. */
export const BringTablePage = (view: View, bringing: Bringing): Page => {
  const { say } = exchangeWords(view.language);
  return {
    title: say(bringing.kind),
    room: 'imports',
    body: (
      <>
        <h1>{say(bringing.kind)}</h1>
        <p>{say('bringHint')}</p>
        <TableForm {...bringing} />
        <FieldList fields={bringing.fields} />
      </>
    ),
  };
};

const TableForm = ({ kind, fields, tried, ruleSaid }: Bringing) => {
  const view = useView();
  const { say } = exchangeWords(view.language);
  const { columns = [], isFile = false, text = '', refused } = tried ?? {};
  // Where columns are asked for, it is said beside them what lacks.
  const lacks = refused?.code === 'mapping-field-missing' && columns.length > 0;
  const wrong = !refused || lacks ? undefined : isFile ? 'file' : 'text';
  const again = isFile && columns.length > 0;
  const about = (name: 'file' | 'text') => ({
    name,
    'aria-invalid': wrong === name ? ('true' as const) : undefined,
    'aria-describedby': [`hint-${name}`, wrong === name && 'wrong', again && name === 'file' && 'again']
      .filter(Boolean)
      .join(' '),
    autofocus: wrong === name || (again && name === 'file'),
  });
  const objection = (name: 'file' | 'text') =>
    wrong === name && (
      <strong class="refused" id="wrong">
        {refused!.code === 'document-empty' && !isFile
          ? say('nothingGiven')
          : (ruleSaid(refused!.code) ?? refused!.message)}
      </strong>
    );
  return (
    <form method="post" action={link(view, `/imports/${kind}`)} enctype="multipart/form-data" class="decide">
      <p>
        <label>
          <span>{say('file')}</span> <input type="file" accept={KINDS} {...about('file')} />
        </label>{' '}
        {objection('file')}{' '}
        {again && (
          <strong class="refused" id="again">
            {say('chooseAgain')}
          </strong>
        )}
      </p>
      <p class="hint" id="hint-file">
        {say('fileHint')}
      </p>
      <p>
        <label>
          <span>{say('cells')}</span> <textarea rows={8} value={text} {...about('text')} />
        </label>{' '}
        {objection('text')}
      </p>
      <p class="hint" id="hint-text">
        {say('cellsHint')}
      </p>
      {tried && columns.length > 0 && <ColumnChoices fields={fields} tried={tried} focus={lacks && !isFile} />}
      <button type="submit">{say('readTable')}</button>
    </form>
  );
};
