import { formatInstant } from '../language/format-date.js';
import { link, type View } from '../web/view.js';
import { type Letter, type Webhook } from './webhook.js';
import { webhooksWords } from './words.js';

/** So many events that were not taken are listed of each; over HTTP there are all. */
const LISTED = 50;

/** A webhook with what it did not take, as it is shown to somebody. */
export interface Told {
  view: View;
  webhook: Webhook;
  letters: Letter[];
  mayChange: boolean;
}

/** What a webhook did not take, and buttons that send it again. */
export const Letters = ({ view, webhook, letters, mayChange }: Told) => {
  const { say } = webhooksWords(view.language);
  return (
    <>
      <h3>{say('letters', { n: letters.length })}</h3>
      <ol class="lines">
        {letters.slice(0, LISTED).map((letter) => (
          <li key={letter.position}>
            <span class="when">{stateOf(view, letter)}</span>
            <div>
              <p>
                <a href={link(view, `/audit/${letter.position}`)}>{letter.position}</a> <code>{letter.type}</code>
              </p>
              {letter.failure !== null && (
                <p class="soft">
                  {say('tries')}: {letter.tries} · {say('failure')}: {letter.failure}
                </p>
              )}
              {mayChange && letter.state === 'dead' && <Again {...{ view, webhook, letter }} />}
            </div>
          </li>
        ))}
      </ol>
      {mayChange && letters.filter(({ state }) => state === 'dead').length > 1 && <Again {...{ view, webhook }} />}
    </>
  );
};

const stateOf = (view: View, { state, dueAt }: Letter): string => {
  const { say } = webhooksWords(view.language);
  if (state === 'dead') return say('isDead');
  return state === 'behind'
    ? say('isBehind')
    : say('isRetried', { time: dueAt ? formatInstant(dueAt.toISOString(), view.language) : '' });
};

const Again = ({ view, webhook, letter }: { view: View; webhook: Webhook; letter?: Letter }) => (
  <form method="post" action={link(view, `/webhooks/${webhook.id}`)}>
    {letter && <input type="hidden" name="position" value={letter.position} />}
    <button name="change" value="again">
      {webhooksWords(view.language).say(letter ? 'again' : 'againAll')}
    </button>
  </form>
);
