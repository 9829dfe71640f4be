import { formatDate } from '../../language/format-date.js';
import { Text } from '../../web/sources.js';
import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type ImportAnswer } from '../imports/answers.js';
import { addsNothing } from '../imports/adds-nothing.js';
import { type ProposedRow } from '../imports/proposal.js';
import { Why } from './refusal.js';
import { Problems } from './document-lines.js';
import { type Reviewing } from './import.page.js';
import { About } from './row-about.js';
import { Otherwise } from './otherwise.js';
import { importWords } from './words.js';

export interface Shown {
  row: ProposedRow;
  /** What its original says that may be claimed. */
  figures: ImportAnswer['figures'];
  reviewing: Reviewing;
}

/** A row as it would be taken in: its state and why, what is open in it, and what may be chosen otherwise. */
export const ReviewRow = ({ row, figures, reviewing }: Shown) => {
  const view = useView();
  const { language } = view;
  const { say } = importWords(language);
  const { n, state, proposal, problems } = row;
  const { title, filedUnder, asWritten, outlet, account, published, url, lines } = proposal;
  const taken = reviewing.typed ? reviewing.typed.getAll('row').includes(String(n)) : ready(row);
  const refusal = reviewing.refused.get(`${n}`);
  return (
    <li value={n} id={`row-${n}`} class={state} tabindex={-1} data-row={`line-${lines[0]}`}>
      <p>
        {state === 'done' ? (
          <strong>{say(state)}</strong>
        ) : (
          <label>
            <input type="checkbox" name="row" value={n} checked={taken} /> {say('take')} ·{' '}
            <strong>{say(addsNothing(row) ? 'nothing' : state)}</strong>
          </label>
        )}{' '}
        <a href={`#line-${lines[0]}`}>{say('lines', { from: lines[0], to: lines[1] })}</a>
      </p>
      <h3 lang={title.language}>{title.text}</h3>
      <p>
        {filedUnder ? <Name of={filedUnder.names} /> : asWritten !== '' && <Text text={asWritten} />}
        {(filedUnder || asWritten !== '') && ' · '}
        <Text text={outlet} />
        {account !== null && (
          <>
            {' '}
            ({say('account')}: <Text text={account} />)
          </>
        )}{' '}
        · {published === '' ? say('noDate') : formatDate(published, language)}
      </p>
      {url !== null && (
        <p>
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </p>
      )}
      <About proposal={proposal} meetings={reviewing.around.meetings} />
      {figures.length > 0 && (
        <details>
          <summary>
            {say('figures')} <span class="amount">{figures.length}</span>
          </summary>
          <ul>
            {figures.map(({ quote, language: tag }, at) => (
              <li key={at} lang={tag}>
                {quote}
              </li>
            ))}
          </ul>
        </details>
      )}
      {refusal !== undefined && <Why {...refusal} ruleSaid={reviewing.ruleSaid} />}
      <Problems problems={problems} />
      {state !== 'done' && (
        <>
          <Which row={row} reviewing={reviewing} />
          <Otherwise row={row} reviewing={reviewing} />
        </>
      )}
    </li>
  );
};

/** A row that asks something. */
export type Asked = Omit<Shown, 'figures'>;

/** Whether all that a row says is in the record, by this import or from elsewhere. */
export const isRecorded = (row: ProposedRow): boolean => row.state === 'done' || addsNothing(row);

/** Rows that are clear are marked from the start; those that add nothing are not. */
const ready = (row: ProposedRow): boolean => row.state === 'new' || (row.state === 'known' && !addsNothing(row));

/** Asks which of several members is meant; the one that the text speaks for is chosen beforehand. */
const Which = ({ row: { n, proposal, chosen }, reviewing: { typed } }: Asked) => {
  const { language } = useView();
  const { say } = importWords(language);
  const { candidates, likely, asWritten } = proposal;
  if (candidates.length === 0) return null;
  const now = typed?.get(`member-${n}`) ?? chosen.member ?? likely;
  return (
    <fieldset>
      <legend>{asWritten === '' ? say('who') : say('which', { name: asWritten })}</legend>
      {candidates.map(({ id, names }) => (
        <label key={id}>
          <input type="radio" name={`member-${n}`} value={id} checked={id === now} /> <Name of={names} />
        </label>
      ))}
    </fieldset>
  );
};
