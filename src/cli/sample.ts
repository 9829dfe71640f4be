import { show } from './answer.js';
import { loadNear } from './near.js';
import { withProgress } from './progress.js';
import { holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

/** `annals sample`: loads the sample record of NEAR. */
export const sample = () =>
  verb('sample', 'Loads the sample record of NEAR; a second time adds nothing.', 'sample').action(
    async (options: Options) => {
      const answer = await holding(openRecord(), ({ app }) =>
        withProgress('near', (progress) => loadNear(app, progress, options.association)),
      );
      show(options, answer, ({ given, known }, language) => [
        {
          en: `${given - known} commands were carried out, ${known} were in the record already.`,
          ko: `명령 ${given - known}건을 반영했고, ${known}건은 이미 기록에 있었습니다.`,
        }[language],
      ]);
    },
  );
