import { formatInstant } from '../language/format-date.js';
import { called, type Page, tablesOf } from '../web/answer.js';
import { Fact, Facts } from '../web/facts.js';
import { MadeOnce } from '../web/made-once.js';
import { link, type View } from '../web/view.js';
import { Letters, type Told } from './letters.section.js';
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
    isList: true,
    data: ['/webhooks'],
    timeless: true,
    formats: webhooks.flatMap(({ webhook: { id, name }, letters }) =>
      letters.length === 0 ? [] : called(name, tablesOf(view, `/webhooks/${id}/letters`)),
    ),
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
        {webhooks.map((each) => (
          <One key={each.webhook.id} view={view} mayChange={mayChange} {...each} />
        ))}
        {mayChange && sends && <Add view={view} />}
      </>
    ),
  };
};

const One = ({ view, webhook, letters, mayChange }: Told) => {
  const { say } = webhooksWords(view.language);
  const { id, name, url, types, stopped, formerSecretUntil } = webhook;
  return (
    <section>
      <h2>{name}</h2>
      <Facts>
        <Fact label={say('url')}>
          <code>{url}</code>
        </Fact>
        <Fact label={say('types')}>{types?.join(', ') ?? say('allTypes')}</Fact>
        <Fact label={say('state')}>
          {stateOf(view, webhook).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Fact>
        {formerSecretUntil && (
          <Fact label={say('secret')}>
            {say('twoSecrets', { time: formatInstant(formerSecretUntil.toISOString(), view.language) })}
          </Fact>
        )}
      </Facts>
      {mayChange && (
        <>
          <form method="post" action={link(view, `/webhooks/${id}`)}>
            <button name="change" value={stopped === null ? 'stop' : 'start'}>
              {say(stopped === null ? 'stop' : 'start')}
            </button>{' '}
            <button name="change" value="remove">
              {say('remove')}
            </button>
          </form>
          <Renew view={view} id={id} />
        </>
      )}
      {letters.length > 0 && <Letters {...{ view, webhook, letters, mayChange }} />}
    </section>
  );
};

const Renew = ({ view, id }: { view: View; id: string }) => {
  const { say } = webhooksWords(view.language);
  return (
    <details>
      <summary>{say('renew')}</summary>
      <form class="filters" method="post" action={link(view, `/webhooks/${id}/secret`)}>
        <label>
          <span>{say('overlap')}</span>
          <input type="number" name="overlap" value="24" min="0" max="168" required />
        </label>
        <button type="submit">{say('renew')}</button>
      </form>
    </details>
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
      <p class="note">
        {say('types')}: {say('typesHint')}
      </p>
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
          <input type="text" name="types" autocomplete="off" />
        </label>
        <button type="submit">{say('add')}</button>
      </form>
    </section>
  );
};
