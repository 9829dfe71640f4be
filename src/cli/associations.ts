import { type CountedAssociation } from '../access/counts.js';
import { inOrder, nameIn, writtenAs } from '../language/names.js';
import { show } from './answer.js';
import { addAssociation, changeAssociation } from './association.js';
import { table } from './page.js';
import { holding, openRecord } from './record.js';
import { type CliLanguage, type Options, verb } from './verb.js';

interface Answer {
  count: number;
  items: CountedAssociation[];
}

/** `annals associations`: whose records this installation keeps; `add` opens one more, `change` says something else of one. */
export const associations = () =>
  verb(
    'associations',
    'Whose records this installation keeps.',
    'associations',
    'associations add league --name en="The League" --name ko=연맹 --languages ko,en',
    'associations change league --handle shores',
  )
    .action(async (options: Options) => {
      const answer = await holding(openRecord(), async ({ app }): Promise<Answer> => {
        const { Associations } = await import('../access/associations.js');
        const { Counts } = await import('../access/counts.js');
        const all = app.get(Associations);
        const wanted = options.association === undefined ? await all.all() : [await all.find(options.association)];
        const items = await Promise.all(wanted.map((each) => app.get(Counts).of(each)));
        return { count: items.length, items };
      });
      show(options, answer, associationsText);
    })
    .addCommand(addAssociation())
    .addCommand(changeAssociation());

const associationsText = ({ items }: Answer, language: CliLanguage): string[] =>
  items.length > 0
    ? table(items.map((each) => line(each, language)))
    : [
        {
          en: 'There is none yet; "annals associations add" opens one, "annals sample" loads a sample.',
          ko: '아직 없습니다. "annals associations add"로 만들거나 "annals sample"로 예시를 불러옵니다.',
        }[language],
      ];

const line = ({ handle, names, languages, members, events }: CountedAssociation, language: CliLanguage): string[] => {
  const counted = {
    en: `${String(members)} members, log of ${events}`,
    ko: `회원 ${String(members)}, 로그 ${events}건`,
  }[language];
  const written = languages.length > 0 ? languages : inOrder(Object.entries(names)).map(([tag]) => tag);
  return [handle, written.join(','), counted, writtenAs({ languages }, () => nameIn(names, language).text)];
};
