import { type ProjectionState } from '../eventstore/follower.js';
import { show } from './answer.js';
import { table } from './page.js';
import { withProgress } from './progress.js';
import { associationOf, holding, openRecord } from './record.js';
import { type Options, verb } from './verb.js';

interface Answer {
  count: number;
  items: ProjectionState[];
}

/** `annals rebuild`: makes read models anew from the log, beside the ones that serve. */
export const rebuild = () =>
  verb(
    'rebuild',
    'Builds one read model, or all, anew from the log while the old ones serve.',
    'rebuild',
    'rebuild roster',
  )
    .argument('[projection]', 'the name of a read model')
    .action(async (name: string | undefined, options: Options) => {
      const answer = await holding(openRecord(), async ({ app }): Promise<Answer> => {
        const { Follower } = await import('../eventstore/follower.js');
        const { Registry } = await import('../eventstore/registry.js');
        const { Refused } = await import('../web/refused.js');
        const { id } = await associationOf(app, options.association);
        const all = app.get(Registry).projections;
        const wanted = all.filter((projection) => name === undefined || projection.name === name);
        if (wanted.length === 0) {
          const names = all.map((projection) => projection.name).toSorted();
          throw new Refused(404, 'not-found', `There is no read model ${name}; there are ${names.join(', ')}`);
        }
        const follower = app.get(Follower);
        const label = name ?? { en: 'read models', ko: '읽기 모델' }[options.lang];
        const failed = await withProgress(label, (progress) => follower.rebuildAll(id, wanted, progress));
        const states = await follower.states(id);
        const items = states.filter((state) => wanted.some((projection) => projection.name === state.name));
        for (const [projection, error] of failed) {
          const at = items.find((item) => item.name === projection.name)?.rebuilt;
          throw new Error(`${projection.name} stopped at log position ${at} and keeps its old rows: ${error.message}`);
        }
        return { count: items.length, items };
      });
      show(options, answer, ({ items }, language) =>
        table(
          items.map((item) => [
            item.name,
            { en: `rebuilt, ${item.position} events`, ko: `재구축, 사건 ${item.position}건` }[language],
          ]),
        ),
      );
    });
