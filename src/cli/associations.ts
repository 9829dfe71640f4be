import { type Association } from '../access/associations.js';
import { nameIn } from '../language/names.js';
import { show } from './answer.js';
import { table } from './page.js';
import { holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

interface Answer {
  count: number;
  items: Association[];
}

/** `annals associations`: whose records this installation keeps. */
export const associations = () =>
  verb('associations', 'Whose records this installation keeps.', 'associations').action(async (options: Options) => {
    const answer = await holding(openRecord(), async ({ app }): Promise<Answer> => {
      const { Associations } = await import('../access/associations.js');
      const all = app.get(Associations);
      const items = options.association === undefined ? await all.all() : [await all.find(options.association)];
      return { count: items.length, items };
    });
    show(options, answer, associationsText);
  });

const associationsText = ({ items }: Answer, language: CliLanguage): string[] =>
  items.length > 0
    ? table(items.map(({ handle, names }) => [handle, nameIn(names, language).text]))
    : [
        {
          en: 'There is none yet; "annals sample" loads a sample.',
          ko: '아직 없습니다. "annals sample"로 예시를 불러옵니다.',
        }[language],
      ];
