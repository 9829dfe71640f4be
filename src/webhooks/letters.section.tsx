import { formatInstant } from '../language/format-date.js';
import { link, type View } from '../web/view.js';
import { type Letter, type Webhook } from './webhook.js';
import { webhooksWords } from './words.js';

/** So many events that were not taken are listed of each; over HTTP there are all. */
const LISTED = 50;

interface Told {
  view: View;
  webhook: Webhook;
  letters: Letter[];
  mayChange: boolean;
}

/** What a webhook did not take, and buttons that send it again. */
export const Letters = ({ view, webhook, letters, mayChange }: Told) => {
  const { say } = webhooksWords(view.language);
  const time = ({ dueAt }: Letter) => (dueAt ? formatInstant(dueAt.toISOString(), view.language) : '');
  return (
    <section>
      <h2>{say('letters', { name: webhook.name })}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('event')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('tries')}</th>
              <th scope="col">{say('failure')}</th>
              {mayChange && <th scope="col">{say('again')}</th>}
            </tr>
          </thead>
          <tbody>
            {letters.slice(0, LISTED).map((letter) => (
              <tr key={letter.position}>
                <th scope="row">
                  <a href={link(view, `/audit/${letter.position}`)}>{letter.position}</a> <code>{letter.type}</code>
                </th>
                <td>
                  {letter.state === 'dead' && say('isDead')}
                  {letter.state === 'behind' && say('isBehind')}
                  {letter.state === 'retried' && say('isRetried', { time: time(letter) })}
                </td>
                <td>{letter.tries}</td>
                <td>{letter.failure}</td>
                {mayChange && <td>{letter.state === 'dead' && <Again {...{ view, webhook, letter }} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayChange && letters.some(({ state }) => state === 'dead') && <Again {...{ view, webhook }} />}
    </section>
  );
};

const Again = ({ view, webhook, letter }: { view: View; webhook: Webhook; letter?: Letter }) => (
  <form method="post" action={link(view, `/webhooks/${webhook.id}`)}>
    {letter && <input type="hidden" name="position" value={letter.position} />}
    <button name="change" value="again">
      {webhooksWords(view.language).say(letter ? 'again' : 'againAll')}
    </button>
  </form>
);
