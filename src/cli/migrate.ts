import { show } from './answer.js';
import { type Options, verb } from './verb.js';

/** `annals migrate`: brings the database to the newest schema, which all associations share. */
export const migrate = () =>
  verb('migrate', 'Brings the database to the newest schema, which all associations share.', 'migrate').action(
    async (options: Options) => {
      const { readConfig } = await import('../config.js');
      const { openDatabase } = await import('../database.js');
      const { migrations } = await import('../../migrations/index.js');
      const { holding } = await import('./record.js');
      const opening = openDatabase(readConfig(), (line) => console.error(line));
      await holding(
        opening.then(({ release }) => ({ close: release })),
        async () => undefined,
      );
      const answer = { count: migrations.length, items: migrations.map(({ name }) => name) };
      show(options, answer, ({ count, items }, language) => [
        {
          en: `The schema is up to date: ${count} steps, the last is ${items.at(-1)}`,
          ko: `스키마가 최신 상태입니다: ${count}단계, 마지막은 ${items.at(-1)}`,
        }[language],
      ]);
    },
  );
