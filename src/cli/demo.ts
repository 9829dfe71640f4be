import { type INestApplicationContext } from '@nestjs/common';
import { type Config } from '../config.js';
import { readIn, show } from './answer.js';
import { demoConfig, freePort } from './demo.config.js';
import { loadNear } from './near.js';
import { withProgress } from './progress.js';
import { holding, openRecord } from './record.js';
import { timelineText } from './timeline.text.js';
import { type CliLanguage, type Options, verb } from './verb.js';

const MEMBER = 'CN-LN';
type DemoOptions = Options & { exit?: true };

/** `annals demo`: the sample record, served from a database of its own. */
export const demo = () =>
  verb('demo', 'Serves the sample record of NEAR from a database of its own.', 'demo', 'demo --exit --lang ko')
    .option('--exit', "print a member's timeline instead, and end")
    .action(async (options: DemoOptions) => {
      const config = await demoConfig();
      tell(options, `Opening the database in ${config.dataFolder} …`, `데이터베이스를 엽니다: ${config.dataFolder} …`);
      await (options.exit ? printAndEnd(config, options) : serveUntilStopped(config, options));
    });

const printAndEnd = async (config: Config, options: DemoOptions): Promise<void> => {
  const print = await holding(openRecord(config), async ({ app }) => {
    await load(app, options);
    const { MemberTimeline } = await import('../timeline/member-timeline.query.js');
    return readIn(
      app,
      { ...options, association: options.association ?? 'near' },
      timelineText,
      async ({ ask, asOf, refs }) => ask(new MemberTimeline(asOf, await refs.member(MEMBER, asOf.association))),
    );
  });
  print();
};

/** Ends well by Ctrl-C, which is how a demonstration ends. */
const serveUntilStopped = async (config: Config, options: DemoOptions): Promise<void> => {
  const port = await freePort(config);
  if (port !== config.port)
    tell(
      options,
      `Port ${config.port} is taken; this is ${port}.`,
      `${config.port}번 포트가 사용 중이어서 ${port}번을 씁니다.`,
    );
  const { serve } = await import('../serve.js');
  const opening = serve({ ...config, port }, (line) => console.error(line));
  await holding(
    opening.then((running) => ({ ...running, close: running.stop })),
    async ({ app, address }) => {
      await load(app, options);
      const place = `${options.association ?? 'near'}/members/${MEMBER}`;
      show(options, { address, page: `${address}/${place}`, json: `${address}/api/${place}/timeline` }, told);
      await new Promise(() => undefined);
    },
    0,
  );
};

const told = ({ page, json }: { page: string; json: string }, language: CliLanguage): string[] =>
  ({
    en: [`The timeline of Liaoning is at ${page}`, `As JSON: ${json}`, 'Ctrl-C ends it.'],
    ko: [`랴오닝성 연혁: ${page}`, `JSON: ${json}`, 'Ctrl-C를 누르면 끝납니다.'],
  })[language];

const load = async (app: INestApplicationContext, options: DemoOptions): Promise<void> => {
  tell(options, 'Loading the sample record of NEAR …', 'NEAR 예시 기록을 불러옵니다 …');
  const began = performance.now();
  const { given, known } = await withProgress('near', (progress) => loadNear(app, progress, options.association));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (known === given) tell(options, 'It was there.', '이미 있습니다.');
  else tell(options, `${given} commands in ${seconds} s.`, `명령 ${given}건, ${seconds}초.`);
};

/** What goes on stands apart from what is answered, so that the answer can be passed on. */
const tell = ({ lang }: DemoOptions, en: string, ko: string): void => console.error({ en, ko }[lang]);
