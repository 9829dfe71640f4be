import { pageLanguages } from '../web/page-language.js';
import { useView } from '../web/view.js';
import { labelOf } from './field.words.js';
import { lackingIn } from './mapping.js';
import { type Field } from './reader.js';
import { headerOf, named, type TriedTable } from './tried-table.js';
import { exchangeWords } from './words.js';

interface Asked {
  fields: Field[];
  tried: TriedTable;
  /** Whether whoever comes to the page is led to the first that may say what lacks. */
  focus: boolean;
}

/** What each column of a table is to be read as, and what is the same in all rows where no column says it. */
export const ColumnChoices = ({ fields, tried, focus }: Asked) => {
  const { language } = useView();
  const { say } = exchangeWords(language);
  const { columns, constants } = tried;
  const read = columns.map(({ field }) => field);
  const unsaid = lackingIn(fields, [...read, ...Object.keys(constants)]);
  // Where every column is read, only what holds for all rows can say what lacks.
  const open = read.indexOf(null);
  const about = (isFirst: boolean) =>
    isFirst &&
    unsaid.length > 0 && { 'aria-invalid': 'true' as const, 'aria-describedby': 'wrong-columns', autofocus: focus };
  return (
    <fieldset>
      <legend>{say('columns')}</legend>
      {unsaid.length > 0 && (
        <p class="refused" id="wrong-columns">
          {say('unsaid', { fields: unsaid.map(({ name }) => labelOf(name, language)).join(', ') })}
        </p>
      )}
      <input type="hidden" name="columns" value={headerOf(columns)} />
      {columns.map(({ column, field }, n) => (
        <p key={n}>
          <label>
            <span>{column || say('nameless', { n: n + 1 })}</span>{' '}
            <select name={named.column(n)} {...about(n === open)}>
              <option value="">{say('notRead')}</option>
              {fields.flatMap(optionsOf).map((value) => (
                <option key={value} value={value} selected={value === field}>
                  {labelOf(value, language)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ))}
      {lackingIn(fields, read).map(({ name, means }, n) => (
        <p key={name}>
          <label>
            <span>{say('forAll', { field: labelOf(name, language) })}</span>{' '}
            <input
              type="text"
              name={named.constant(name)}
              value={constants[name]}
              maxlength={500}
              autocomplete="off"
              {...about(open < 0 && n === 0)}
            />
          </label>{' '}
          <span class="soft">{means[language]}</span>
        </p>
      ))}
    </fieldset>
  );
};

const optionsOf = ({ name, byLanguage }: Field): string[] =>
  byLanguage ? [name, ...pageLanguages.map((tag) => `${name}.${tag}`)] : [name];
