import { formatDate } from '../../language/format-date.js';
import { Name, plainName } from '../../web/text.js';
import { link, useView } from '../../web/view.js';
import { type Proposal, type ProposedRow } from '../imports/proposal.js';
import { Problems } from './document-lines.js';
import { type Reviewing } from './import.page.js';
import { importWords } from './words.js';

interface Shown {
  row: ProposedRow;
  reviewing: Reviewing;
}

/** A row as it would be taken in: its state and why, what is open in it, and what may be chosen otherwise. */
export const ReviewRow = ({ row, reviewing }: Shown) => {
  const view = useView();
  const { language } = view;
  const { say } = importWords(language);
  const { n, state, proposal, problems } = row;
  const { title, filedUnder, asWritten, outlet, account, published, url, lines } = proposal;
  const taken = reviewing.typed ? reviewing.typed.getAll('row').includes(String(n)) : ready(row);
  const refusal = reviewing.refused?.get(n);
  return (
    <li value={n} id={`row-${n}`} class={state}>
      <p>
        {state === 'done' ? (
          <strong>{say(state)}</strong>
        ) : (
          <label>
            <input type="checkbox" name="row" value={n} checked={taken} /> {say('take')} · <strong>{say(state)}</strong>
          </label>
        )}{' '}
        <a href={`#line-${lines[0]}`}>{say('lines', { from: lines[0], to: lines[1] })}</a>
      </p>
      <h3 lang={title.language}>{title.text}</h3>
      <p>
        {filedUnder ? <Name of={filedUnder.names} /> : asWritten} · {outlet}
        {account !== null && ` (${say('account')}: ${account})`} ·{' '}
        {published === '' ? say('noDate') : formatDate(published, language)}
      </p>
      {url !== null && (
        <p>
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </p>
      )}
      <About proposal={proposal} />
      {refusal !== undefined && (
        <p class="wrong" role="alert" lang="en">
          {refusal}
        </p>
      )}
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

/** Rows that are clear are marked from the start; those that add nothing are not. */
const ready = ({ state, problems }: ProposedRow): boolean =>
  state === 'new' || (state === 'known' && !problems.some(({ code }) => code === 'nothing-new'));

const About = ({ proposal }: { proposal: Proposal }) => {
  const view = useView();
  const { say } = importWords(view.language);
  const { mentions, meeting, coverage, reprints } = proposal;
  return (
    <>
      {meeting !== null && (
        <p>
          {say('meeting')}: <a href={link(view, `/meetings/${meeting}`)}>{meeting}</a>
        </p>
      )}
      {mentions.length > 0 && (
        <p>
          {say('mentions')}: {mentions.map(({ names }) => plainName(names, view.language)).join(', ')}
        </p>
      )}
      {coverage !== null && (
        <p>
          <a href={link(view, `/coverage/${coverage}`)}>{say('item')}</a>
        </p>
      )}
      {reprints.length > 0 && (
        <p>
          {say('reprints')}:{' '}
          {reprints.map(({ coverage: id, outlet, published, score }) => (
            <a key={id} href={link(view, `/coverage/${id}`)}>
              {say('reprint', {
                outlet: plainName(outlet, view.language),
                day: formatDate(published, view.language),
                score: Math.round(score * 100),
              })}
            </a>
          ))}
        </p>
      )}
    </>
  );
};

/** Asks which of several members is meant; the one that the text speaks for is chosen beforehand. */
const Which = ({ row: { n, proposal, chosen }, reviewing: { typed } }: Shown) => {
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

const Otherwise = ({ row: { n, proposal, chosen }, reviewing: { typed, errors = {} } }: Shown) => {
  const { language } = useView();
  const { say } = importWords(language);
  const open = proposal.published === '' || (proposal.filedUnder === null && proposal.candidates.length === 0);
  const wrong = Object.keys(errors).some((field) => field.endsWith(`-${n}`));
  const field = (name: string, label: string, value: string | undefined, list?: string, example?: string) => {
    const id = `${name}-${n}`;
    return (
      <p key={name}>
        <label>
          <span>{label}</span>{' '}
          <input
            type="text"
            name={id}
            value={typed?.get(id) ?? value ?? ''}
            list={list}
            placeholder={example}
            maxlength={200}
            autocomplete="off"
            aria-invalid={errors[id] ? 'true' : undefined}
            aria-describedby={errors[id] ? `wrong-${id}` : undefined}
          />
        </label>
        {errors[id] && (
          <span class="wrong" id={`wrong-${id}`}>
            {' '}
            {say(errors[id])}
          </span>
        )}
      </p>
    );
  };
  return (
    <details open={open || wrong} class="decide">
      <summary>{say('change')}</summary>
      {field('called', say('other'), undefined, 'members')}
      {field('published', say('day'), chosen.published, undefined, proposal.published || '2021-08-10')}
      {field('outlet', say('outlet'), chosen.outlet, undefined, proposal.outlet)}
      {field('meeting', say('meeting'), chosen.meeting, 'meetings', proposal.meeting ?? undefined)}
      {field('decision', say('decision'), chosen.decision, 'decisions', proposal.decision ?? undefined)}
      <p>
        <label>
          <input type="checkbox" name={`skip-${n}`} checked={typed ? typed.has(`skip-${n}`) : chosen.skip} />{' '}
          {say('aside')}
        </label>
        <input type="hidden" name={`of-${n}`} value="" />
      </p>
    </details>
  );
};
