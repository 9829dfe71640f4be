import { type Page } from '../../web/answer.js';
import { A, Position, When } from '../../web/text.js';
import { link, useView, type View } from '../../web/view.js';
import { type DefaultRights } from './rights.query.js';
import { RightsChoice, SaveRights } from './text-forms.js';
import { formWords } from './form.words.js';

/** How much of items may be handed on of which nothing else is said, since when, and the form that says so. */
export const RightsPage = (view: View, defaults: DefaultRights[]): Page => {
  const { say } = formWords(view.language);
  return {
    title: say('defaults'),
    room: 'coverage',
    isList: true,
    data: ['/coverage-rights'],
    body: (
      <>
        <h1>{say('defaults')}</h1>
        <p class="note">{say('defaultsHint')}</p>
        {defaults.length === 0 && <p class="none">{say('noDefaults')}</p>}
        <ul>
          {defaults.map(({ outlet, since, rights, position }) => (
            <li key={position}>
              <strong>{outlet ?? say('allOutlets')}</strong>: {say(rights)}, {say('since')} <When on={since} /> ·{' '}
              <Position at={position} />
            </li>
          ))}
        </ul>
        <DefaultForm />
        <p>
          <A to="/coverage">{say('toCoverage')}</A>
        </p>
      </>
    ),
  };
};

const DefaultForm = () => {
  const view = useView();
  const { say } = formWords(view.language);
  if (!view.may('record')) return null;
  return (
    <form method="post" action={link(view, '/forms/set-rights-default')} class="decide">
      <h2>{say('newDefault')}</h2>
      <p>
        <label>
          <span>{say('outletOrAll')}</span> <input type="text" name="/outlet" maxlength={200} autocomplete="off" />
        </label>
      </p>
      <RightsChoice />
      <p>
        <label>
          <span>{say('since')}</span>{' '}
          <input type="text" name="/since" required maxlength={64} placeholder="2021-08-10" value={view.today} />
        </label>
      </p>
      <SaveRights />
    </form>
  );
};
