import { type AskedAct } from '../access/four-eyes/asked-act.js';
import { formatInstant } from '../language/format-date.js';
import { show } from './answer.js';
import { paragraph } from './page.js';
import { working } from './working.js';
import { type CliLanguage, type Options, verb } from './verb.js';

/** `annals requests`: what waits for a second person; `confirm` lets it take effect, `decline` lets it have none. */
export const requests = () =>
  verb(
    'requests',
    'What waits for a second person.',
    'requests',
    'requests confirm 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13 --as minseo',
  )
    .enablePositionalOptions()
    .action((options: Options) =>
      working(
        options,
        async ({ app, caller }) => {
          const { Requests } = await import('../access/four-eyes/requests.js');
          const items = (await app.get(Requests).list(caller.association, 'waiting')).map(shown);
          show(options, { count: items.length, items }, ({ items: all }, language) => waitingText(all, language));
        },
        { action: 'see-requests' },
      ),
    )
    .addCommand(decide('confirm', 'Lets what somebody else asked for take effect.'))
    .addCommand(decide('decline', 'Lets what was asked for have no effect.'));

const decide = (kind: 'confirm' | 'decline', summary: string) =>
  verb(kind, summary, `requests ${kind} 0198c1f2-5c1e-7d3a-9f6b-2a4c6e8d0b13`)
    .argument('<request>', 'its id, as "annals requests" lists it')
    .action((id: string, _: object, command: { optsWithGlobals(): Options }) =>
      working(
        command.optsWithGlobals(),
        async ({ app, caller, options }) => {
          const { FourEyes } = await import('../access/four-eyes/four-eyes.js');
          const { Requests } = await import('../access/four-eyes/requests.js');
          await app.get(FourEyes)[kind](caller, id);
          show(options, shown(await app.get(Requests).find(caller.association, id)), decidedText);
        },
        { action: 'see-requests' },
      ),
    );

/** Each on lines of its own, as ids and times side by side are wider than most terminals; its id first, for `confirm`. */
export const waitingText = (
  items: Pick<AskedAct, 'id' | 'act' | 'askedBy' | 'askedAt'>[],
  language: CliLanguage,
): string[] =>
  items.flatMap(({ id, act, askedBy, askedAt }) => [
    id,
    ...paragraph(`${act} · ${formatInstant(askedAt.toISOString(), language)} · ${askedBy}`, 2),
  ]);

const shown = ({ with: _, ...request }: AskedAct) => request;

const decidedText = ({ act, state }: ReturnType<typeof shown>, language: CliLanguage): string[] => [
  `${act}: ${{ en: state, ko: state === 'confirmed' ? '확인됨' : '거절됨' }[language]}`,
];
