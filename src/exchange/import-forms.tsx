import { link, useView } from '../web/view.js';
import { type BulkAnswer } from './answers.js';
import { IN_PART } from './orders.js';
import { exchangeWords } from './words.js';

/** The form to which the checkboxes of rows belong. */
export const COMMIT = 'commit';

/** What can be done with an import: take its rows in, all or the chosen, or take it back; while that is under way, how far it is. */
export const ImportForms = ({ read, path }: { read: BulkAnswer; path: string }) => {
  const view = useView();
  const { say } = exchangeWords(view.language);
  const { working, states, problems } = read;
  const taken = (states['done'] ?? 0) + (problems[IN_PART.code] ?? 0);
  if (working)
    return (
      <p>
        <label>
          {say(working.at, { done: working.done, all: working.all })}{' '}
          <progress value={working.done} max={Math.max(1, working.all)} />
        </label>{' '}
        <a href={link(view, '/work')}>{say('again')}</a>
      </p>
    );
  return (
    <>
      {(states['new'] ?? 0) > 0 && (
        <form method="post" action={link(view, `${path}/commit`)} id={COMMIT}>
          <p>
            <button type="submit" name="which" value="all">
              {say('commit', { n: states['new']! })}
            </button>{' '}
            <button type="submit" name="which" value="chosen">
              {say('commitChosen')}
            </button>
          </p>
          <p class="hint">{say('commitHint')}</p>
        </form>
      )}
      {taken > 0 && (
        <form method="post" action={link(view, `${path}/undo`)}>
          <p>
            <label>
              <span>{say('reason')}</span>{' '}
              <input type="text" name="reason" required maxlength={500} autocomplete="off" />
            </label>{' '}
            <button type="submit">{say('undo', { n: taken })}</button>
          </p>
        </form>
      )}
    </>
  );
};
