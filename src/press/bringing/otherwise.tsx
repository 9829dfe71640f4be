import { useView } from '../../web/view.js';
import { type Asked } from './review-row.js';
import { type FieldErrors } from './review-form.js';
import { importWords } from './words.js';

/** What may be chosen for a row otherwise than it was read; open from the start where something is missing. */
export const Otherwise = ({ row: { n, proposal, chosen }, reviewing: { typed, errors = {} } }: Asked) => {
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
            {...{ id, name: id }}
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
    <details open={open || wrong} class="decide" data-change>
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

/** The ways to the fields that cannot be followed, by the numbers of their rows. */
export const WrongFields = ({ errors = {} }: { errors?: FieldErrors }) => {
  const { say } = importWords(useView().language);
  return (
    <ul>
      {Object.entries(errors).map(([id, why]) => (
        <li key={id}>
          <a href={`#${id}`}>{id.slice(id.lastIndexOf('-') + 1)}</a>: {say(why)}
        </li>
      ))}
    </ul>
  );
};
