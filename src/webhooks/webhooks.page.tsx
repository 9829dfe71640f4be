import { type Page } from '../web/answer.js';
import { MadeOnce } from '../web/made-once.js';
import { link, type View } from '../web/view.js';
import { Letters } from './letters.section.js';
import { type Letter, type Webhook } from './webhook.js';
import { webhooksWords } from './words.js';

/** What the page shows; of each webhook what it could not send. */
export interface ShownWebhooks {
  webhooks: { webhook: Webhook; letters: Letter[] }[];
  /** Whether whoever looks may change anything. */
  mayChange: boolean;
  /** Whether anything is sent from here. */
  sends: boolean;
  /** The secret of the webhook that has just been added. */
  secret?: string;
}

/** Who is told of what the log takes in, and what could not be told. */
export const WebhooksPage = (view: View, { webhooks, mayChange, sends, secret }: ShownWebhooks): Page => {
  const { say } = webhooksWords(view.language);
  return {
    title: say('webhooks'),
    room: 'webhooks',
    data: ['/webhooks'],
    body: (
      <>
        <h1>{say('webhooks')}</h1>
        <p>{say('hint')}</p>
        {!sends && (
          <p>
            {say('off')} <code>OUTBOUND=on</code>
          </p>
        )}
        {secret !== undefined && <MadeOnce says={say('secretMade')} text={secret} />}
        {webhooks.length > 0 && (
          <List view={view} webhooks={webhooks.map((each) => each.webhook)} mayChange={mayChange} />
        )}
        {webhooks.map(
          ({ webhook, letters }) =>
            letters.length > 0 && (
              <Letters key={webhook.id} view={view} webhook={webhook} letters={letters} mayChange={mayChange} />
            ),
        )}
        {mayChange && sends && <Add view={view} />}
      </>
    ),
  };
};

const List = ({ view, webhooks, mayChange }: { view: View; webhooks: Webhook[]; mayChange: boolean }) => {
  const { say } = webhooksWords(view.language);
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('url')}</th>
            <th scope="col">{say('types')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>
                <code>{each.url}</code>
              </td>
              <td>{each.types?.join(', ') ?? say('allTypes')}</td>
              <td>
                {stateOf(view, each).map((line) => (
                  <div key={line}>{line}</div>
                ))}
                {mayChange && (
                  <form method="post" action={link(view, `/webhooks/${each.id}`)}>
                    <button name="change" value={each.stopped === null ? 'stop' : 'start'}>
                      {say(each.stopped === null ? 'stop' : 'start')}
                    </button>{' '}
                    <button name="change" value="remove">
                      {say('remove')}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const stateOf = (view: View, { stopped, behind, waiting, dead }: Webhook): string[] => {
  const { say } = webhooksWords(view.language);
  const lines = [
    stopped !== null && say(stopped === 'gone' ? 'gone' : 'byHand'),
    behind > 0 && say('behind', { n: behind }),
    waiting > 0 && say('waiting', { n: waiting }),
    dead > 0 && say('dead', { n: dead }),
  ].filter((line) => line !== false);
  return lines.length > 0 ? lines : [say('running')];
};

const Add = ({ view }: { view: View }) => {
  const { say } = webhooksWords(view.language);
  return (
    <section>
      <h2>{say('add')}</h2>
      <form class="filters" method="post" action={link(view, '/webhooks')}>
        <label>
          <span>{say('name')}</span>
          <input type="text" name="name" required maxLength={200} autocomplete="off" />
        </label>
        <label>
          <span>{say('url')}</span>
          <input type="url" name="url" required maxLength={2000} autocomplete="off" placeholder="https://" />
        </label>
        <label>
          <span>{say('types')}</span>
          <input type="text" name="types" title={say('typesHint')} placeholder={say('typesHint')} autocomplete="off" />
        </label>
        <button type="submit">{say('add')}</button>
      </form>
    </section>
  );
};
