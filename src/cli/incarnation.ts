import { type Standing } from '../audit/incarnation/incarnations.js';
import { type Receipt } from '../eventstore/store.js';
import { show, showDone } from './answer.js';
import { working } from './working.js';
import { type CliLanguage, type Options, verb } from './verb.js';

/** `annals incarnation`: whether a log is the one that was signed; `start` lets one that lost signed events go on without them. */
export const incarnation = () =>
  verb(
    'incarnation',
    'Whether the log is the one that was signed, and where it was begun anew.',
    'incarnation',
    'incarnation start --reason "The disk of the 14th is lost, and there is no newer backup"',
  )
    .enablePositionalOptions()
    .action((options: Options) =>
      working(
        options,
        async ({ app, caller }) => {
          const { Incarnations } = await import('../audit/incarnation/incarnations.js');
          show(options, await app.get(Incarnations).of(caller.association), standingText);
        },
        { action: 'operate' },
      ),
    )
    .addCommand(start());

const start = () =>
  verb(
    'start',
    'Begins the log anew where signed events are lost for good; where there is a second administrator, that one confirms it.',
    'incarnation start --reason "The disk of the 14th is lost"',
  )
    .requiredOption('--reason <text>', 'why; it stays to be seen for ever')
    .action((_: object, command: { optsWithGlobals(): Options & { reason: string } }) =>
      working(command.optsWithGlobals(), async ({ app, caller, options }) => {
        const { Door } = await import('../access/door.js');
        const { StartIncarnation } = await import('../audit/incarnation/start-incarnation.js');
        const { reason } = await import('../language/nouns.js');
        const asked = Object.assign(new StartIncarnation(), { reason: reason.check(options.reason, '/reason') });
        showDone(options, await app.get(Door).give<Receipt & { waits?: string }>(caller, asked), startedText);
      }),
    );

const startedText = ({ position }: Receipt, language: CliLanguage): string[] => [
  {
    en: `The log goes on from position ${position}, and says so for ever.`,
    ko: `로그가 위치 ${position}부터 이어지며, 이 사실은 영원히 남습니다.`,
  }[language],
];

const standingText = ({ incarnation: n, size, halted, lost, breaks }: Standing, language: CliLanguage): string[] => [
  { en: `Incarnation ${n}, ${size} events.`, ko: `${n}세대, 사건 ${size}건.` }[language],
  ...(halted === undefined ? [] : [{ en: `Only reads: ${halted}.`, ko: `읽기 전용: ${halted}.` }[language]]),
  ...(lost
    ? [
        {
          en: `"annals incarnation start" would give up what was signed up to ${lost.size}; look for a newer backup first.`,
          ko: `"annals incarnation start"는 ${lost.size}건까지 서명된 것을 포기합니다. 먼저 더 새로운 백업을 찾으십시오.`,
        }[language],
      ]
    : []),
  ...breaks.map(
    ({ position, recordedAt, reason, data }) =>
      ({
        en: `  ${position}  ${recordedAt}  incarnation ${data.incarnation}, ${data.lost.size} events had been signed: ${reason ?? ''}`,
        ko: `  ${position}  ${recordedAt}  ${data.incarnation}세대, 그 전에 서명된 사건 ${data.lost.size}건: ${reason ?? ''}`,
      })[language],
  ),
];
