import { InvalidArgumentError } from 'commander';
import { show } from './answer.js';
import { working } from './working.js';
import { type Options, verb } from './verb.js';
import { lettersText, webhooksText } from './webhooks-text.js';

type Given = Options & { types?: string[]; from?: number };
type Told = { optsWithGlobals(): Given };

/** `annals webhooks`: who is told of what the log takes in; `letters` what could not be told, `again` sends that again. */
export const webhooks = () =>
  verb(
    'webhooks',
    'Addresses that are told what the log takes in, signed and in order. A server sends; see docs/webhooks.md.',
    'webhooks',
    'webhooks add "Yearbook" https://yearbook.example.org/annals --types MembershipApproved,DecisionTaken',
    'webhooks secret 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13',
    'webhooks letters 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13',
    'webhooks again 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13 --position 812',
  )
    .enablePositionalOptions()
    .action((options: Options) =>
      working(
        options,
        async ({ app, caller }) => {
          const { Webhooks } = await import('../webhooks/webhooks.js');
          const items = await app.get(Webhooks).all(caller.association);
          show(options, { count: items.length, items }, ({ items: all }, language) => webhooksText(all, language));
        },
        { action: 'operate' },
      ),
    )
    .addCommand(add())
    .addCommand(renew())
    .addCommand(letters())
    .addCommand(again())
    .addCommand(changing('stop', 'Sends nothing until it is started; what comes meanwhile is sent then.'))
    .addCommand(changing('start', 'Goes on where it was stopped.'))
    .addCommand(changing('remove', 'Ends it, with all that it has not sent.'));

const add = () =>
  verb(
    'add',
    'Adds an address, and prints the secret of its signatures this once.',
    'webhooks add "Yearbook" https://yearbook.example.org/annals',
  )
    .argument('<name>', 'what it is for')
    .argument('<url>', 'where messages are sent: http or https, and no private address')
    .option('--types <types>', 'only events of these types: MembershipApproved,DecisionTaken', listed)
    .option('--from <position>', 'the event that is sent first; by default the next that comes', position)
    .action((name: string, url: string, _: object, command: Told) =>
      working(command.optsWithGlobals(), async ({ app, caller, options }) => {
        const { Webhooks } = await import('../webhooks/webhooks.js');
        const { url: address, word } = await import('../language/nouns.js');
        const { types, from } = options;
        const fields = { name: word(200).check(name, '/name'), url: address.check(url, '/url'), types, from };
        show(options, await app.get(Webhooks).add(caller, fields), ({ id, secret }) => [id, secret]);
      }),
    );

const renew = () =>
  verb(
    'secret',
    'Makes another secret, and prints it this once. The one before signs beside it until the receiver has the new one.',
    'webhooks secret 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13 --overlap 72',
  )
    .argument('<webhook>', 'its id')
    .option('--overlap <hours>', 'how long both sign, at most 168', Number, 24)
    .action((id: string, _: object, command: { optsWithGlobals(): Given & { overlap: number } }) =>
      working(command.optsWithGlobals(), async ({ app, caller, options }) => {
        const { Webhooks } = await import('../webhooks/webhooks.js');
        show(options, await app.get(Webhooks).renew(caller, id, options.overlap), ({ secret }) => [secret]);
      }),
    );

const letters = () =>
  verb(
    'letters',
    'What an address did not take, or waits behind that.',
    'webhooks letters 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13',
  )
    .argument('<webhook>', 'its id')
    .action((id: string, _: object, command: Told) =>
      working(
        command.optsWithGlobals(),
        async ({ app, caller, options }) => {
          const { Webhooks } = await import('../webhooks/webhooks.js');
          const items = await app.get(Webhooks).letters(caller.association, id);
          show(options, { count: items.length, items }, ({ items: all }, language) => lettersText(all, language));
        },
        { action: 'operate' },
      ),
    );

const again = () =>
  verb(
    'again',
    'Sends again what was given up; what waits behind it follows.',
    'webhooks again 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13',
  )
    .argument('<webhook>', 'its id')
    .option('--position <position>', 'only the event at this position', position)
    .action((id: string, _: object, command: { optsWithGlobals(): Given & { position?: number } }) =>
      working(command.optsWithGlobals(), async ({ app, caller, options }) => {
        const { Webhooks } = await import('../webhooks/webhooks.js');
        const answer = await app.get(Webhooks).again(caller, id, options.position);
        show(options, answer, (webhook, language) => webhooksText([webhook], language));
      }),
    );

const changing = (change: 'stop' | 'start' | 'remove', summary: string) =>
  verb(change, summary, `webhooks ${change} 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13`)
    .argument('<webhook>', 'its id')
    .action((id: string, _: object, command: Told) =>
      working(command.optsWithGlobals(), async ({ app, caller, options }) => {
        const { Webhooks } = await import('../webhooks/webhooks.js');
        show(options, await app.get(Webhooks)[change](caller, id), (webhook, language) =>
          webhooksText([webhook], language),
        );
      }),
    );

const listed = (given: string): string[] =>
  given
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
const position = (given: string): number => {
  if (!/^\d{1,15}$/.test(given)) throw new InvalidArgumentError('That is no position of the log.');
  return Number(given);
};
